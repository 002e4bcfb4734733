#include "loading/load_seal.h"

#include <algorithm>

#include "diagnostics/translation.h"
#include "loading/kinds.h"
#include "loading/readers.h"
#include "support/fingerprint.h"
#include "support/text.h"

namespace mandature::loading {
namespace {

using diagnostics::tr;
using model::FormerSeal;
using model::Seal;
using model::SealDifference;

const Kind<FormerSeal>& former_seal_kind() {
  static const Kind<FormerSeal> kind =
      prepared<FormerSeal>({"sceau-precedent",
                            "sceau remplacé",
                            "",
                            Form::kPart,
                            "",
                            {
                                required("date", date(), "jour où il fut posé", &FormerSeal::date),
                                required("empreinte", text(), "empreinte SHA-256", &FormerSeal::fingerprint),
                                required("motif", text(), "pourquoi il a été remplacé", &FormerSeal::reason),
                            }});
  return kind;
}

// The beginning and the end that both texts share say nothing: what stands between them is shown, with a few
// words around it.
struct Excerpts {
  std::string sealed;
  std::string now;
};

std::string cut(const std::u32string& text, std::size_t begin, std::size_t end) {
  constexpr std::size_t kLongest = 160;  // characters
  const bool longer = end - begin > kLongest;
  const std::size_t stop = longer ? begin + kLongest : end;
  return (begin > 0 ? "…" : "") + support::encode_utf8(text.substr(begin, stop - begin)) +
         (longer || end < text.size() ? "…" : "");
}

Excerpts excerpts(const SealDifference& difference) {
  constexpr std::size_t kAround = 24;  // characters
  const std::u32string sealed = support::decode_utf8(difference.sealed);
  const std::u32string now = support::decode_utf8(difference.now);
  const std::size_t least = std::min(sealed.size(), now.size());
  std::size_t head = 0;
  while (head < least && sealed[head] == now[head]) ++head;
  std::size_t tail = 0;
  while (tail < least - head && sealed[sealed.size() - 1 - tail] == now[now.size() - 1 - tail]) ++tail;
  const std::size_t begin = head > kAround ? head - kAround : 0;
  const std::size_t shared = tail > kAround ? tail - kAround : 0;
  return {cut(sealed, begin, sealed.size() - shared), cut(now, begin, now.size() - shared)};
}

std::string told(const SealDifference& difference) {
  const Excerpts parts = excerpts(difference);
  if (difference.now.empty())
    return tr("\"{}\" was sealed and is no longer there: \"{}\"", difference.name, parts.sealed);
  if (difference.sealed.empty())
    return tr("\"{}\" was not there when the text was sealed: \"{}\"", difference.name, parts.now);
  return tr("\"{}\" changed since the text was sealed: \"{}\" became \"{}\"", difference.name, parts.sealed,
            parts.now);
}

// People may take back their consent to a piece of evidence after it was sealed: the seal is then silent on it.
bool was_withdrawn(const model::Evaluation& evaluation, const SealDifference& difference) {
  return std::any_of(evaluation.evidence.begin(), evaluation.evidence.end(),
                     [&](const model::Evidence& evidence) {
                       return evidence.withheld &&
                              difference.name.starts_with("materiaux." + evidence.id.value + ".");
                     });
}

void hold_against_seal(const Shelf& shelf, const model::Evaluation& evaluation) {
  const Seal& seal = *evaluation.seal;
  const auto now = parts_to_seal(shelf.content, evaluation);
  if (support::sha256(model::canonical_text(now)) == seal.fingerprint) return;
  for (const SealDifference& difference :
       model::differences(model::read_canonical_text(seal.canonical), now)) {
    if (was_withdrawn(evaluation, difference)) continue;
    shelf.content.diagnostics.error(
        difference.where.file == nullptr ? seal.where : difference.where, told(difference),
        tr("put the sealed words back, or seal the text again and say why: mandature seal {} --motif …",
           evaluation.id.value));
  }
}

}  // namespace

const Kind<Seal>& seal_kind() {
  static const Kind<Seal> kind = prepared<Seal>(
      {"sceau",
       "sceau d’une évaluation",
       "<collectivité>/evaluations/<identifiant>/sceau.yaml, fait par « mandature seal »",
       Form::kYaml,
       "",
       {
           required("date", date(), "jour où le texte fut scellé", &Seal::date),
           required("empreinte", text(), "empreinte SHA-256 de sceau.txt", &Seal::fingerprint),
           optional("precedents", list(record(former_seal_kind())), "sceaux remplacés", &Seal::former),
       }});
  return kind;
}

std::vector<model::SealedPart> parts_to_seal(const Content& content, const model::Evaluation& evaluation) {
  return model::sealed_parts(evaluation, [&](const std::string& path) {
    const auto bytes = content.files.read(support::join_path(content.root, path));
    return bytes ? support::sha256(*bytes) : std::string();
  });
}

void read_seal(Shelf& shelf, model::Evaluation& evaluation) {
  const Content& content = shelf.content;
  evaluation.seal = read_yaml_file(shelf, shelf.path(kSealFile), seal_kind());
  if (!evaluation.seal) return;
  const std::string path = shelf.path(kSealedTextFile);
  shelf.used.push_back(path);
  const auto text = content.files.read(support::join_path(content.root, path));
  if (!text || support::sha256(*text) != evaluation.seal->fingerprint) {
    content.diagnostics.error(evaluation.seal->where,
                              tr("{} is not the text that was sealed: its fingerprint is another one", path),
                              tr("take it from your archive, or seal the evaluation again and say why"));
    return;
  }
  evaluation.seal->canonical = *text;
  if (content.seals == Seals::kHeld) hold_against_seal(shelf, evaluation);
}

}  // namespace mandature::loading
