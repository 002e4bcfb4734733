#pragma once

#include "diagnostics/diagnostic.h"
#include "sources/value.h"
#include "theme/master.h"

namespace mandature::theme {

// Reads what stands where on a page of rows: keys "rangees" and "bord" of a master whose grid is known.
void read_rows(const sources::Value& root, Master& master, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::theme
