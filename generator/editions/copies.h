#pragma once

#include "document/block.h"
#include "editions/edition.h"
#include "model/authority.h"

namespace mandature::editions {

// One numbered cover sheet per declared candidate, in the order of their numbers, then the register of
// deliveries to sign. Names of candidates stand here and nowhere else.
document::Document compose_copies(const Context& context, const model::Authority& authority);

// Nothing without candidates.
void add_copies(const Context& context, const model::Authority& authority, Outputs& outputs);

}  // namespace mandature::editions
