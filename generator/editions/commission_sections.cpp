#include "editions/commission_sections.h"

#include <fmt/format.h>

#include <utility>

#include "editions/key_figure.h"

namespace mandature::editions {

using document::Block;
using document::Inline;
using document::Inlines;
using document::Section;
using theme::String;

namespace {

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

// What stands under a key of a project's file, with its place for messages.
Inlines typed(const model::Project& project, const std::string& key, const std::string& text) {
  const auto place = project.places.find(key);
  return {Inline{document::Text{text, place == project.places.end() ? project.where : place->second}}};
}

}  // namespace

std::string headline_of(const model::Project& project) {
  if (!project.headline) return {};
  const model::HeadlineFigure& figure = *project.headline;
  std::string text = figure.before.empty() ? figure.value : figure.before + " → " + figure.value;
  if (!figure.unit.empty()) text += " " + figure.unit;
  return text;
}

Section missions_section(const Context& context, const model::Commission& commission) {
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

Section prides_section(const Context& context, const model::Authority& authority,
                       const model::Commission& commission, const SheetReferences& reference) {
  const theme::Strings& say = context.theme.strings;
  Section section{"reussites", say(String::kPrides), {}, {}};
  const model::Review* review = authority.review_of(commission.id);
  if (review != nullptr) {
    for (const model::ProjectId& id : review->prides) {
      const model::Project* project = authority.find(id);
      if (project == nullptr) continue;
      SheetReference sheet = reference(*project);
      section.blocks.push_back(Block{
          document::Item{typed(*project, "nom", project->name), typed(*project, "resume", project->summary),
                         headline_of(*project), std::move(sheet.words), std::move(sheet.target)}});
    }
  }
  if (section.blocks.empty()) {
    section.blocks.push_back(document::paragraph(
        say(String::kNoPride, {{"date", context.language.long_date(context.publication.frozen_on)}}),
        "legende"));
  }
  return section;
}

Section challenges_section(const Context& context, const model::Authority& authority,
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

Section members_section(const Context& context, const model::Authority& authority,
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

Section key_figures_section(const Context& context, const model::Commission& commission) {
  const theme::Strings& say = context.theme.strings;
  Section section{"chiffres", say(String::kKeyFigures), {}, {}};
  for (const model::KeyFigure& figure : commission.key_figures) {
    section.blocks.push_back(key_figure_block(context, figure));
  }
  if (section.blocks.empty())
    section.blocks.push_back(document::paragraph(say(String::kNoKeyFigure), "legende"));
  return section;
}

Section pictogram_section(const Context& context, const model::Commission& commission) {
  Section section{"pictogramme", {}, {}, {}};
  const auto pictogram = context.theme.pictograms.find(commission.pictogram);
  if (pictogram != context.theme.pictograms.end())
    section.blocks.push_back(Block{document::Drawing{pictogram->second, "pictogramme"}});
  return section;
}

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

}  // namespace mandature::editions
