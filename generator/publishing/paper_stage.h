#pragma once

#include "editions/edition.h"
#include "publishing/press.h"
#include "publishing/run.h"

namespace mandature::publishing {

// The PDFs, their layout dumps, and their copies under the web root. Their weights go to the pages that offer
// them. False when the machine refuses.
bool print_all(Run& run, const editions::Context& context, const editions::Outputs& outputs,
               const Press& press, editions::FileSizes& sizes);

}  // namespace mandature::publishing
