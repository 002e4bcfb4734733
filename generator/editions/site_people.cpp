#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>

#include "editions/address.h"
#include "editions/site.h"
#include "editions/site_frame.h"
#include "editions/site_parts.h"
#include "model/group_order.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Blocks;
using document::Fields;
using document::Inline;
using document::Inlines;
using document::Section;
using theme::String;

// Where each member sits and what projects name them, worked out once for all pages of an authority.
struct People {
  struct Place {
    const model::Commission* commission = nullptr;
    const model::Seat* seat = nullptr;
  };
  std::vector<const model::Member*> in_order;  // as lists of people are filed
  std::map<model::MemberId, std::vector<Place>> seats;
  std::map<model::MemberId, std::vector<const model::Project*>> projects;
  std::map<model::GroupId, std::vector<const model::Member*>> groups;
};

std::shared_ptr<const People> people_of(const model::Authority& authority) {
  auto people = std::make_shared<People>();
  std::vector<std::pair<std::string, const model::Member*>> filed;
  for (const model::Member& member : authority.members) filed.emplace_back(member.filing_key(), &member);
  std::stable_sort(filed.begin(), filed.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [key, member] : filed) {
    people->in_order.push_back(member);
    if (member->group) people->groups[*member->group].push_back(member);
  }
  for (const model::Commission& commission : authority.commissions) {
    for (const model::Seat& seat : commission.seats)
      people->seats[seat.member].push_back({&commission, &seat});
  }
  for (const model::Project& project : authority.projects) {
    for (const model::MemberId& member : project.members) people->projects[member].push_back(&project);
  }
  return people;
}

// "Présidente" before the commission's name, nothing for a plain member.
std::string office_in(const People::Place& place) {
  return place.seat->role == model::SeatRole::kMember ? std::string()
                                                      : support::capitalised(place.seat->role_label);
}

Fields member_row(const model::Authority& authority, const model::Member& member, const std::string& from) {
  Fields row = page_link(member.full_name(), from, member_path(authority.id, member.id));
  const model::PoliticalGroup* group = member.group ? authority.find(*member.group) : nullptr;
  if (!member.offices.empty()) row.set("DETAIL", support::join(member.offices, ", "));
  if (group != nullptr) row.set("TEXTE", group->name);
  return row;
}

document::Page members_page(const Context& context, const model::Authority& authority, const People& people) {
  const theme::Strings& say = context.theme.strings;
  const std::string path = members_path(authority.id);
  document::Page page = frame_page(context, &authority,
                                   {path,
                                    "liste",
                                    say(String::kMembersTitle),
                                    say(String::kMembersLede),
                                    Rubric::kAtlas,
                                    {{atlas_path(authority.id), say(String::kMenuAtlas)}}});
  Fields& fields = page.fields;
  fields.set("TITRE", say(String::kMembersTitle, {{"qui", authority.designation}}))
      .set("CHAPO", say(String::kMembersLede));
  Fields groups;
  groups.set("ID", std::string("groupes")).set("TITRE", say(String::kGroupsTitle));
  for (const model::PoliticalGroup* group : model::groups_in_order(authority)) {
    Fields row = page_link(group->name, path, group_path(authority.id, group->id));
    row.set("DETAIL", say.count(String::kSeats, group->seats, context.language.number(group->seats)));
    groups.add("LIGNES", std::move(row));
  }
  if (!authority.groups.empty()) fields.add("GROUPES", std::move(groups));
  Fields everybody;
  everybody.set("ID", std::string("tous"))
      .set("TITRE", say(String::kMembersAll))
      .set("REMARQUE", say(String::kMembersOrder));
  for (const model::Member* member : people.in_order)
    everybody.add("LIGNES", member_row(authority, *member, path));
  fields.add("GROUPES", std::move(everybody));
  return page;
}

void add_offices(const Context& context, const model::Authority& authority, const model::Member& member,
                 Fields& fields) {
  const theme::Strings& say = context.theme.strings;
  document::DefinitionList facts;
  const auto add = [&](String term, Inlines words) {
    facts.definitions.push_back(definition(say(term), std::move(words)));
  };
  if (!member.offices.empty())
    add(String::kMemberOffices, document::inline_text(support::join(member.offices, ", ")));
  if (!member.portfolio.empty()) add(String::kMemberPortfolio, document::inline_text(member.portfolio));
  if (member.since)
    add(String::kMemberSince, document::inline_text(context.language.long_date(*member.since)));
  const model::PoliticalGroup* group = member.group ? authority.find(*member.group) : nullptr;
  if (group != nullptr) add(String::kMemberGroup, link_to(group_path(authority.id, group->id), group->name));
  Section section{"fonctions", say(String::kMemberFacts), {}, {}};
  section.blocks.push_back(facts.definitions.empty() ? document::paragraph(say(String::kNotStated))
                                                     : Block{std::move(facts)});
  add_section(fields, "fonctions", std::move(section));
}

void add_seats(const Context& context, const model::Authority& authority,
               const std::vector<People::Place>& places, Fields& fields) {
  const theme::Strings& say = context.theme.strings;
  document::List list;
  for (const People::Place& place : places) {
    Inlines words = link_to(commission_path(authority.id, place.commission->id), place.commission->name);
    const std::string office = office_in(place);
    if (!office.empty()) words.push_back(Inline{document::Text{", " + support::lower_case(office), {}}});
    list.items.push_back({document::paragraph(std::move(words))});
  }
  Section section{"commissions", say(String::kMemberCommissions), {}, {}};
  section.blocks.push_back(list.items.empty() ? document::paragraph(say(String::kMemberNoCommission))
                                              : Block{std::move(list)});
  add_section(fields, "commissions", std::move(section));
}

Section project_items(const Context& context, const model::Authority& authority,
                      const std::vector<const model::Project*>& projects) {
  const theme::Strings& say = context.theme.strings;
  Section section{"apercus", say(String::kProjectsTitle), {}, {}};
  for (const model::Project* project : projects) {
    section.blocks.push_back(Block{document::Item{document::inline_text(project->name),
                                                  document::inline_text(project->summary),
                                                  {},
                                                  {},
                                                  project_path(authority.id, project->id)}});
  }
  if (section.blocks.empty()) section.blocks.push_back(document::paragraph(say(String::kMemberNoProject)));
  return section;
}

template <typename Value>
std::vector<Value> found_in(const std::map<model::MemberId, std::vector<Value>>& map,
                            const model::MemberId& id) {
  const auto found = map.find(id);
  return found == map.end() ? std::vector<Value>{} : found->second;
}

interchange::Officeholder officeholder(const Context& context, const model::Authority& authority,
                                       const model::Member& member) {
  const model::PoliticalGroup* group = member.group ? authority.find(*member.group) : nullptr;
  return {member.full_name(),
          public_address(context.publication, member_path(authority.id, member.id)),
          member.offices,
          member.since,
          group == nullptr ? std::string() : group->name,
          public_body(context, authority)};
}

document::Page member_page(const Context& context, const model::Authority& authority,
                           const model::Member& member, const People& people) {
  const theme::Strings& say = context.theme.strings;
  const std::string name = member.full_name();
  document::Page page =
      frame_page(context, &authority,
                 {member_path(authority.id, member.id),
                  "page",
                  name,
                  say(String::kMemberDescription, {{"nom", name}, {"collectivite", authority.name}}),
                  Rubric::kAtlas,
                  {{atlas_path(authority.id), say(String::kMenuAtlas)},
                   {members_path(authority.id), say(String::kMembersTitle)}},
                  say(String::kKindMember),
                  {officeholder(context, authority, member)}});
  Fields& fields = page.fields;
  const model::PoliticalGroup* group = member.group ? authority.find(*member.group) : nullptr;
  fields.set("SURTITRE", group == nullptr ? say(String::kMemberNoGroup) : group->name).set("TITRE", name);
  if (!member.offices.empty()) fields.set("CHAPO", support::join(member.offices, ", "));
  if (member.portrait) fields.set("PORTRAIT_HTML", Blocks{Block{*member.portrait}});
  add_offices(context, authority, member, fields);
  add_seats(context, authority, found_in(people.seats, member.id), fields);
  add_section(fields, "apercus", project_items(context, authority, found_in(people.projects, member.id)));
  return page;
}

// What a group wrote on each poster, in the order of the commissions; an empty frame says so.
Section statements_of(const Context& context, const model::Authority& authority,
                      const model::PoliticalGroup& group) {
  const theme::Strings& say = context.theme.strings;
  Section section{"textes", say(String::kGroupStatements), say(String::kGroupStatementsNote), {}};
  for (const model::Commission& commission : authority.commissions) {
    document::Voice voice;
    voice.family = "commission";
    voice.speaker = commission.name;
    const auto statement = std::find_if(commission.statements.begin(), commission.statements.end(),
                                        [&](const model::Statement& one) { return one.group == group.id; });
    if (statement != commission.statements.end()) {
      voice.words = statement->text;
      if (statement->received_on)
        voice.signature =
            say(String::kStatementReceived, {{"date", context.language.long_date(*statement->received_on)}});
    } else {
      voice.missing = say(String::kMissingStatement,
                          {{"date", context.language.long_date(context.publication.frozen_on)}});
    }
    section.blocks.push_back(Block{std::move(voice)});
  }
  return section;
}

Section selections_of(const Context& context, const model::Authority& authority,
                      const model::PoliticalGroup& group) {
  Section section{"choix", context.theme.strings(String::kGroupSelections), {}, {}};
  for (const model::Review& review : authority.reviews) {
    const model::Commission* commission = authority.find(review.commission);
    for (const model::DissentingSelection& own : review.dissents) {
      if (own.group != group.id || commission == nullptr) continue;
      section.blocks.push_back(Block{
          document::Heading{2, link_to(review_path(authority.id, commission->id), commission->name), {}}});
      for (Block& block : selection_blocks(context, authority, own))
        section.blocks.push_back(std::move(block));
    }
  }
  if (section.blocks.empty())
    section.blocks.push_back(document::paragraph(context.theme.strings(String::kGroupNoSelection)));
  return section;
}

Section members_of(const Context& context, const model::Authority& authority,
                   const std::vector<const model::Member*>& members) {
  const theme::Strings& say = context.theme.strings;
  Section section{"membres", say(String::kGroupMembers), say(String::kMembersOrder), {}};
  document::PersonList list;
  for (const model::Member* member : members) {
    list.persons.push_back(
        {member->full_name(), support::join(member->offices, ", "), {}, member->portfolio});
    list.persons.back().target = member_path(authority.id, member->id);
  }
  if (!list.persons.empty()) {
    document::Table table;
    table.row_headers = true;
    table.header.cells = {{document::inline_text(say(String::kWebPerson))},
                          {document::inline_text(say(String::kMemberOffices))},
                          {document::inline_text(say(String::kMemberPortfolio))}};
    for (const document::Person& person : list.persons) {
      table.rows.push_back({{{link_to(person.target, person.name)},
                             {document::inline_text(person.role)},
                             {document::inline_text(person.group_name)}}});
    }
    section.blocks.push_back(Block{std::move(table)});
  } else {
    section.blocks.push_back(document::paragraph(say(String::kNotStated)));
  }
  return section;
}

std::string position_of(const Context& context, model::Position position) {
  const theme::Strings& say = context.theme.strings;
  switch (position) {
    case model::Position::kMajority:
      return say(String::kMajority);
    case model::Position::kOpposition:
      return say(String::kOpposition);
    case model::Position::kOther:
      break;
  }
  return say(String::kOtherPosition);
}

document::Page group_page(const Context& context, const model::Authority& authority,
                          const model::PoliticalGroup& group, const People& people) {
  const theme::Strings& say = context.theme.strings;
  document::Page page =
      frame_page(context, &authority,
                 {group_path(authority.id, group.id),
                  "page",
                  group.name,
                  say(String::kGroupDescription, {{"nom", group.name}, {"collectivite", authority.name}}),
                  Rubric::kAtlas,
                  {{atlas_path(authority.id), say(String::kMenuAtlas)},
                   {members_path(authority.id), say(String::kMembersTitle)}},
                  say(String::kKindGroup)});
  Fields& fields = page.fields;
  fields.set("SURTITRE", say(String::kGroupTerm) + " · " + position_of(context, group.position))
      .set("TITRE", group.name);
  const model::Member* leader = group.leader ? authority.find(*group.leader) : nullptr;
  if (leader != nullptr) fields.set("CHAPO", say(String::kGroupLeader, {{"nom", leader->full_name()}}));
  add_fact(fields, context.language.number(group.seats), say.count(String::kFactSeats, group.seats, {}));
  const auto found = people.groups.find(group.id);
  add_section(fields, "membres",
              members_of(context, authority,
                         found == people.groups.end() ? std::vector<const model::Member*>{} : found->second));
  add_section(fields, "textes", statements_of(context, authority, group));
  add_section(fields, "choix", selections_of(context, authority, group));
  return page;
}

}  // namespace

void add_people_pages(const Context& context, const model::Authority& authority, Outputs& outputs) {
  if (authority.members.empty() && authority.groups.empty()) return;
  const auto people = people_of(authority);
  outputs.pages.push_back({members_path(authority.id), [&context, &authority, people](const FileSizes&) {
                             return members_page(context, authority, *people);
                           }});
  for (const model::Member& member : authority.members) {
    if (member.portrait) add_media({Block{*member.portrait}}, outputs);
    outputs.pages.push_back(
        {member_path(authority.id, member.id), [&context, &authority, &member, people](const FileSizes&) {
           return member_page(context, authority, member, *people);
         }});
  }
  for (const model::PoliticalGroup& group : authority.groups) {
    outputs.pages.push_back(
        {group_path(authority.id, group.id), [&context, &authority, &group, people](const FileSizes&) {
           return group_page(context, authority, group, *people);
         }});
  }
}

}  // namespace mandature::editions
