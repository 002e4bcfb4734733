#pragma once

#include <string>

#include "document/block.h"
#include "editions/edition.h"
#include "model/evaluation.h"

namespace mandature::editions {

// The state of an action as its drawings know it.
graphics::TaskState task_state(model::ActionState state);

// A day, a month or a year as years and their part: where it begins, and where it ends.
double begin_of(const support::Period& period);
double end_of(const support::Period& period);

// All actions of an evaluation, grouped by the recommendation they answer, with the columns asked for;
// `fold` of them stand on the left of two facing pages, 0: all on one sheet.
document::PlanBoard plan_board(const Context& context, const model::Evaluation& evaluation,
                               const std::vector<document::PlanBoard::Column>& columns, std::size_t fold = 0);

// How many of them are in each state, those done first.
document::StateTally state_tally(const Context& context, const model::Evaluation& evaluation);

}  // namespace mandature::editions
