#include "loading/neighbours.h"

#include <algorithm>

namespace mandature::loading {
namespace {

using model::Authority;

bool has_town(const Authority& authority, const Authority& town) {
  const auto& towns = authority.territory.towns;
  return !town.insee_code.empty() && std::any_of(towns.begin(), towns.end(), [&](const auto& one) {
    return one.insee_code == town.insee_code;
  });
}

bool is_adjacent(const Authority& authority, const Authority& other) {
  const auto& codes = authority.territory.adjacent;
  return std::find(codes.begin(), codes.end(), other.insee_code) != codes.end();
}

// What one of the two says of the other. The towns of a municipality are those of its intermunicipality.
bool tells_of(const Authority& authority, const Authority& other) {
  const std::string& whole = authority.territory.intermunicipality_siren;
  return is_adjacent(authority, other) || has_town(authority, other) ||
         (!whole.empty() && whole == other.siren);
}

}  // namespace

void add_neighbours(model::Publication& publication) {
  for (Authority& authority : publication.authorities) {
    for (const Authority& other : publication.authorities) {
      if (&other == &authority) continue;
      if (!tells_of(authority, other) && !tells_of(other, authority)) continue;
      auto& known = authority.neighbours;
      if (std::find(known.begin(), known.end(), other.id) == known.end()) known.push_back(other.id);
    }
  }
}

}  // namespace mandature::loading
