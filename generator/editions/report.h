#pragma once

#include "document/block.h"
#include "editions/edition.h"
#include "model/authority.h"

namespace mandature::editions {

// An evaluation report as one document in reading order: what was found, the chapters with their evidence,
// what will be done, who wrote from outside, how it was made. The paper flows it over pages; the web page
// dresses its sections.
document::Document compose_report(const Context& context, const model::Authority& authority,
                                  const model::Evaluation& evaluation);

void add_reports(const Context& context, const model::Authority& authority, Outputs& outputs);

}  // namespace mandature::editions
