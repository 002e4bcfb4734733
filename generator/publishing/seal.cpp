#include "publishing/seal.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "diagnostics/translation.h"
#include "loading/load.h"
#include "loading/load_seal.h"
#include "support/fingerprint.h"
#include "support/text.h"

namespace mandature::publishing {
namespace {

using diagnostics::Diagnostics;
using diagnostics::tr;
using model::Seal;

struct Found {
  const model::Evaluation* evaluation = nullptr;
  std::string folder;  // relative to the content
};

// The evaluations that a name can mean: all of that identifier, or the one of that path.
std::vector<Found> evaluations_named(const model::Publication& publication, const std::string& name,
                                     std::vector<std::string>& known) {
  std::vector<Found> found;
  for (const model::Authority& authority : publication.authorities) {
    for (const model::Evaluation& evaluation : authority.evaluations) {
      const std::string path = authority.id.value + "/" + evaluation.id.value;
      known.push_back(path);
      if (name != path && name != evaluation.id.value) continue;
      found.push_back({&evaluation, authority.id.value + "/evaluations/" + evaluation.id.value});
    }
  }
  return found;
}

std::optional<Found> find_evaluation(const model::Publication& publication, const SealRequest& request,
                                     Diagnostics& diagnostics) {
  std::vector<std::string> known;
  const auto found = evaluations_named(publication, request.evaluation, known);
  if (found.size() == 1) return found.front();
  if (found.empty()) {
    diagnostics.error_in(request.content, tr("there is no evaluation \"{}\"", request.evaluation),
                         tr("there are: {}", support::join(known, ", ")));
  } else {
    diagnostics.error_in(request.content,
                         tr("several authorities have an evaluation \"{}\"", request.evaluation),
                         tr("name one of: {}", support::join(known, ", ")));
  }
  return {};
}

// A JSON string is a YAML string.
std::string quoted(const std::string& text) { return nlohmann::json(text).dump(); }

std::string seal_file(const Seal& seal) {
  std::string text = "# Fait par « mandature seal ». Qui le modifie à la main le brise.\n";
  text += fmt::format("date: {}\nempreinte: {}\n", seal.date.iso(), seal.fingerprint);
  if (!seal.former.empty()) text += "precedents:\n";
  for (const model::FormerSeal& former : seal.former) {
    text += fmt::format("  - date: {}\n    empreinte: {}\n    motif: {}\n", former.date.iso(),
                        former.fingerprint, quoted(former.reason));
  }
  return text;
}

// Both files or none: a seal without its text would accuse people who changed nothing.
bool write_seal(const std::string& folder, const Seal& seal, support::FileSystem& disk) {
  const std::string text_path = support::join_path(folder, loading::kSealedTextFile);
  const auto before = disk.read(text_path);
  if (!disk.write(text_path, seal.canonical)) return false;
  if (disk.write(support::join_path(folder, loading::kSealFile), seal_file(seal))) return true;
  if (before) {
    disk.write(text_path, *before);
  } else {
    disk.remove(text_path);
  }
  return false;
}

// The seal to be, or nothing after a message.
std::optional<Seal> make_seal(const SealRequest& request, const Found& found, std::string canonical,
                              Diagnostics& diagnostics) {
  const model::Evaluation& evaluation = *found.evaluation;
  if (evaluation.state == model::EvaluationState::kRunning) {
    diagnostics.error(evaluation.where, tr("an evaluation under way is not sealed"),
                      tr("write \"etat: définitive\" when the steering committee has received it"));
    return {};
  }
  Seal seal{request.today, support::sha256(canonical), {}, std::move(canonical), {}};
  if (!evaluation.seal) return seal;
  seal.former = evaluation.seal->former;
  if (evaluation.seal->fingerprint == seal.fingerprint) {
    seal.date = evaluation.seal->date;
    return seal;
  }
  if (request.reason.empty()) {
    diagnostics.error(evaluation.seal->where, tr("this evaluation was sealed, and its text changed since"),
                      tr("\"mandature check\" shows what changed; say why with --motif: it is published"));
    return {};
  }
  seal.former.push_back({evaluation.seal->date, evaluation.seal->fingerprint, request.reason});
  return seal;
}

}  // namespace

SealReport seal(const SealRequest& request, support::FileSystem& disk, diagnostics::SourceFiles& files,
                Diagnostics& diagnostics) {
  SealReport report{Outcome::kMistakes, {}, {}, false};
  loading::LoadOptions options;
  options.seals = loading::Seals::kIgnored;
  const auto publication = loading::load_publication(disk, request.content, files, diagnostics, options);
  if (!publication || diagnostics.has_errors()) return report;
  const auto found = find_evaluation(*publication, request, diagnostics);
  if (!found) return report;
  const loading::Content content{disk, request.content, disk.list(request.content), files, diagnostics};
  auto seal =
      make_seal(request, *found, model::canonical_text(loading::parts_to_seal(content, *found->evaluation)),
                diagnostics);
  if (!seal) return report;
  report.folder = support::join_path(request.content, found->folder);
  const auto& before = found->evaluation->seal;
  report.changed = !before || before->fingerprint != seal->fingerprint;
  report.outcome = Outcome::kDone;
  if (report.changed && !write_seal(report.folder, *seal, disk)) {
    diagnostics.error_in(report.folder, tr("the machine refuses to write here"));
    report.outcome = Outcome::kTrouble;
  }
  report.seal = std::move(*seal);
  return report;
}

}  // namespace mandature::publishing
