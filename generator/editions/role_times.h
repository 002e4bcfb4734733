#pragma once

#include <optional>
#include <vector>

#include "editions/edition.h"
#include "model/authority.h"

namespace mandature::editions {

// The roles people can prepare for: those of the publication, else the theme's.
const std::vector<model::RolePath>& role_paths(const Context& context);

// What a role asks in one authority, in hours per month.
struct RoleTimes {
  std::vector<const model::Body*> certain;  // where it always sits, by the time they ask, most first
  std::vector<const model::Body*> likely;   // where it may be appointed
  double certain_hours = 0;
  double likely_hours = 0;  // of all of them together: nobody has them all
  double shortest = 0;      // of those that are likely
  double longest = 0;
};

// Nothing when the role does not exist in authorities of this kind, or no body of its kinds is described.
std::optional<RoleTimes> role_times(const model::RolePath& path, const model::Authority& authority);

// The same for a kind of body, over all authorities in which the role exists.
struct KindTimes {
  std::string kind;
  bool certain = false;
  int bodies = 0;
  double shortest = 0;
  double longest = 0;
};
std::vector<KindTimes> kind_times(const model::RolePath& path, const model::Publication& publication);

}  // namespace mandature::editions
