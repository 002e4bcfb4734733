#pragma once

#include <string>
#include <utility>
#include <vector>

#include "graphics/scene.h"

namespace mandature::graphics {

struct Place {
  std::string name;
  std::string target;  // address of its page; empty: it leads nowhere
  bool here = false;   // the place the reader is at: full, as their seat is
};

// Places and who borders on whom, by their numbers. No coordinates are needed: a schema, not a map.
struct Neighbourhood {
  std::vector<Place> places;
  std::vector<std::pair<std::size_t, std::size_t>> borders;
};

// Draws a neighbourhood: neighbours pulled together, all others pushed apart, the same at every run. Title
// and description are the caller's.
Scene neighbourhood_map(const Neighbourhood& neighbourhood);

}  // namespace mandature::graphics
