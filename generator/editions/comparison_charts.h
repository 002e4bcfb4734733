#pragma once

#include <vector>

#include "editions/edition.h"
#include "graphics/chart.h"
#include "model/authority.h"
#include "model/spending.h"

namespace mandature::editions {

// Charts that set all commissions of an authority side by side, and the readings that say in words what they
// show. `mandates` are those of `compared_mandates`, the current one first, at least one; charts tell them
// from the oldest on. Amounts are real expenditure of both sections.

// Part of every commission in the budget, from mandate to mandate; the largest rise and the largest fall are
// emphasised, and told.
graphics::Chart slope_chart(const Context& context, const model::Authority& authority,
                            const std::vector<model::MandateSpending>& mandates);

// The budget of each mandate at its true size, cut into commissions whose ribbons end in rows, one for each
// commission in the order of the authority; what belongs to no commission comes last, without a row.
graphics::Chart ribbons_chart(const Context& context, const model::Authority& authority,
                              const std::vector<model::MandateSpending>& mandates);

// Euros per inhabitant and per year of every commission, the mandate before and the current one side by side.
graphics::Chart pairs_chart(const Context& context, const model::Authority& authority,
                            const std::vector<model::MandateSpending>& mandates);

// Part of one commission in the budget, from mandate to mandate, drawn without words: for a row of a table.
// `full_scale` is the share at the top, the same in all rows.
graphics::Chart sparkline_chart(const Context& context, const model::Commission& commission,
                                const std::vector<model::MandateSpending>& mandates, double full_scale);

// How much the part of a commission moved between two mandates: "+3,3 pt". "non mesuré" when one of them has
// no accounts.
std::string change_of_share(const Context& context, const model::MandateSpending& before,
                            const model::MandateSpending& now, const model::CommissionId& commission);

// The next round share above the largest of any commission in any mandate: the common scale of an atlas.
double share_scale(const model::Authority& authority, const std::vector<model::MandateSpending>& mandates);

// The steps of a project at their true time.
graphics::Chart timeline_chart(const Context& context, const model::Project& project);

}  // namespace mandature::editions
