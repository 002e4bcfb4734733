#pragma once

#include "diagnostics/diagnostic.h"
#include "editions/edition.h"
#include "publishing/publish.h"

namespace mandature::publishing {

// Everything a run will make, before anything is made: the registry's editions applied to the chosen
// authorities. An authority that does not exist is an error with the nearest name.
editions::Outputs plan(const Request& request, const editions::Context& context,
                       diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::publishing
