#pragma once

#include <vector>

#include "model/authority.h"

namespace mandature::model {

// The groups of an authority in the order its content declares: by seats (ties alphabetical), alphabetical,
// or drawn by lot from the recorded seed. With `shifted`, the order starts `turn` places further on, so that
// over a set of posters every group comes first equally often. `turn` counts posters from 0.
std::vector<const PoliticalGroup*> groups_in_order(const Authority& authority, int turn = 0);

}  // namespace mandature::model
