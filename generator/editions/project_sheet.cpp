#include "editions/project_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "editions/address.h"
#include "editions/poster_budget.h"
#include "editions/project_sheet_parts.h"
#include "support/file_system.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Inline;
using document::Inlines;
using document::Section;
using theme::String;

std::vector<Section> head_sections(const Context& context, const model::Authority& authority,
                                   const model::Project& project, const model::Commission& commission) {
  const theme::Strings& say = context.theme.strings;
  Inlines left{Inline{document::Strong{
      document::inline_text(say(String::kSheetNumber, {{"numero", project_number(authority, project)}}))}}};
  const std::string state = project_state_word(context, project.state);
  if (!state.empty()) left.push_back(Inline{document::Text{"\u2003" + state, {}}});
  const std::string right =
      say(String::kSheetCommission,
          {{"numero", context.language.number(commission.number)}, {"nom", commission.short_name}});
  const auto name = project.places.find("nom");
  const Inlines title{Inline{
      document::Text{project.name, name == project.places.end() ? diagnostics::Span() : name->second}}};
  std::vector<Section> sections;
  sections.push_back({"reperes-gauche", {}, {}, {document::paragraph(std::move(left), "etiquette-claire")}});
  sections.push_back({"reperes-droite", {}, {}, {document::paragraph(right, "etiquette-claire")}});
  sections.push_back({"titre", {}, {}, {Block{document::Heading{1, title, "titre"}}}});
  sections.push_back({"chapeau", {}, {}, {document::paragraph(project.summary, "chapeau")}});
  const auto pictogram = context.theme.pictograms.find(commission.pictogram);
  if (pictogram != context.theme.pictograms.end()) {
    sections.push_back({"pictogramme", {}, {}, {Block{document::Drawing{pictogram->second, "pictogramme"}}}});
  }
  return sections;
}

// The sources of the costs, each once; key figures name their own.
std::string sources_sentence(const Context& context, const model::Project& project) {
  std::vector<std::string> names;
  for (const auto* lines : {&project.costs, &project.income}) {
    for (const model::CostLine& line : *lines) {
      const std::string& name = line.source.name;
      if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
  }
  if (names.empty()) return {};
  return context.theme.strings(String::kSheetSources, {{"sources", support::join(names, " ; ")}}) + " ";
}

Section imprint(const Context& context, const model::Authority& authority, const model::Project& project,
                const std::string& address) {
  const theme::Strings& say = context.theme.strings;
  std::string text = sources_sentence(context, project);
  if (!project.notes.empty()) text += say(String::kSheetNotes) + " ";
  text += say(String::kSheetImprint, {{"collectivite", authority.name},
                                      {"edition", context.publication.edition},
                                      {"date", context.language.long_date(context.publication.frozen_on)},
                                      {"adresse", address}});
  return {"mentions", {}, {}, {document::paragraph(std::move(text), "mentions")}};
}

}  // namespace

std::string project_state_word(const Context& context, model::ProjectState state) {
  const theme::Strings& say = context.theme.strings;
  switch (state) {
    case model::ProjectState::kDone:
      return say(String::kProjectDone);
    case model::ProjectState::kUnderWay:
      return say(String::kProjectUnderWay);
    case model::ProjectState::kPlanned:
      return say(String::kProjectPlanned);
    case model::ProjectState::kDropped:
      return say(String::kProjectDropped);
    case model::ProjectState::kUnknown:
      break;
  }
  return {};
}

std::string project_number(const model::Authority& authority, const model::Project& project) {
  const model::Commission* commission = authority.find(project.commission);
  int place = 0;
  for (const model::Project& other : authority.projects) {
    if (other.commission != project.commission) continue;
    ++place;
    if (other.id == project.id) break;
  }
  return fmt::format("{}.{:02}", commission == nullptr ? 0 : commission->number, place);
}

document::Document compose_project_sheet(const Context& context, const model::Authority& authority,
                                         const model::Project& project) {
  const model::Commission& commission = *authority.find(project.commission);
  const std::string address =
      support::join_path(context.publication.base_url, project_path(authority.id, project.id));
  document::Document sheet;
  sheet.id = authority.id.value + "/" + project.id.value;
  sheet.edition = "apercu";
  sheet.language = context.language.tag();
  sheet.title = project.name + " – " + authority.name;
  sheet.subject = project.summary;
  sheet.author = project.service.empty() ? context.publication.notices.publisher : project.service;
  sheet.accent = commission.number;
  sheet.sections = head_sections(context, authority, project, commission);
  for (Section& section : sheet_sections({context, authority, project, authority.template_of(project)}))
    sheet.sections.push_back(std::move(section));
  sheet.sections.push_back(imprint(context, authority, project, address));
  const std::string alternative = context.theme.strings(String::kQrAlternative, {{"adresse", address}});
  sheet.sections.push_back({"code", {}, {}, {Block{document::QrCode{address, alternative}}}});
  sheet.sections.push_back({"tranche",
                            {},
                            {},
                            {Block{document::Figure{slices_chart(context, authority, commission,
                                                                 compared_mandates(authority))}}}});
  return sheet;
}

void add_project_sheets(const Context& context, const model::Authority& authority, Outputs& outputs) {
  for (const model::Project& project : authority.projects) {
    if (authority.find(project.commission) == nullptr) continue;  // told when it was read
    outputs.print.push_back(
        {project_sheet_file(authority.id, project.id), "apercu", authority.id.value + "/apercu",
         [&context, &authority, &project] { return compose_project_sheet(context, authority, project); }});
  }
}

}  // namespace mandature::editions
