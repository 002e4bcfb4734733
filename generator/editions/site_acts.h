#pragma once

#include "document/block.h"
#include "editions/edition.h"
#include "model/authority.h"

namespace mandature::editions {

// What registers say of a project: its deliberations with their votes, the grants it names with their
// amounts, and where both come from. Nothing for a project that names none.
document::Blocks act_blocks(const Context& context, const model::Authority& authority,
                            const model::Project& project);

}  // namespace mandature::editions
