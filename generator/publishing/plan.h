#pragma once

#include "diagnostics/diagnostic.h"
#include "editions/edition.h"
#include "publishing/publish.h"

namespace mandature::publishing {

// Everything a run will make, before anything is made: the registry's editions applied to the chosen
// authorities. An authority that does not exist is an error with the nearest name.
editions::Outputs plan(const Request& request, const editions::Context& context,
                       diagnostics::Diagnostics& diagnostics);

// The pages of the site that a run of some authorities does not write, and that its search must know.
std::vector<editions::PageJob> pages_elsewhere(const Request& request, const editions::Context& context,
                                               const editions::Outputs& outputs);

}  // namespace mandature::publishing
