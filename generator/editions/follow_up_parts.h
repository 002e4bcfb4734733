#pragma once

#include <string>
#include <vector>

#include "document/block.h"
#include "editions/edition.h"
#include "model/evaluation.h"

namespace mandature::editions {

// "Douze actions, cinq tenues".
std::string follow_up_score(const Context& context, const std::vector<const model::Action*>& actions);

// How many open actions are past their day; empty when none is.
std::string late_sentence(const Context& context, const std::vector<const model::Action*>& actions);

// The tasks of an evaluation's actions, soonest first; without rows when there are none.
document::Table tasks_table(const Context& context, const model::Evaluation& evaluation);

// The days to remember, as a calendar file: the end of each open action, the day of each open task with its
// reminder, and the day the actions are looked at again.
std::string follow_up_calendar(const Context& context, const model::Authority& authority,
                               const model::Evaluation& evaluation);

}  // namespace mandature::editions
