#include <algorithm>

#include "editions/address.h"
#include "editions/comparison_charts.h"
#include "editions/project_sheet.h"
#include "editions/project_sheet_parts.h"
#include "editions/site.h"
#include "editions/site_acts.h"
#include "editions/site_frame.h"
#include "editions/site_parts.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Blocks;
using document::Fields;
using document::Inlines;
using document::Section;
using theme::String;

document::TableCell cell(std::string text) { return {document::inline_text(std::move(text))}; }

Inlines source_of(const Context& context, const model::Source& source) {
  std::string words = source.name;
  if (source.date) words += (words.empty() ? "" : ", ") + context.language.long_period(*source.date);
  if (source.link.empty()) return document::inline_text(words);
  return {document::Inline{
      document::Link{source.link, document::inline_text(words.empty() ? source.link : words)}}};
}

// On paper the costs are one amount and the sources stand in the imprint; here each line has its own.
Blocks cost_table(const Context& context, const model::Project& project) {
  const theme::Strings& say = context.theme.strings;
  document::Table table;
  table.row_headers = true;
  table.alignments = {document::Alignment::kStart, document::Alignment::kEnd, document::Alignment::kStart};
  table.header.cells = {cell(say(String::kCostLineTerm)), cell(say(String::kCostAmountTerm)),
                        cell(say(String::kCostSourceTerm))};
  support::Money total;
  for (const model::CostLine& line : project.costs) {
    total += line.amount;
    table.rows.push_back(
        {{cell(line.label), cell(context.language.euros(line.amount)), {source_of(context, line.source)}}});
  }
  if (project.costs.size() > 1) {
    table.rows.push_back({{cell(say(String::kCostTotal)), cell(context.language.euros(total)), cell({})}});
  }
  for (const model::CostLine& line : project.income) {
    table.rows.push_back({{cell(say(String::kCostIncomeOf, {{"libelle", line.label}})),
                           cell(context.language.euros(line.amount)),
                           {source_of(context, line.source)}}});
  }
  return {Block{std::move(table)}};
}

// Names of elected members lead to their pages.
void link_people(const model::Authority& authority, const model::Project& project, Blocks& blocks) {
  if (blocks.empty()) return;
  auto* table = std::get_if<document::Table>(&blocks.front().content);
  if (table == nullptr) return;
  std::size_t row = 0;
  for (const model::MemberId& id : project.members) {
    const model::Member* member = authority.find(id);
    if (member == nullptr || row >= table->rows.size()) continue;
    table->rows[row++].cells.front().text = link_to(member_path(authority.id, id), member->full_name());
  }
}

Section for_the_web(const Context& context, const model::Authority& authority, const model::Project& project,
                    const FileSizes& sizes, Section section) {
  if (section.role == "cout" && !(project.costs.empty() && project.income.empty()))
    section.blocks = cost_table(context, project);
  if (section.role == "chronologie" && !project.timeline.empty()) {
    graphics::Chart chart = timeline_chart(context, project);
    offer_numbers(context, authority, sizes, chart);
    section.blocks = {Block{document::Figure{std::move(chart)}}};
  }
  // On paper the heads of its table are its heading.
  if (section.role == "resultats" && section.heading.empty())
    section.heading = context.theme.strings(String::kProjectResults);
  if (section.role == "personnes") link_people(authority, project, section.blocks);
  return section;
}

// The state of a project in a word, or that it is not known.
std::string state_word(const Context& context, const model::Project& project) {
  const std::string word = project_state_word(context, project.state);
  return word.empty() ? context.theme.strings(String::kNotStated) : word;
}

// The figure of a project as its head: "14 → 9" and "%".
void add_headline(const model::Project& project, Fields& fields) {
  if (!project.headline) return;
  const model::HeadlineFigure& figure = *project.headline;
  fields.set("MONTANT", figure.before.empty() ? figure.value : figure.before + " → " + figure.value)
      .set("MONTANT_TEXTE", figure.unit);
}

// The commissions whose policies cross this project's, and the rest of the same commission.
Blocks read_on(const Context& context, const model::Authority& authority, const model::Project& project,
               const model::Commission& commission) {
  const theme::Strings& say = context.theme.strings;
  std::vector<std::pair<std::string, std::string>> links{
      {commission_path(authority.id, commission.id), commission.name}};
  if (authority.review_of(commission.id) != nullptr)
    links.emplace_back(review_path(authority.id, commission.id), say(String::kReviewLink));
  for (const model::Crossing& crossing : project.crossings) {
    const model::Commission* other = crossing.commission ? authority.find(*crossing.commission) : nullptr;
    if (other != nullptr && other != &commission)
      links.emplace_back(commission_path(authority.id, other->id), other->name);
  }
  links.emplace_back(projects_path(authority.id), say(String::kProjectsAll));
  return {link_list(links)};
}

document::Page project_page(const Context& context, const model::Authority& authority,
                            const model::Project& project, const FileSizes& sizes) {
  const theme::Strings& say = context.theme.strings;
  const model::Commission& commission = *authority.find(project.commission);
  const std::string path = project_path(authority.id, project.id);
  document::Page page = frame_page(context, &authority,
                                   {path,
                                    "page",
                                    project.name,
                                    project.summary.empty() ? project.name : project.summary,
                                    Rubric::kAtlas,
                                    {{atlas_path(authority.id), say(String::kMenuAtlas)},
                                     {commission_path(authority.id, commission.id), commission.short_name}},
                                    say(String::kKindProject)});
  Fields& fields = page.fields;
  fields
      .set("SURTITRE", say(String::kSheetNumber, {{"numero", project_number(authority, project)}}) + " · " +
                           state_word(context, project))
      .set("TITRE", project.name)
      .set("CHAPO", project.summary);
  add_headline(project, fields);
  const auto pictogram = context.theme.pictograms.find(commission.pictogram);
  if (pictogram != context.theme.pictograms.end()) fields.set("PICTOGRAMME_HTML", pictogram->second);
  for (Section& section : sheet_sections({context, authority, project, authority.template_of(project)})) {
    const std::string id = section.role;
    add_section(fields, id, for_the_web(context, authority, project, sizes, std::move(section)));
  }
  add_section(fields, "actes",
              {"actes", say(String::kDecisionsTitle), {}, act_blocks(context, authority, project)});
  if (!project.notes.empty())
    add_section(fields, "notes", {"notes", say(String::kProjectNotes), {}, project.notes});
  add_section(fields, "suite",
              {"suite", say(String::kReadOn), {}, read_on(context, authority, project, commission)});
  offer_pdf(context, sizes, project_sheet_file(authority.id, project.id), say(String::kSheetPdf), page);
  return page;
}

// All projects, by commission, in the alphabetical order of their names.
document::Page projects_page(const Context& context, const model::Authority& authority) {
  const theme::Strings& say = context.theme.strings;
  const std::string path = projects_path(authority.id);
  document::Page page = frame_page(context, &authority,
                                   {path,
                                    "liste",
                                    say(String::kProjectsTitle),
                                    say(String::kProjectsLede),
                                    Rubric::kAtlas,
                                    {{atlas_path(authority.id), say(String::kMenuAtlas)}}});
  Fields& fields = page.fields;
  fields.set("TITRE", say(String::kProjectsTitle)).set("CHAPO", say(String::kProjectsLede));
  for (const model::Commission& commission : authority.commissions) {
    auto projects = projects_of(authority, commission.id);
    std::stable_sort(projects.begin(), projects.end(), [](const model::Project* a, const model::Project* b) {
      return support::alphabetically_before(a->name, b->name);
    });
    Fields group;
    group.set("ID", "c-" + commission.id.value).set("TITRE", commission.name);
    for (const model::Project* project : projects) {
      Fields row = page_link(project->name, path, project_path(authority.id, project->id));
      row.set("DETAIL", state_word(context, *project)).set("TEXTE", project->summary);
      group.add("LIGNES", std::move(row));
    }
    if (projects.empty()) group.set("ABSENT", say(String::kProjectsNone));
    Fields contents;
    contents.set("LIBELLE", commission.short_name).set("ADRESSE", "#c-" + commission.id.value);
    fields.add("SOMMAIRE", std::move(contents));
    fields.add("GROUPES", std::move(group));
  }
  return page;
}

}  // namespace

void add_project_pages(const Context& context, const model::Authority& authority, Outputs& outputs) {
  if (authority.commissions.empty()) return;
  outputs.pages.push_back({projects_path(authority.id), [&context, &authority](const FileSizes&) {
                             return projects_page(context, authority);
                           }});
  for (const model::Project& project : authority.projects) {
    if (authority.find(project.commission) == nullptr) continue;  // told when it was read
    add_media(project.difficulties, outputs);
    add_media(project.notes, outputs);
    if (!project.timeline.empty()) {
      outputs.files.push_back(
          numbers_file(context, authority, "chronologie-" + project.id.value,
                       [&context, &project] { return timeline_chart(context, project); }));
    }
    outputs.pages.push_back(
        {project_path(authority.id, project.id), [&context, &authority, &project](const FileSizes& sizes) {
           return project_page(context, authority, project, sizes);
         }});
  }
}

}  // namespace mandature::editions
