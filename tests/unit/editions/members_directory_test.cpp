#include "editions/members_directory.h"

#include <vector>

#include "village.h"

using namespace mandature;
using test::context;
using test::village;

namespace {

model::Member member(const std::string& given, const std::string& family, const std::string& group) {
  model::Member result;
  result.id = {given};
  result.given_name = given;
  result.family_name = family;
  if (!group.empty()) result.group = model::GroupId{group};
  return result;
}

const document::PersonList& portraits(const document::Section& section) {
  REQUIRE(section.blocks.size() == 1);
  const auto& list = std::get<document::PersonList>(section.blocks[0].content);
  CHECK(list.form == document::PersonList::Form::kPortraits);
  return list;
}

std::vector<const document::Section*> sections(const document::Document& directory, const std::string& role) {
  std::vector<const document::Section*> found;
  for (const document::Section& section : directory.sections) {
    if (section.role == role) found.push_back(&section);
  }
  return found;
}

}  // namespace

TEST_CASE("members stand by group, in the order of NF Z44-001, with initials where there is no portrait") {
  model::Authority authority = village();
  authority.members = {member("Paul", "Oudin", "un"), member("Jean", "d’Ormesson", "un"),
                       member("Joachim", "Du Bellay", "un"), member("Jeanne", "de La Fontaine", "un"),
                       member("Zoé", "Libre", "")};
  authority.members[0].portrait = document::Image{"village/paul.jpg", {}, {}, {}, 300, 400};
  const document::Document directory = editions::compose_members_directory(context(), authority);
  const auto groups = sections(directory, "groupe");
  REQUIRE(groups.size() == 3);
  std::vector<std::string> names;
  std::vector<std::string> initials;
  for (const document::Person& person : portraits(*groups[0]).persons) {
    names.push_back(person.name);
    initials.push_back(person.initials);
  }
  CHECK(names == std::vector<std::string>{"Joachim Du Bellay", "Jeanne de La Fontaine", "Jean d’Ormesson",
                                          "Paul Oudin"});
  CHECK(initials == std::vector<std::string>{"JD", "JL", "JO", "PO"});
  const document::Person& pictured = portraits(*groups[0]).persons.back();
  REQUIRE(pictured.portrait != nullptr);
  CHECK(pictured.portrait->alternative == "trombinoscope.portrait");
  CHECK(document::plain_text(groups[1]->blocks) == "trombinoscope.aucun_membre");
  CHECK(groups[2]->heading == "trombinoscope.sans_groupe");
}

TEST_CASE("members stand again by commission, with their seat and the group they sit for") {
  model::Authority authority = village();
  authority.members = {member("Ana", "Roy", "un"), member("Bo", "Abel", "deux")};
  authority.commissions[0].seats = {{{"Ana"}, model::SeatRole::kChair, "présidente", {}, {}},
                                    {{"Bo"}, model::SeatRole::kMember, "membre", {}, {}}};
  const document::Document directory = editions::compose_members_directory(context(), authority);
  const auto commissions = sections(directory, "commission");
  REQUIRE(commissions.size() == 1);
  CHECK(commissions[0]->heading == "3. Toutes affaires");
  const auto& persons = portraits(*commissions[0]).persons;
  REQUIRE(persons.size() == 2);
  CHECK(persons[0].name == "Bo Abel");
  CHECK(persons[0].role.empty());
  CHECK(persons[1].role == "présidente");
  CHECK(persons[1].group_name == "Groupe un");
}

TEST_CASE("a name to file under goes before the usual rule") {
  model::Authority authority = village();
  authority.members = {member("Ida", "De Smet", "un"), member("Bo", "Martin", "un")};
  authority.members[0].filed_as = "Smet";
  const document::Document directory = editions::compose_members_directory(context(), authority);
  CHECK(portraits(*sections(directory, "groupe")[0]).persons.front().name == "Bo Martin");
}
