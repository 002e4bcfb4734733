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

// Actions under one heading, with the evaluation they come from.
struct ActionGroup {
  std::string heading;
  const model::Evaluation* evaluation = nullptr;
  std::vector<const model::Action*> actions;
};

// The actions of an evaluation, grouped by the recommendation they answer.
std::vector<ActionGroup> by_recommendation(const model::Evaluation& evaluation);
// All actions of several evaluations, a group for each.
std::vector<ActionGroup> by_evaluation(const std::vector<const model::Evaluation*>& evaluations);

// Groups of actions with the columns asked for, on one scale; `fold` of them stand on the left of two facing
// pages, 0: all on one sheet.
document::PlanBoard plan_board(const Context& context, const std::vector<ActionGroup>& groups,
                               const std::vector<document::PlanBoard::Column>& columns, std::size_t fold = 0);

// How many actions are in each state, those done first.
document::StateTally state_tally(const Context& context, const std::vector<const model::Action*>& actions);

// All actions of some groups.
std::vector<const model::Action*> actions_of(const std::vector<ActionGroup>& groups);

}  // namespace mandature::editions
