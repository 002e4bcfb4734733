#pragma once

#include <vector>

#include "document/block.h"
#include "editions/edition.h"
#include "model/authority.h"

namespace mandature::editions {

// The money parts of a poster: roles "montant", "part", "annees". An authority whose budget has no function
// codes, or none at all, gets parts that say so and show what is known: never an invented share.
std::vector<document::Section> budget_sections(const Context& context, const model::Authority& authority,
                                               const model::Commission& commission);

// The whole budget cut into the commissions, this one current: the slice on the poster's edge.
graphics::Chart slices_chart(const Context& context, const model::Authority& authority,
                             const model::Commission& commission);

}  // namespace mandature::editions
