#include <fmt/format.h>

#include <utility>

#include "editions/atlas_parts.h"
#include "editions/commission_sections.h"
#include "editions/poster_budget.h"
#include "editions/poster_voices.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Inline;
using document::Section;
using theme::String;

Section words(const char* role, const std::string& text, const char* style) {
  return {role, {}, {}, {document::paragraph(text, style)}};
}

// The sheets of a commission's projects, with their pages.
Section sheets(const AtlasSource& source, const model::Commission& commission) {
  const theme::Strings& say = source.say();
  document::Table table;
  table.row_headers = true;
  table.alignments = {document::Alignment::kStart, document::Alignment::kEnd};
  for (const model::Project& project : source.authority.projects) {
    if (project.commission != commission.id) continue;
    const std::string target = "#" + part_of(project);
    const std::string page = say(String::kBookPageShort, {{"page", source.page_of(part_of(project))}});
    table.rows.push_back({{{{Inline{document::Link{target, document::inline_text(project.name)}}}},
                           {{Inline{document::Strong{document::inline_text(page)}}}}}});
  }
  if (table.rows.empty())
    return {
        "apercus", say(String::kBookSheets), {}, {document::paragraph(say(String::kBookNoSheet), "legende")}};
  return {"apercus", say(String::kBookSheets), {}, {Block{std::move(table)}}};
}

std::vector<Section> facts(const AtlasSource& source, const model::Commission& commission) {
  const Context& context = source.context;
  const auto mandates = compared_mandates(source.authority);
  std::vector<Section> sections;
  sections.push_back(
      words("reperes-gauche",
            source.say()(String::kAtlasOf, {{"mandat", source.authority.current_mandate().label()}}),
            "etiquette-claire"));
  sections.push_back(
      {"titre",
       {},
       {},
       {Block{document::Heading{1, document::inline_text(commission.name), commission.id.value}}}});
  Section pictogram = pictogram_section(context, commission);
  if (!pictogram.blocks.empty()) sections.push_back(std::move(pictogram));
  for (Section& section : budget_sections(context, source.authority, commission, mandates)) {
    if (section.role == "annees") continue;
    // What a budget without functions can tell needs more room.
    if (section.role == "part" && !source.authority.budget.tells_commissions()) section.role = "natures";
    sections.push_back(std::move(section));
  }
  sections.push_back(missions_section(context, commission));
  sections.push_back(key_figures_section(context, commission));
  sections.push_back(
      prides_section(context, source.authority, commission, [&](const model::Project& project) {
        return SheetReference{
            source.say()(String::kBookSheetPage, {{"page", source.page_of(part_of(project))}}),
            "#" + part_of(project)};
      }));
  sections.push_back(challenges_section(context, source.authority, commission));
  sections.push_back(members_section(context, source.authority, commission));
  sections.push_back(sheets(source, commission));
  sections.push_back(staff_section(context, commission));
  sections.push_back(outside_section(context, commission));
  return sections;
}

}  // namespace

document::Document compose_spread(const AtlasSource& source, const model::Commission& commission) {
  const theme::Strings& say = source.say();
  document::Document spread = atlas_document(source, commission.name, commission.number);
  spread.running_title = fmt::format("{}\u2002{}", commission.number, commission.name);
  spread.sections = facts(source, commission);
  spread.sections.push_back(words(
      "pied",
      say(String::kBookFactsBy, {{"qui", source.authority.designation}, {"page", source.page_of("sources")}}),
      "mentions"));
  spread.sections.push_back(
      words("reperes-droite",
            say(String::kBookCommission,
                {{"numero", fmt::format("{}", commission.number)}, {"nom", commission.short_name}}),
            "etiquette-claire"));
  spread.sections.push_back(
      {"titre-voix",
       {},
       {},
       {Block{document::Heading{2, document::inline_text(say(String::kBookVoices)), "voix"}}}});
  Section voices = statements_section(source.context, source.authority, commission, StatementLength::kLong);
  spread.sections.push_back(words("ordre", voices.remark, "legende"));
  voices.heading.clear();
  voices.remark.clear();
  spread.sections.push_back(std::move(voices));
  spread.sections.push_back(
      words("pied-voix", say(String::kBookVoicesBy, {{"qui", source.authority.designation}}), "mentions"));
  spread.sections.push_back(
      {"tranche",
       {},
       {},
       {Block{document::Figure{slices_chart(source.context, source.authority, commission,
                                            compared_mandates(source.authority))}}}});
  return spread;
}

}  // namespace mandature::editions
