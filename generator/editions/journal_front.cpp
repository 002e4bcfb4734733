#include "editions/journal_front.h"

#include <fmt/format.h>

#include <algorithm>

#include "editions/address.h"
#include "editions/journal_charts.h"
#include "editions/key_figure.h"
#include "editions/report_charts.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Blocks;
using document::Section;
using theme::String;

// A line of the contents is as long as its column; what is longer is cut at a word.
constexpr std::size_t kMostContents = 32;

std::string shortened(const std::string& text) {
  if (support::count_characters(text) <= kMostContents) return text;
  std::string kept = text;
  while (support::count_characters(kept) > kMostContents && kept.find(' ') != std::string::npos)
    kept.resize(kept.rfind(' '));
  return kept + "…";
}

Section masthead(const JournalFront& front) {
  return {"manchette",
          {},
          {},
          {document::paragraph(front.context.theme.strings(String::kJournalName), "titre-journal")}};
}

Section masthead_facts(const JournalFront& front) {
  const theme::Strings& say = front.context.theme.strings;
  const model::Evaluation& evaluation = front.evaluation;
  const std::string date = front.context.language.long_date(evaluation.date);
  Section section{"numero", {}, {}, {}};
  section.blocks.push_back(document::paragraph(say(String::kJournalOf), "etiquette"));
  section.blocks.push_back(document::paragraph(front.authority.name, "etiquette"));
  section.blocks.push_back(document::paragraph(
      evaluation.issue > 0
          ? say(String::kJournalIssue, {{"numero", fmt::format("{}", evaluation.issue)}, {"date", date}})
          : say(String::kJournalNoIssue, {{"date", date}}),
      "etiquette-claire"));
  section.blocks.push_back(document::paragraph(evaluation.state == model::EvaluationState::kFinal
                                                   ? say(String::kJournalFinal)
                                                   : say(String::kJournalRunning),
                                               "etiquette-claire"));
  return section;
}

Section asked(const JournalFront& front) {
  const theme::Strings& say = front.context.theme.strings;
  const model::Evaluation& evaluation = front.evaluation;
  std::string text;
  if (!evaluation.sponsor.empty()) text = say(String::kJournalAsked, {{"qui", evaluation.sponsor}});
  if (!evaluation.cost.empty()) {
    const auto amount = support::Money::parse(evaluation.cost);
    text += (text.empty() ? "" : " ") +
            say(String::kJournalCost,
                {{"cout", amount ? front.context.language.euros(*amount) : evaluation.cost}});
  }
  return {"demande", {}, {}, {document::paragraph(std::move(text), "legende")}};
}

// The chart says its finding in the size of a title; its reading and its source stand below.
Section picture(const JournalFront& front) {
  Section section{"image", {}, {}, {}};
  const graphics::Chart* chart = front_chart(front.evaluation);
  if (chart == nullptr) return section;
  graphics::Chart bare = newspaper_chart(*chart);
  section.blocks.push_back(document::paragraph(bare.title, "image-titre"));
  bare.title.clear();
  const std::string words = bare.reading.empty() ? bare.source : bare.reading + ". " + bare.source;
  bare.source.clear();
  section.blocks.push_back(Block{document::Figure{std::move(bare)}});
  if (!words.empty()) section.blocks.push_back(document::paragraph(words, "legende"));
  return section;
}

// The article of the first page; the findings, and what each chapter reads in them, when nobody wrote one.
Section article(const JournalFront& front) {
  Section section{"ouverture", {}, {}, front.evaluation.front.text};
  if (section.blocks.empty()) {
    for (const model::Finding& finding : front.evaluation.findings)
      section.blocks.push_back(document::paragraph(finding.text));
    for (const model::ReportChapter& chapter : front.evaluation.chapters) {
      if (chapter.reading.empty()) continue;
      document::Inlines words{{document::Strong{document::inline_text(chapter.title)}},
                              {document::Text{" " + chapter.reading, {}}}};
      section.blocks.push_back(document::paragraph(std::move(words)));
    }
  }
  return section;
}

Section signature(const JournalFront& front) {
  const theme::Strings& say = front.context.theme.strings;
  Section section{"signature", {}, {}, {}};
  section.blocks.push_back(document::paragraph(evaluator_names(front.evaluation), "signature"));
  const auto page = front.pages.find(kJumpSection);
  if (page != front.pages.end()) {
    document::Inlines words{{document::Link{
        std::string("#") + kJumpSection,
        document::inline_text(say(String::kJournalJump, {{"page", fmt::format("{}", page->second)}}))}}};
    section.blocks.push_back(document::paragraph(std::move(words), "renvoi"));
  }
  return section;
}

// What somebody said: the sentence chosen for the first page, else the first of the chapters.
Section voice(const JournalFront& front) {
  Section section{"citation", {}, {}, {}};
  const model::FrontPage& own = front.evaluation.front;
  if (!own.quote.empty()) {
    section.blocks.push_back(Block{document::Verbatim{{document::paragraph(own.quote)}, own.quote_by, {}}});
    return section;
  }
  for (const model::ReportChapter& chapter : front.evaluation.chapters) {
    for (const Block& block : chapter.body) {
      if (!std::holds_alternative<document::Verbatim>(block.content)) continue;
      section.blocks.push_back(block);
      return section;
    }
  }
  return section;
}

Section figures(const JournalFront& front) {
  Section section{"chiffres", {}, {}, {}};
  for (const model::KeyFigure& figure : front.evaluation.front.figures) {
    constexpr std::size_t kMost = 3;
    if (section.blocks.size() < kMost) section.blocks.push_back(key_figure_block(front.context, figure));
  }
  return section;
}

Section contents(const JournalFront& front) {
  Section section{"sommaire", front.context.theme.strings(String::kJournalContents), {}, {}};
  for (const JournalEntry& entry : front.contents) {
    document::Item item;
    item.title = document::inline_text(shortened(entry.title));
    const auto page = front.pages.find(entry.id);
    if (page != front.pages.end()) item.figure = fmt::format("{}", page->second);
    item.target = "#" + entry.id;
    section.blocks.push_back(Block{std::move(item)});
  }
  return section;
}

Section refusal(const JournalFront& front) {
  const theme::Strings& say = front.context.theme.strings;
  return {"pas",
          {},
          {},
          {document::paragraph(say(String::kJournalNotText,
                                   {{"date", front.context.language.long_date(front.evaluation.date)}}))}};
}

}  // namespace

std::string evaluator_names(const model::Evaluation& evaluation) {
  std::vector<std::string> names;
  for (const model::Evaluator& evaluator : evaluation.evaluators) {
    names.push_back(evaluator.standing.empty() ? evaluator.name
                                               : evaluator.name + " (" + evaluator.standing + ")");
  }
  return support::join(names, ", ");
}

std::vector<Section> journal_front(const JournalFront& front) {
  const theme::Strings& say = front.context.theme.strings;
  const std::string address =
      public_address(front.context.publication, evaluation_path(front.authority.id, front.evaluation.id));
  std::vector<Section> sections{masthead(front), masthead_facts(front), asked(front)};
  sections.push_back({"question",
                      {},
                      {},
                      {Block{document::Heading{1, document::inline_text(front.evaluation.question), {}}}}});
  sections.push_back(picture(front));
  sections.push_back({"chapeau", {}, {}, {document::paragraph(front.evaluation.lede, "chapeau")}});
  sections.push_back(article(front));
  sections.push_back(signature(front));
  sections.push_back(voice(front));
  sections.push_back(contents(front));
  sections.push_back(figures(front));
  sections.push_back({"pas-titre", {}, {}, {document::paragraph(say(String::kJournalNot), "pas-titre")}});
  sections.push_back(refusal(front));
  document::Inlines link{{document::Link{address, document::inline_text(address)}}};
  sections.push_back({"contribuer",
                      {},
                      {},
                      {document::paragraph(say(String::kJournalContribute), "legende"),
                       document::paragraph(std::move(link), "adresse")}});
  sections.push_back({"code", {}, {}, {Block{document::QrCode{address, front.evaluation.title}}}});
  return sections;
}

}  // namespace mandature::editions
