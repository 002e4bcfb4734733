#pragma once

#include "diagnostics/diagnostic.h"
#include "sources/value.h"
#include "theme/master.h"

namespace mandature::theme {

// Reads how a newspaper is made up: the key "maquette" of a master. What another master said of a role stays
// until the role is named again.
void read_makeup(const sources::Value& value, Master& master, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::theme
