#include "editions/members_directory.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "editions/address.h"
#include "editions/poster_budget.h"
#include "model/group_order.h"
#include "support/filing.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Section;
using theme::String;

// A member in one list, with what the person is there.
struct Entry {
  const model::Member* member = nullptr;
  std::string role;
  std::string group;
};

std::string first_letter(const std::string& name) {
  const std::u32string signs = support::decode_utf8(name);
  return signs.empty() ? std::string() : support::upper_case(support::encode_utf8({signs.data(), 1}));
}

document::Person person_of(const Context& context, const Entry& entry) {
  const model::Member& member = *entry.member;
  document::Person person;
  person.name = member.full_name();
  person.role = entry.role;
  person.group_name = entry.group;
  person.initials = first_letter(member.given_name) + first_letter(support::filed_part(member.family_name));
  if (member.portrait) {
    document::Image portrait = *member.portrait;
    portrait.alternative = context.theme.strings(String::kDirectoryPortrait, {{"nom", person.name}});
    person.portrait = std::make_shared<const document::Image>(std::move(portrait));
  }
  return person;
}

Block portraits(const Context& context, std::vector<Entry> entries) {
  if (entries.empty()) {
    return document::paragraph(context.theme.strings(String::kDirectoryNoMember), "legende");
  }
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return a.member->filing_key() < b.member->filing_key();
  });
  document::PersonList list;
  list.form = document::PersonList::Form::kPortraits;
  for (const Entry& entry : entries) list.persons.push_back(person_of(context, entry));
  return Block{std::move(list)};
}

// "10e adjointe, Accès aux soins et prévention".
std::string offices_of(const model::Member& member) {
  std::string text = support::join(member.offices, ", ");
  if (!member.portfolio.empty()) text += (text.empty() ? "" : ", ") + member.portfolio;
  return text;
}

Section group_section(const Context& context, const model::Authority& authority, const std::string& name,
                      const std::optional<model::GroupId>& group) {
  std::vector<Entry> entries;
  for (const model::Member& member : authority.members) {
    if (member.group == group) entries.push_back({&member, offices_of(member), {}});
  }
  const auto count = static_cast<int>(entries.size());
  const std::string remark =
      context.theme.strings.count(String::kDirectoryCount, count, context.language.number(count));
  return {"groupe", name, remark, {portraits(context, std::move(entries))}};
}

Section commission_section(const Context& context, const model::Authority& authority,
                           const model::Commission& commission) {
  std::vector<Entry> entries;
  for (const model::Seat& seat : commission.seats) {
    const model::Member* member = authority.find(seat.member);
    if (member == nullptr) continue;
    const auto& id = seat.on_behalf_of ? seat.on_behalf_of : member->group;
    const model::PoliticalGroup* group = id ? authority.find(*id) : nullptr;
    entries.push_back({member, seat.role == model::SeatRole::kMember ? std::string() : seat.role_label,
                       group == nullptr ? std::string() : group->name});
  }
  const auto count = static_cast<int>(entries.size());
  const std::string remark =
      context.theme.strings.count(String::kDirectoryCount, count, context.language.number(count));
  return {"commission",
          fmt::format("{}. {}", commission.number, commission.name),
          remark,
          {portraits(context, std::move(entries))}};
}

Section part(const std::string& role, const std::string& title) {
  return {role, {}, {}, {Block{document::Heading{1, document::inline_text(title), role}}}};
}

Section front(const Context& context, const model::Authority& authority) {
  const theme::Strings& say = context.theme.strings;
  const auto count = static_cast<int>(authority.members.size());
  const std::string lede = say.count(String::kDirectoryLede, count, context.language.number(count),
                                     {{"date", context.language.long_date(context.publication.frozen_on)}});
  Section section{"une", {}, {}, {}};
  section.blocks.push_back(document::paragraph(authority.name, "etiquette"));
  section.blocks.push_back(
      Block{document::Heading{1, document::inline_text(say(String::kDirectoryTitle)), "titre"}});
  section.blocks.push_back(document::paragraph(lede, "chapeau"));
  return section;
}

void add_groups(const Context& context, const model::Authority& authority, std::vector<Section>& sections) {
  const theme::Strings& say = context.theme.strings;
  sections.push_back(part("partie-groupes", say(String::kDirectoryGroups)));
  for (const model::PoliticalGroup* group : model::groups_in_order(authority)) {
    sections.push_back(group_section(context, authority, group->name, group->id));
  }
  const bool some_without = std::any_of(authority.members.begin(), authority.members.end(),
                                        [](const model::Member& member) { return !member.group; });
  if (some_without || authority.groups.empty()) {
    sections.push_back(group_section(context, authority, say(String::kDirectoryNoGroup), std::nullopt));
  }
}

}  // namespace

document::Document compose_members_directory(const Context& context, const model::Authority& authority) {
  const theme::Strings& say = context.theme.strings;
  document::Document directory;
  directory.id = authority.id.value + "/trombinoscope";
  directory.edition = "trombinoscope";
  directory.language = context.language.tag();
  directory.title = say(String::kDirectoryTitle) + " – " + authority.name;
  directory.author = context.publication.notices.publisher;
  auto& sections = directory.sections;
  sections.push_back(front(context, authority));
  add_groups(context, authority, sections);
  if (!authority.commissions.empty())
    sections.push_back(part("partie-commissions", say(String::kDirectoryCommissions)));
  for (const model::Commission& commission : authority.commissions) {
    sections.push_back(commission_section(context, authority, commission));
  }
  const std::string imprint =
      say(String::kDirectoryImprint, {{"collectivite", authority.name},
                                      {"edition", context.publication.edition},
                                      {"date", context.language.long_date(context.publication.frozen_on)},
                                      {"editeur", context.publication.notices.publisher}});
  sections.push_back({"mentions", {}, {}, {document::paragraph(imprint, "mentions")}});
  if (auto edge = edge_section(context, authority)) sections.push_back(*std::move(edge));
  return directory;
}

void add_members_directory(const Context& context, const model::Authority& authority, Outputs& outputs) {
  outputs.print.push_back({directory_file(authority.id), "trombinoscope", {}, [&context, &authority] {
                             return compose_members_directory(context, authority);
                           }});
}

}  // namespace mandature::editions
