#include "model/authority.h"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/group_order.h"

using namespace mandature::model;

namespace {

Authority with_groups(GroupOrder::Rule rule) {
  Authority authority;
  const auto add = [&](const char* id, const char* name, int seats) {
    PoliticalGroup group;
    group.id = {id};
    group.name = name;
    group.seats = seats;
    authority.groups.push_back(group);
  };
  add("c", "Écologie", 8);
  add("a", "Demain", 24);
  add("b", "Alternative", 8);
  add("d", "Zénith", 3);
  authority.group_order.rule = rule;
  return authority;
}

std::string order(const Authority& authority, int turn = 0) {
  std::string ids;
  for (const PoliticalGroup* group : groups_in_order(authority, turn)) ids += group->id.value;
  return ids;
}

}  // namespace

TEST_CASE("records are found by their own kind of identifier") {
  Authority authority;
  authority.members.push_back({.id = {"x"}, .family_name = "Berkane", .given_name = "Nadia"});
  Commission& commission = authority.commissions.emplace_back();
  commission.id = {"x"};
  commission.name = "Commission";
  authority.reviews.emplace_back().commission = {"x"};
  CHECK(authority.find(MemberId{"x"})->full_name() == "Nadia Berkane");
  CHECK(authority.find(CommissionId{"x"})->name == "Commission");
  CHECK(authority.find(MemberId{"y"}) == nullptr);
  CHECK(authority.review_of({"x"}) != nullptr);
  CHECK(authority.review_of({"y"}) == nullptr);
  CHECK(Member{.family_name = "Sans"}.full_name() == "Sans");
  Publication publication;
  publication.authorities.push_back(authority);
  CHECK(publication.find(AuthorityId{"nowhere"}) == nullptr);
}

TEST_CASE("inhabitants are those of the year, else of the nearest known year") {
  Authority authority;
  CHECK_FALSE(authority.inhabitants(2020));
  authority.population = {{2015, 100}, {2021, 200}};
  CHECK(authority.inhabitants(2015) == 100);
  CHECK(authority.inhabitants(2017) == 100);
  CHECK(authority.inhabitants(2018) == 100);  // half way: the earlier
  CHECK(authority.inhabitants(2019) == 200);
  CHECK(authority.inhabitants(2030) == 200);
}

TEST_CASE("groups stand by seats, ties in alphabetical order") {
  CHECK(order(with_groups(GroupOrder::Rule::kSeats)) == "abcd");
  CHECK(order(with_groups(GroupOrder::Rule::kAlphabetical)) == "bacd");
}

TEST_CASE("a draw depends on its seed alone, and anybody can draw again") {
  Authority authority = with_groups(GroupOrder::Rule::kDrawn);
  authority.group_order.seed = 2025;
  const std::string drawn = order(authority);
  std::swap(authority.groups[0], authority.groups[3]);
  CHECK(order(authority) == drawn);

  // Over many seeds every group comes first about equally often, and nobody is lost.
  std::map<char, int> first;
  for (int seed = 0; seed < 4000; ++seed) {
    authority.group_order.seed = seed;
    const std::string ids = order(authority);
    CHECK(std::set<char>(ids.begin(), ids.end()).size() == 4);
    ++first[ids.front()];
  }
  for (const auto& [id, count] : first) CHECK(count == doctest::Approx(1000).epsilon(0.1));
}

TEST_CASE("a shifted order puts every group first equally often") {
  Authority authority = with_groups(GroupOrder::Rule::kSeats);
  authority.group_order.shifted = true;
  CHECK(order(authority, 0) == "abcd");
  CHECK(order(authority, 1) == "bcda");
  CHECK(order(authority, 3) == "dabc");
  CHECK(order(authority, 4) == "abcd");
  authority.groups.clear();
  CHECK(order(authority, 3).empty());
}
