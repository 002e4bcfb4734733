#pragma once

#include "diagnostics/diagnostic.h"
#include "model/authority.h"

namespace mandature::loading {

// Tells what an authority gives twice (identifiers, numbers, seats, statements). Members are named by their
// ids by now; see resolve.h.
void check_authority(const model::Authority& authority, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::loading
