#include "model/group_order.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

using namespace mandature::model;

namespace {

Authority council(GroupOrder order) {
  Authority authority;
  authority.groups = {{{"vc"}, "Valbrune en commun", "VC", Position::kMajority, 24, {}, {}},
                      {{"ev"}, "Ensemble", "EV", Position::kOpposition, 9, {}, {}},
                      {{"aq"}, "Agir", "AQ", Position::kOpposition, 4, {}, {}},
                      {{"ge"}, "Écologie", "GE", Position::kMajority, 9, {}, {}}};
  authority.group_order = std::move(order);
  return authority;
}

std::string order_of(const Authority& authority, int turn) {
  std::string text;
  for (const PoliticalGroup* group : groups_in_order(authority, turn)) text += group->id.value + " ";
  return text;
}

}  // namespace

TEST_CASE("groups go by seats, equal ones in alphabetical order") {
  CHECK(order_of(council({GroupOrder::Rule::kSeats, 0, false, ""}), 0) == "vc ge ev aq ");
}

TEST_CASE("French alphabetical order ignores accents") {
  CHECK(order_of(council({GroupOrder::Rule::kAlphabetical, 0, false, ""}), 0) == "aq ge ev vc ");
}

TEST_CASE("a draw can be drawn again from its seed, whatever the order of the file") {
  Authority authority = council({GroupOrder::Rule::kDrawn, 2025, false, ""});
  const std::string drawn = order_of(authority, 0);
  std::swap(authority.groups[0], authority.groups[3]);
  CHECK(order_of(authority, 0) == drawn);
}

TEST_CASE("over as many posters as there are groups, each comes first once") {
  const Authority authority = council({GroupOrder::Rule::kDrawn, 7, true, ""});
  std::map<std::string, int> first;
  for (int turn = 0; turn < 8; ++turn) ++first[groups_in_order(authority, turn).front()->id.value];
  CHECK(first.size() == 4);
  for (const auto& [group, times] : first) CHECK(times == 2);
}

TEST_CASE("an authority without groups has an empty order") {
  Authority authority;
  authority.group_order.shifted = true;
  CHECK(groups_in_order(authority, 3).empty());
}
