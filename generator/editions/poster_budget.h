#pragma once

#include <optional>
#include <vector>

#include "document/block.h"
#include "editions/edition.h"
#include "model/authority.h"
#include "model/spending.h"

namespace mandature::editions {

// The mandates a poster compares, the current one first.
std::vector<model::MandateSpending> compared_mandates(const model::Authority& authority);

// The money parts of a poster: roles "montant", "part", "annees". An authority whose budget has no function
// codes, or none at all, gets parts that say so and show what is known: never an invented share.
std::vector<document::Section> budget_sections(const Context& context, const model::Authority& authority,
                                               const model::Commission& commission,
                                               const std::vector<model::MandateSpending>& mandates);

// Adds to a chart's note the years in which the accounting rules changed: figures before and after do not
// compare exactly, the years that two mandates share, and by what expenditure is attributed without
// functions.
void note_breaks(const Context& context, const model::Authority& authority, graphics::Chart& chart);

// The whole budget cut into the commissions, this one current: the slice on the poster's edge.
graphics::Chart slices_chart(const Context& context, const model::Authority& authority,
                             const model::Commission& commission,
                             const std::vector<model::MandateSpending>& mandates);

// The same cut for what concerns all commissions alike: role "tranche"; nothing without commissions.
std::optional<document::Section> edge_section(const Context& context, const model::Authority& authority);

}  // namespace mandature::editions
