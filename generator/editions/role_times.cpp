#include "editions/role_times.h"

#include <algorithm>

#include "support/text.h"

namespace mandature::editions {
namespace {

bool names(const std::vector<std::string>& kinds, const model::Body& body) {
  const std::string folded = support::fold(body.type);
  return std::any_of(kinds.begin(), kinds.end(),
                     [&](const std::string& kind) { return support::fold(kind) == folded; });
}

double total(const std::vector<const model::Body*>& bodies) {
  double hours = 0;
  for (const model::Body* body : bodies) hours += body->hours_per_month;
  return hours;
}

void sort_by_time(std::vector<const model::Body*>& bodies) {
  std::stable_sort(bodies.begin(), bodies.end(), [](const model::Body* a, const model::Body* b) {
    return a->hours_per_month > b->hours_per_month;
  });
}

}  // namespace

const std::vector<model::RolePath>& role_paths(const Context& context) {
  return context.publication.role_paths.empty() ? context.theme.role_paths : context.publication.role_paths;
}

std::optional<RoleTimes> role_times(const model::RolePath& path, const model::Authority& authority) {
  if (!path.exists_in(authority.kind)) return {};
  RoleTimes times;
  for (const model::Body& body : authority.bodies) {
    if (names(path.certain, body)) {
      times.certain.push_back(&body);
    } else if (names(path.likely, body)) {
      times.likely.push_back(&body);
    }
  }
  if (times.certain.empty() && times.likely.empty()) return {};
  sort_by_time(times.certain);
  sort_by_time(times.likely);
  times.certain_hours = total(times.certain);
  times.likely_hours = total(times.likely);
  if (!times.likely.empty()) {
    times.longest = times.likely.front()->hours_per_month;
    times.shortest = times.likely.back()->hours_per_month;
  }
  return times;
}

std::vector<KindTimes> kind_times(const model::RolePath& path, const model::Publication& publication) {
  std::vector<KindTimes> all;
  const auto add = [&](const std::vector<std::string>& kinds, bool certain) {
    for (const std::string& kind : kinds) {
      KindTimes times{kind, certain};
      for (const model::Authority& authority : publication.authorities) {
        if (!path.exists_in(authority.kind)) continue;
        for (const model::Body& body : authority.bodies) {
          if (!names({kind}, body)) continue;
          const double hours = body.hours_per_month;
          times.shortest = times.bodies == 0 ? hours : std::min(times.shortest, hours);
          times.longest = std::max(times.longest, hours);
          ++times.bodies;
        }
      }
      if (times.bodies > 0) all.push_back(std::move(times));
    }
  };
  add(path.certain, true);
  add(path.likely, false);
  return all;
}

}  // namespace mandature::editions
