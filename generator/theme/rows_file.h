#pragma once

#include "diagnostics/diagnostic.h"
#include "sources/value.h"
#include "theme/master.h"

namespace mandature::theme {

// Reads what stands where: keys "rangees" and "bord" of a master whose grid is known, and "maquette" of a
// newspaper.
void read_rows(const sources::Value& root, Master& master, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::theme
