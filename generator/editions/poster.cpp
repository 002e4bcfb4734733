#include "editions/poster.h"

#include <fmt/format.h>

#include <algorithm>

#include "editions/address.h"
#include "editions/key_figure.h"
#include "editions/poster_budget.h"
#include "editions/poster_voices.h"
#include "support/file_system.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Blocks;
using document::Inline;
using document::Inlines;
using document::Section;
using theme::String;

Section missions(const Context& context, const model::Commission& commission) {
  const theme::Strings& say = context.theme.strings;
  Section section{"missions", say(String::kMissions), {}, commission.introduction};
  for (const model::Mission& mission : commission.missions) {
    Inlines text;
    text.push_back(Inline{document::Strong{document::inline_text(mission.title)}});
    text.push_back(Inline{document::Text{" : ", {}}});
    text.insert(text.end(), mission.text.begin(), mission.text.end());
    if (!mission.legal_reference.empty()) {
      text.push_back(Inline{document::Text{" ", {}}});
      text.push_back(Inline{document::Styled{"reference", document::inline_text(mission.legal_reference)}});
    }
    section.blocks.push_back(document::paragraph(std::move(text), "mission"));
  }
  if (section.blocks.empty())
    section.blocks.push_back(document::paragraph(say(String::kNotStated), "legende"));
  return section;
}

std::string headline_of(const model::Project& project) {
  if (!project.headline) return {};
  const model::HeadlineFigure& figure = *project.headline;
  std::string text = figure.before.empty() ? figure.value : figure.before + " → " + figure.value;
  if (!figure.unit.empty()) text += " " + figure.unit;
  return text;
}

Section prides(const Context& context, const model::Authority& authority,
               const model::Commission& commission) {
  const theme::Strings& say = context.theme.strings;
  Section section{"reussites", say(String::kPrides), {}, {}};
  const model::Review* review = authority.review_of(commission.id);
  if (review != nullptr) {
    for (const model::ProjectId& id : review->prides) {
      const model::Project* project = authority.find(id);
      if (project == nullptr) continue;
      section.blocks.push_back(Block{document::Item{document::inline_text(project->name),
                                                    document::inline_text(project->summary),
                                                    headline_of(*project),
                                                    {},
                                                    {}}});
    }
  }
  if (section.blocks.empty()) {
    section.blocks.push_back(document::paragraph(
        say(String::kNoPride, {{"date", context.language.long_date(context.publication.frozen_on)}}),
        "legende"));
  }
  return section;
}

Section challenges(const Context& context, const model::Authority& authority,
                   const model::Commission& commission) {
  const theme::Strings& say = context.theme.strings;
  Section section{"defis", say(String::kChallenges), {}, {}};
  const model::Review* review = authority.review_of(commission.id);
  if (review != nullptr) {
    for (const model::Challenge& challenge : review->challenges) {
      section.blocks.push_back(Block{document::Item{document::inline_text(challenge.title),
                                                    document::inline_text(challenge.text),
                                                    challenge.figure,
                                                    {},
                                                    {}}});
    }
  }
  if (section.blocks.empty()) {
    section.blocks.push_back(document::paragraph(
        say(String::kNoChallenge, {{"date", context.language.long_date(context.publication.frozen_on)}}),
        "legende"));
  }
  return section;
}

Section members(const Context& context, const model::Authority& authority,
                const model::Commission& commission) {
  const theme::Strings& say = context.theme.strings;
  Section section{"membres", say(String::kMembers), {}, {}};
  document::PersonList list;
  for (const model::Seat& seat : commission.seats) {
    const model::Member* member = authority.find(seat.member);
    if (member == nullptr) continue;
    const auto& group_id = seat.on_behalf_of ? seat.on_behalf_of : member->group;
    const model::PoliticalGroup* group = group_id ? authority.find(*group_id) : nullptr;
    list.persons.push_back({member->full_name(), seat.role == model::SeatRole::kMember ? "" : seat.role_label,
                            group == nullptr ? "" : group->abbreviation,
                            group == nullptr ? "" : group->name});
  }
  section.blocks.push_back(list.persons.empty() ? document::paragraph(say(String::kNoMember), "legende")
                                                : Block{std::move(list)});
  return section;
}

Section key_figures(const Context& context, const model::Commission& commission) {
  const theme::Strings& say = context.theme.strings;
  Section section{"chiffres", say(String::kKeyFigures), {}, {}};
  for (const model::KeyFigure& figure : commission.key_figures) {
    section.blocks.push_back(key_figure_block(context, figure));
  }
  if (section.blocks.empty())
    section.blocks.push_back(document::paragraph(say(String::kNoKeyFigure), "legende"));
  return section;
}

// "2020 à 2024", or each year when some are missing between.
std::string year_range(const Context& context, const std::vector<int>& years) {
  if (years.empty()) return context.theme.strings(String::kNotStated);
  const bool unbroken = years.back() - years.front() + 1 == static_cast<int>(years.size());
  if (unbroken && years.size() > 2) {
    return context.theme.strings(String::kYearRange, {{"debut", fmt::format("{}", years.front())},
                                                      {"fin", fmt::format("{}", years.back())}});
  }
  std::string text;
  for (const int year : years) text += (text.empty() ? "" : ", ") + fmt::format("{}", year);
  return text;
}

// Which accounts the money comes from: "comptes administratifs : 2020 à 2024 ; budgets votés : 2025".
std::string accounts_sentence(const Context& context, const model::Authority& authority) {
  std::vector<int> accounts;
  std::vector<int> budgets;
  for (const int year : authority.current_mandate().years) {
    const auto document = authority.budget.documents.find(year);
    if (document == authority.budget.documents.end()) continue;
    (document->second == model::BudgetDocument::kAccount ? accounts : budgets).push_back(year);
  }
  if (accounts.empty() && budgets.empty()) return {};
  return context.theme.strings(String::kImprintAccounts, {{"comptes", year_range(context, accounts)},
                                                          {"budgets", year_range(context, budgets)}});
}

std::string groups_sentence(const Context& context, const model::Authority& authority) {
  std::string list;
  for (const model::PoliticalGroup& group : authority.groups) {
    list += (list.empty() ? "" : ", ") + group.abbreviation + " " + group.name;
  }
  return list.empty() ? "" : context.theme.strings(String::kImprintGroups, {{"groupes", list}});
}

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
  const auto pictogram = context.theme.pictograms.find(commission.pictogram);
  if (pictogram != context.theme.pictograms.end()) {
    sections.push_back({"pictogramme", {}, {}, {Block{document::Drawing{pictogram->second, "pictogramme"}}}});
  }
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
  sections.push_back(missions(context, commission));
  sections.push_back(prides(context, authority, commission));
  sections.push_back(challenges(context, authority, commission));
  sections.push_back(members(context, authority, commission));
  sections.push_back(key_figures(context, commission));
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
    outputs.print.push_back(
        {poster_file(authority.id, commission.id), "affiche", authority.id.value + "/affiche",
         [&context, &authority, &commission] { return compose_poster(context, authority, commission); }});
  }
}

}  // namespace mandature::editions
