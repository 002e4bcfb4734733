#include <algorithm>
#include <utility>

#include "editions/comparison_charts.h"
#include "editions/project_sheet_parts.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Inline;
using document::Inlines;
using document::Section;
using model::SheetPart;
using theme::String;

Block not_stated(const SheetSource& source) {
  return document::paragraph(source.context.theme.strings(String::kNotStated), "legende");
}

Inlines in_style(const std::string& style, Inlines text) {
  return {Inline{document::Styled{style, std::move(text)}}};
}

// A name and what the person does there, as people write them: "Hélène Caron, cheffe de projet".
document::TableRow person_row(const SheetSource& source, const std::string& written, String usual) {
  const std::size_t comma = written.find(',');
  const std::string name(support::trim(written.substr(0, comma)));
  const std::string role = comma == std::string::npos ? source.context.theme.strings(usual)
                                                      : std::string(support::trim(written.substr(comma + 1)));
  return {{{source.typed(name, "personnes")}, {source.typed(role, "personnes")}}};
}

// A figure stays on one line with what it counts: the words of charts are parted at spaces.
std::string with_figures_kept(std::string text) {
  for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) {
    if (at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9') text.replace(at, 1, "\u00A0");
  }
  return text;
}

String name_of(model::Achievement achievement) {
  return achievement == model::Achievement::kReached  ? String::kReached
         : achievement == model::Achievement::kPartly ? String::kPartlyReached
                                                      : String::kNotReached;
}

document::TableRow result_row(const SheetSource& source, std::size_t index, bool judged) {
  const model::Project& project = source.project;
  const theme::Strings& say = source.context.theme.strings;
  document::TableRow row;
  const std::string expected =
      index < project.expected.size() ? project.expected[index] : say(String::kNotStated);
  row.cells.push_back({in_style("resultat", source.typed(expected, "attendus"))});
  const bool known = index < project.obtained.size();
  const std::string obtained = known ? project.obtained[index].text : say(String::kNotMeasured);
  row.cells.push_back({in_style(known ? "resultat-obtenu" : "resultat", source.typed(obtained, "obtenus"))});
  if (!judged) return row;
  const auto achievement = known ? project.obtained[index].achievement : model::Achievement::kUnknown;
  const bool says = achievement != model::Achievement::kUnknown;
  row.cells.push_back({says ? document::inline_text(say(name_of(achievement))) : Inlines()});
  return row;
}

}  // namespace

Section cost_section(const SheetSource& source) {
  const theme::Strings& say = source.context.theme.strings;
  const support::Language& language = source.context.language;
  Section section{"cout", source.heading(SheetPart::kCost, String::kSheetCost), {}, {}};
  const auto& costs = source.project.costs;
  if (costs.empty()) {
    section.blocks.push_back(not_stated(source));
  } else {
    support::Money total;
    for (const model::CostLine& line : costs) total += line.amount;
    section.blocks.push_back(document::paragraph(language.short_euros(total), "montant"));
  }
  for (const model::CostLine& line : costs) {
    const std::string words =
        costs.size() == 1 ? line.label
                          : say(String::kSheetCostLine,
                                {{"libelle", line.label}, {"montant", language.short_euros(line.amount)}});
    section.blocks.push_back(document::paragraph(source.typed(words, "cout"), "legende"));
  }
  for (const model::CostLine& line : source.project.income) {
    const std::string words =
        say(String::kSheetIncome, {{"libelle", line.label}, {"montant", language.short_euros(line.amount)}});
    section.blocks.push_back(document::paragraph(source.typed(words, "recettes"), "legende"));
  }
  return section;
}

Section timeline_section(const SheetSource& source) {
  Section section{"chronologie", source.heading(SheetPart::kTimeline, String::kSheetTimeline), {}, {}};
  if (source.project.timeline.empty()) {
    section.blocks.push_back(not_stated(source));
    return section;
  }
  graphics::Chart chart = timeline_chart(source.context, source.project);
  chart.title.clear();  // the heading of the section says it
  for (graphics::ChartSeries& series : chart.series) {
    for (graphics::ChartValue& step : series.values) step.text = with_figures_kept(std::move(step.text));
  }
  section.blocks.push_back(Block{document::Figure{std::move(chart)}});
  return section;
}

Section results_section(const SheetSource& source) {
  const model::Project& project = source.project;
  const theme::Strings& say = source.context.theme.strings;
  const std::string expected = source.heading(SheetPart::kExpected, String::kSheetExpected);
  if (project.expected.empty() && project.obtained.empty()) {
    return {"resultats", expected, {}, {not_stated(source)}};
  }
  const bool judged = std::any_of(
      project.obtained.begin(), project.obtained.end(),
      [](const model::Outcome& outcome) { return outcome.achievement != model::Achievement::kUnknown; });
  document::Table table;
  table.row_headers = true;
  table.header.cells = {{in_style("rubrique-tete", document::inline_text(expected))},
                        {in_style("rubrique-tete", document::inline_text(source.heading(
                                                       SheetPart::kObtained, String::kSheetObtained)))}};
  if (judged) table.header.cells.push_back({document::inline_text(say(String::kSheetAchievement))});
  const std::size_t rows = std::max(project.expected.size(), project.obtained.size());
  for (std::size_t i = 0; i < rows; ++i) table.rows.push_back(result_row(source, i, judged));
  return {"resultats", {}, {}, {Block{std::move(table)}}};
}

Section people_section(const SheetSource& source) {
  const model::Project& project = source.project;
  Section section{"personnes", source.heading(SheetPart::kPeople, String::kSheetPeople), {}, {}};
  document::Table table;
  table.row_headers = true;
  table.alignments = {document::Alignment::kStart, document::Alignment::kEnd};
  for (const model::MemberId& id : project.members) {
    const model::Member* member = source.authority.find(id);
    if (member == nullptr) continue;
    const std::string office = member->offices.empty() ? source.context.theme.strings(String::kSheetMember)
                                                       : member->offices.front();
    table.rows.push_back(
        {{{source.typed(member->full_name(), "personnes")}, {document::inline_text(office)}}});
  }
  const auto add = [&](const std::vector<std::string>& people, String usual) {
    for (const std::string& written : people) table.rows.push_back(person_row(source, written, usual));
  };
  add(project.officers, String::kSheetOfficer);
  add(project.holders, String::kSheetHolder);
  add(project.contractors, String::kSheetContractor);
  section.blocks.push_back(table.rows.empty() ? not_stated(source) : Block{std::move(table)});
  return section;
}

Section obstacles_section(const SheetSource& source) {
  const theme::Strings& say = source.context.theme.strings;
  Section section{"resiste",
                  source.heading(SheetPart::kDifficulties, String::kSheetObstacles),
                  {},
                  source.project.difficulties};
  const auto strong = [](const std::string& words) {
    return Inlines{Inline{document::Strong{document::inline_text(words)}}, Inline{document::Text{" ", {}}}};
  };
  if (!section.blocks.empty()) {
    if (auto* first = std::get_if<document::Paragraph>(&section.blocks.front().content)) {
      const Inlines word = strong(say(String::kSheetDifficulty));
      first->text.insert(first->text.begin(), word.begin(), word.end());
    }
  }
  for (const model::Crossing& crossing : source.project.crossings) {
    const model::Commission* other =
        crossing.commission ? source.authority.find(*crossing.commission) : nullptr;
    Inlines text =
        strong(other == nullptr ? say(String::kSheetCrossing)
                                : say(String::kSheetCrossingWith,
                                      {{"numero", source.context.language.number(other->number)}}));
    const Inlines words = source.typed(crossing.text, "croisements");
    text.insert(text.end(), words.begin(), words.end());
    section.blocks.push_back(document::paragraph(std::move(text)));
  }
  if (section.blocks.empty()) section.blocks.push_back(not_stated(source));
  if (!source.project.service.empty()) {
    section.blocks.push_back(
        document::paragraph(say(String::kSheetWrittenBy, {{"service", source.project.service}}), "legende"));
  }
  return section;
}

}  // namespace mandature::editions
