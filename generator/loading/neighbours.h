#pragma once

#include "model/authority.h"

namespace mandature::loading {

// Completes the neighbours that were typed with those official files tell, among the authorities of the
// publication: municipalities next to each other, an intermunicipality and its members, members of one
// intermunicipality. What was typed stays first.
void add_neighbours(model::Publication& publication);

}  // namespace mandature::loading
