#pragma once

#include "document/block.h"
#include "editions/edition.h"
#include "model/authority.h"

namespace mandature::editions {

// The signed voices of a poster, in frames of equal size per family: role "personnel", one voice; role
// "observations", one per political group in the declared order, an empty frame saying so for a missing text;
// role "exterieur".
document::Section staff_section(const Context& context, const model::Commission& commission);
// Posters have the short text of each group, the booklet its longer one where it gave one.
enum class StatementLength { kShort, kLong };
document::Section statements_section(const Context& context, const model::Authority& authority,
                                     const model::Commission& commission,
                                     StatementLength length = StatementLength::kShort);
document::Section outside_section(const Context& context, const model::Commission& commission);

}  // namespace mandature::editions
