#include "model/seal.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/evaluation.h"
#include "support/text.h"

namespace mandature::model {
namespace {

using diagnostics::Span;

// Spaces of every width and ends of lines count as one space: a file that was wrapped anew still says the
// same.
std::string on_one_line(std::string_view text) {
  std::u32string line;
  for (const char32_t sign : support::decode_utf8(text)) {
    const bool space = sign == U' ' || sign == U'\n' || sign == U'\r' || sign == U'\t' || sign == U'\u00A0' ||
                       sign == U'\u202F' || sign == U'\u2009';
    if (!space) {
      line.push_back(sign);
    } else if (!line.empty() && line.back() != U' ') {
      line.push_back(U' ');
    }
  }
  if (!line.empty() && line.back() == U' ') line.pop_back();
  return support::encode_utf8(line);
}

// The text of a paragraph, with the numbers of its notes, as they are printed.
std::string text_with_notes(const document::Inlines& inlines) {
  std::string text;
  for (const document::Inline& part : inlines) {
    if (const auto* note = std::get_if<document::FootnoteReference>(&part.content)) {
      text += fmt::format("[{}]", note->number);
    } else {
      text += document::plain_text(document::Inlines{part});
    }
  }
  return text;
}

// Collects parts; what is empty is not sealed.
class Sealing {
 public:
  explicit Sealing(const FileDigest& digest) : digest_(digest) {}

  void words(std::string name, std::string_view text, const Span& where) {
    add(std::move(name), text, SealedNature::kWords, where);
  }
  void data(std::string name, std::string_view text, const Span& where) {
    add(std::move(name), text, SealedNature::kData, where);
  }
  void file(std::string name, const std::string& path, const Span& where) {
    if (!path.empty()) data(std::move(name), digest_(path), where);
  }
  // Each paragraph is a part of its own, so that a difference is told where it stands, and so that what an
  // edition prints between two of them (bullets, numbers, a picture) does not hide them.
  void blocks(const std::string& name, const document::Blocks& blocks, const Span& where) {
    for (const document::Block& block : blocks) {
      seal_block(name, block, where);
      for (const document::Blocks* inner : document::inside(block)) this->blocks(name, *inner, where);
    }
  }
  std::vector<SealedPart> take() { return std::move(parts_); }

 private:
  void add(std::string name, std::string_view text, SealedNature nature, const Span& where) {
    std::string line = on_one_line(text);
    if (!line.empty()) parts_.push_back({std::move(name), std::move(line), nature, where});
  }

  // What a block says itself, the blocks in it apart. Whatever is no running text is sealed as data: editions
  // draw it in their own ways.
  void seal_block(const std::string& name, const document::Block& block, const Span& where) {
    using namespace document;
    std::visit(Visitor{[&](const Paragraph& b) { words(name, text_with_notes(b.text), where); },
                       [&](const Heading& b) { words(name, text_with_notes(b.text), where); },
                       [&](const DefinitionList& b) {
                         for (const Definition& definition : b.definitions)
                           words(name, text_with_notes(definition.term), where);
                       },
                       [&](const Verbatim& b) { data(name + ".qui", b.attribution, where); },
                       [&](const Image& b) {
                         data(name + ".image", b.caption + " " + b.credit, where);
                         file(name + ".image", b.path, where);
                       },
                       [](const List&) {}, [](const Quote&) {}, [](const Footnotes&) {},
                       [&](const auto&) { data(name, plain_text({block}), where); }},
               block.content);
  }

  const FileDigest& digest_;
  std::vector<SealedPart> parts_;
};

std::string word_of(Certainty certainty) {
  switch (certainty) {
    case Certainty::kUnstated:
      break;
    case Certainty::kStrong:
      return "forte";
    case Certainty::kMedium:
      return "moyenne";
    case Certainty::kWeak:
      return "faible";
  }
  return {};
}

template <typename Id>
std::string listed(const std::vector<Id>& ids) {
  std::string text;
  for (const Id& id : ids) text += (text.empty() ? "" : ", ") + id.value;
  return text;
}

// What the first page of the newspaper picks out of the report.
void seal_front(const Evaluation& evaluation, Sealing& sealing) {
  const FrontPage& front = evaluation.front;
  sealing.data("une.texte", document::plain_text(front.text), front.where);
  for (const KeyFigure& figure : front.figures)
    sealing.data("une.chiffres", figure.value + " | " + figure.label, front.where);
  if (!front.quote.empty()) sealing.data("une.citation", front.quote + " | " + front.quote_by, front.where);
}

void seal_findings(const Evaluation& evaluation, Sealing& sealing) {
  for (const Finding& finding : evaluation.findings) {
    const std::string name = "constats." + finding.id.value;
    sealing.words(name + ".texte", finding.text, finding.where);
    sealing.data(name + ".certitude", word_of(finding.certainty), finding.where);
    sealing.data(name + ".reserve", finding.reserve, finding.where);
    sealing.data(name + ".preuves", listed(finding.evidence), finding.where);
  }
}

void seal_chapters(const Evaluation& evaluation, Sealing& sealing) {
  for (const ReportChapter& chapter : evaluation.chapters) {
    const std::string name = "chapitres." + chapter.id;
    sealing.words(name + ".titre", chapter.title, chapter.where);
    sealing.words(name + ".question", chapter.question, chapter.where);
    sealing.words(name + ".lecture", chapter.reading, chapter.where);
    sealing.data(name + ".certitude", word_of(chapter.certainty), chapter.where);
    sealing.blocks(name + ".texte", chapter.body, chapter.where);
    for (const std::string* line : {&chapter.kicker, &chapter.deck, &chapter.pull})
      sealing.data(name + ".accroches", *line, chapter.where);
    for (const Sidebar& sidebar : chapter.sidebars) {
      sealing.data(name + ".encadres", sidebar.title + " | " + document::plain_text(sidebar.body),
                   chapter.where);
    }
  }
}

void seal_charts(const Evaluation& evaluation, Sealing& sealing) {
  for (const graphics::Chart& chart : evaluation.charts) {
    const std::string name = "graphiques." + chart.id;
    sealing.data(name + ".titre", chart.title, evaluation.where);
    sealing.data(name + ".legende", chart.reading, evaluation.where);
    for (const graphics::ChartSeries& series : chart.series) {
      for (const graphics::ChartValue& value : series.values) {
        const std::string number = value.value ? fmt::format("{}", *value.value) : "non mesuré";
        sealing.data(name + ".donnees", fmt::format("{} | {} | {}", series.name, value.label, number),
                     evaluation.where);
      }
    }
  }
}

void seal_evidence(const Evaluation& evaluation, Sealing& sealing) {
  for (const Evidence& evidence : evaluation.evidence) {
    const std::string name = "materiaux." + evidence.id.value;
    sealing.data(name + ".titre", evidence.title, evidence.where);
    sealing.data(name + ".montre", evidence.shows, evidence.where);
    sealing.data(name + ".limites", evidence.limits, evidence.where);
    sealing.file(name + ".fichier", evidence.file, evidence.where);
  }
}

bool same(const SealedPart& a, const SealedPart& b) {
  return a.name == b.name && a.text == b.text && a.nature == b.nature;
}

// lengths[i][j]: how many parts of sealed[i…] and now[j…] can be paired in order, the longest way.
std::vector<std::vector<int>> common_lengths(std::span<const SealedPart> sealed,
                                             std::span<const SealedPart> now) {
  std::vector<std::vector<int>> lengths(sealed.size() + 1, std::vector<int>(now.size() + 1, 0));
  for (std::size_t i = sealed.size(); i-- > 0;) {
    for (std::size_t j = now.size(); j-- > 0;) {
      lengths[i][j] = same(sealed[i], now[j]) ? lengths[i + 1][j + 1] + 1
                                              : std::max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  return lengths;
}

// What was taken away and what was added between two parts that stayed: those of one name are one change.
void pair_changes(std::vector<const SealedPart*>& gone, std::vector<const SealedPart*>& come,
                  std::vector<SealDifference>& found) {
  for (const SealedPart* sealed : gone) {
    const auto twin = std::find_if(come.begin(), come.end(),
                                   [&](const SealedPart* now) { return now->name == sealed->name; });
    if (twin == come.end()) {
      found.push_back({sealed->name, sealed->text, {}, {}});
      continue;
    }
    found.push_back({sealed->name, sealed->text, (*twin)->text, (*twin)->where});
    come.erase(twin);
  }
  for (const SealedPart* now : come) found.push_back({now->name, {}, now->text, now->where});
  gone.clear();
  come.clear();
}

}  // namespace

std::vector<SealedPart> sealed_parts(const Evaluation& evaluation, const FileDigest& digest) {
  Sealing sealing(digest);
  sealing.words("titre", evaluation.title, evaluation.where);
  sealing.words("question", evaluation.question, evaluation.where);
  sealing.words("chapeau", evaluation.lede, evaluation.where);
  for (const Evaluator& evaluator : evaluation.evaluators) {
    sealing.data("evaluateurs", evaluator.name + " | " + evaluator.standing, evaluation.where);
  }
  sealing.data("commanditaire", evaluation.sponsor, evaluation.where);
  sealing.data("cout", evaluation.cost, evaluation.where);
  seal_front(evaluation, sealing);
  seal_findings(evaluation, sealing);
  seal_chapters(evaluation, sealing);
  sealing.blocks("methode", evaluation.method, evaluation.where);
  for (const std::string& limit : evaluation.limits) sealing.words("limites", limit, evaluation.where);
  sealing.blocks("participants", evaluation.participants, evaluation.where);
  seal_charts(evaluation, sealing);
  seal_evidence(evaluation, sealing);
  return sealing.take();
}

std::string canonical_text(std::span<const SealedPart> parts) {
  std::string text;
  for (const SealedPart& part : parts) {
    text += part.nature == SealedNature::kWords ? "= " : "# ";
    text.append(part.name).append(": ").append(part.text).append("\n");
  }
  return text;
}

std::vector<SealedPart> read_canonical_text(std::string_view text) {
  std::vector<SealedPart> parts;
  for (const std::string_view line : support::split(text, '\n')) {
    const std::size_t colon = line.find(": ");
    if (colon == std::string_view::npos || (!line.starts_with("= ") && !line.starts_with("# "))) continue;
    parts.push_back({std::string(line.substr(2, colon - 2)), std::string(line.substr(colon + 2)),
                     line.front() == '=' ? SealedNature::kWords : SealedNature::kData});
  }
  return parts;
}

std::vector<SealDifference> differences(std::span<const SealedPart> sealed, std::span<const SealedPart> now) {
  const auto lengths = common_lengths(sealed, now);
  std::vector<SealDifference> found;
  std::vector<const SealedPart*> gone;
  std::vector<const SealedPart*> come;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < sealed.size() || j < now.size()) {
    if (i < sealed.size() && j < now.size() && same(sealed[i], now[j])) {
      pair_changes(gone, come, found);
      ++i;
      ++j;
    } else if (j == now.size() || (i < sealed.size() && lengths[i + 1][j] >= lengths[i][j + 1])) {
      gone.push_back(&sealed[i++]);
    } else {
      come.push_back(&now[j++]);
    }
  }
  pair_changes(gone, come, found);
  return found;
}

}  // namespace mandature::model
