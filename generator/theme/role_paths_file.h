#pragma once

#include <vector>

#include "diagnostics/diagnostic.h"
#include "model/taxonomy.h"
#include "sources/value.h"

namespace mandature::theme {

// parcours.yaml: the roles people prepare for, with words said to citizens. Only kinds of body that every
// publication knows may stand in it.
std::vector<model::RolePath> read_role_paths(const sources::Value& root,
                                             diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::theme
