#include "editions/poster.h"

#include <fmt/format.h>

#include "editions/address.h"
#include "editions/commission_sections.h"
#include "editions/poster_budget.h"
#include "editions/poster_voices.h"
#include "editions/project_sheet.h"
#include "support/file_system.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Inline;
using document::Inlines;
using document::Section;
using theme::String;

Section imprint(const Context& context, const model::Authority& authority,
                const model::Commission& commission, const std::string& address) {
  const theme::Strings& say = context.theme.strings;
  const model::Publication& publication = context.publication;
  const std::string head =
      say(String::kImprint, {{"edition", publication.edition},
                             {"numero", fmt::format("{}", commission.number)},
                             {"total", fmt::format("{}", authority.commissions.size())},
                             {"date", context.language.long_date(publication.frozen_on)}});
  std::string rest = accounts_sentence(context, authority);
  const auto add = [&](const std::string& sentence) {
    if (sentence.empty()) return;
    if (!rest.empty()) rest += ' ';
    rest += sentence;
  };
  add(groups_sentence(context, authority));
  add(say(String::kImprintPublisher, {{"editeur", publication.notices.publisher},
                                      {"directeur", publication.notices.director},
                                      {"licence", publication.licence},
                                      {"adresse", address}}));
  if (!publication.notices.printer.empty()) {
    add(say(String::kImprintPrinter, {{"imprimeur", publication.notices.printer}}));
  }
  Inlines text{Inline{document::Strong{document::inline_text(head)}}, Inline{document::Text{" " + rest, {}}}};
  return {"mentions", {}, {}, {document::paragraph(std::move(text), "mentions")}};
}

std::vector<Section> head_sections(const Context& context, const model::Authority& authority,
                                   const model::Commission& commission) {
  const theme::Strings& say = context.theme.strings;
  Inlines left{Inline{document::Strong{document::inline_text(authority.name)}},
               Inline{document::Text{
                   "\u2003" + say(String::kAtlasOf, {{"mandat", authority.current_mandate().label()}}), {}}}};
  const std::string right =
      say(String::kPosterNumber, {{"numero", fmt::format("{}", commission.number)},
                                  {"total", fmt::format("{}", authority.commissions.size())}});
  std::vector<Section> sections;
  sections.push_back({"reperes-gauche", {}, {}, {document::paragraph(std::move(left), "etiquette-claire")}});
  sections.push_back({"reperes-droite", {}, {}, {document::paragraph(right, "etiquette-claire")}});
  sections.push_back(
      {"titre", {}, {}, {Block{document::Heading{1, document::inline_text(commission.name), "titre"}}}});
  Section pictogram = pictogram_section(context, commission);
  if (!pictogram.blocks.empty()) sections.push_back(std::move(pictogram));
  return sections;
}

}  // namespace

document::Document compose_poster(const Context& context, const model::Authority& authority,
                                  const model::Commission& commission) {
  const theme::Strings& say = context.theme.strings;
  const std::string address =
      support::join_path(context.publication.base_url, commission_path(authority.id, commission.id));

  document::Document poster;
  poster.id = authority.id.value + "/" + commission.id.value;
  poster.edition = "affiche";
  poster.language = context.language.tag();
  poster.title = commission.name + " – " +
                 say(String::kAtlasOf, {{"mandat", authority.current_mandate().label()}}) + " – " +
                 authority.name;
  poster.author = context.publication.notices.publisher;
  poster.accent = commission.number;

  auto& sections = poster.sections;
  sections = head_sections(context, authority, commission);
  const std::vector<model::MandateSpending> mandates = compared_mandates(authority);
  for (Section& section : budget_sections(context, authority, commission, mandates))
    sections.push_back(std::move(section));
  sections.push_back(missions_section(context, commission));
  sections.push_back(prides_section(context, authority, commission, [&](const model::Project& project) {
    return SheetReference{
        say(String::kPosterSheet, {{"numero", project_number(authority, project)}}),
        support::join_path(context.publication.base_url, project_path(authority.id, project.id))};
  }));
  sections.push_back(challenges_section(context, authority, commission));
  sections.push_back(members_section(context, authority, commission));
  sections.push_back(key_figures_section(context, commission));
  sections.push_back(staff_section(context, commission));
  sections.push_back(statements_section(context, authority, commission));
  sections.push_back(outside_section(context, commission));
  sections.push_back({"main", {}, {}, {Block{document::WritingBand{say(String::kWriteHere), 4}}}});
  sections.push_back(imprint(context, authority, commission, address));
  sections.push_back(
      {"code",
       {},
       {},
       {Block{document::QrCode{address, say(String::kQrAlternative, {{"adresse", address}})}}}});
  sections.push_back(
      {"tranche", {}, {}, {Block{document::Figure{slices_chart(context, authority, commission, mandates)}}}});
  return poster;
}

void add_posters(const Context& context, const model::Authority& authority, Outputs& outputs) {
  for (const model::Commission& commission : authority.commissions) {
    const auto compose = [&context, &authority, &commission] {
      return compose_poster(context, authority, commission);
    };
    outputs.print.push_back(
        {poster_file(authority.id, commission.id), "affiche", authority.id.value + "/affiche", compose});
    for (const std::string& format : context.publication.poster_formats) {
      outputs.print.push_back({poster_file(authority.id, commission.id, format), "affiche-" + format,
                               authority.id.value + "/affiche-" + format, compose});
    }
  }
}

}  // namespace mandature::editions
