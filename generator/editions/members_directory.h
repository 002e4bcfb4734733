#pragma once

#include "document/block.h"
#include "editions/edition.h"
#include "model/authority.h"

namespace mandature::editions {

// All members of an authority (trombinoscope): by political group in the declared order, then by commission,
// each time in the order of NF Z44-001, with portraits of equal size or initials.
document::Document compose_members_directory(const Context& context, const model::Authority& authority);

void add_members_directory(const Context& context, const model::Authority& authority, Outputs& outputs);

}  // namespace mandature::editions
