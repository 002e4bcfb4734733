#pragma once

#include "document/block.h"
#include "editions/edition.h"
#include "graphics/chart.h"
#include "model/authority.h"

namespace mandature::editions {

// The last year whose figures are compared; 0 when there are none.
int last_compared_year(const model::Authority& authority);

// The accounts of a year beside the mean of the same stratum, in euros per inhabitant: two columns for each
// aggregate that has both, on one scale; the authority alone where the means are not known.
graphics::Chart stratum_chart(const Context& context, const model::Authority& authority);

// The same as a table, with amounts and gaps; then, when several years are known, one with the years side by
// side; last, what a stratum is and where the figures come from.
document::Blocks stratum_table(const Context& context, const model::Authority& authority);

// "Source : Observatoire…, 2023, Licence Ouverte 2.0." for a file of the authority that others publish: a
// paragraph with its link; the name of the file when nobody said where it comes from.
document::Block source_paragraph(const Context& context, const model::Authority& authority,
                                 const std::string& file);

}  // namespace mandature::editions
