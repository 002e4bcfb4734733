#include "model/group_order.h"

#include <algorithm>
#include <cstdint>

#include "support/text.h"

namespace mandature::model {
namespace {

using Groups = std::vector<const PoliticalGroup*>;

bool by_name(const PoliticalGroup* a, const PoliticalGroup* b) {
  return support::alphabetically_before(a->name, b->name);
}

// SplitMix64 (Steele, Lea, Flood 2014): ten lines that anybody can write again to check the draw.
std::uint64_t next_random(std::uint64_t& state) {
  state += 0x9E3779B97F4A7C15ULL;
  std::uint64_t z = state;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31U);
}

// Fisher–Yates on the alphabetical order.
void draw(Groups& groups, int seed) {
  auto state = static_cast<std::uint64_t>(seed);
  for (std::size_t i = groups.size(); i > 1; --i) std::swap(groups[i - 1], groups[next_random(state) % i]);
}

}  // namespace

std::vector<const PoliticalGroup*> groups_in_order(const Authority& authority, int turn) {
  Groups groups;
  for (const PoliticalGroup& group : authority.groups) groups.push_back(&group);
  std::sort(groups.begin(), groups.end(), by_name);
  switch (authority.group_order.rule) {
    case GroupOrder::Rule::kAlphabetical:
      break;
    case GroupOrder::Rule::kSeats:
      std::stable_sort(groups.begin(), groups.end(),
                       [](const PoliticalGroup* a, const PoliticalGroup* b) { return a->seats > b->seats; });
      break;
    case GroupOrder::Rule::kDrawn:
      draw(groups, authority.group_order.seed);
      break;
  }
  if (authority.group_order.shifted && !groups.empty()) {
    const auto first = static_cast<std::ptrdiff_t>(static_cast<std::size_t>(turn) % groups.size());
    std::rotate(groups.begin(), groups.begin() + first, groups.end());
  }
  return groups;
}

}  // namespace mandature::model
