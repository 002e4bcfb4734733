#include "editions/plan_board.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "editions/report_plan.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using document::PlanBoard;
using document::StateTally;
using graphics::GanttTask;
using graphics::TaskState;
using theme::String;

constexpr int kMonths = 12;
constexpr double kLongestMonth = 31;

std::string head_of(const Context& context, PlanBoard::Column column) {
  const theme::Strings& say = context.theme.strings;
  switch (column) {
    case PlanBoard::Column::kNumber:
      return say(String::kBoardNumber);
    case PlanBoard::Column::kAction:
      return say(String::kPlanAction);
    case PlanBoard::Column::kOwner:
      return say(String::kPlanOwner);
    case PlanBoard::Column::kCalendar:
      return say(String::kBoardCalendar);
    case PlanBoard::Column::kState:
      return say(String::kPlanState);
    case PlanBoard::Column::kReason:
      return say(String::kBoardReason);
    case PlanBoard::Column::kProof:
      return say(String::kBoardProof);
    case PlanBoard::Column::kFindings:
      break;
  }
  return say(String::kPlanFinding);
}

std::string calendar_words(const Context& context, const model::Action& action) {
  if (!action.due) return {};
  const std::string due = context.language.long_period(*action.due);
  if (!action.start) return due;
  return context.theme.strings(String::kBoardSpan,
                               {{"debut", context.language.long_period(*action.start)}, {"fin", due}});
}

std::string owner_and_priority(const Context& context, const model::Action& action) {
  const theme::Strings& say = context.theme.strings;
  const std::string owner = action.owner.empty() ? say(String::kNotStated) : action.owner;
  switch (action.priority) {
    case model::ActionPriority::kUndecided:
      break;
    case model::ActionPriority::kHigh:
      return owner + ", " + say(String::kFollowUpPriorityHigh);
    case model::ActionPriority::kMedium:
      return owner + ", " + say(String::kFollowUpPriorityMedium);
    case model::ActionPriority::kLow:
      return owner + ", " + say(String::kFollowUpPriorityLow);
  }
  return owner;
}

PlanBoard::Row row_of(const Context& context, const model::Evaluation& evaluation,
                      const model::Action& action) {
  PlanBoard::Row row;
  row.number = action.id.value;
  row.title = action.title;
  row.owner = owner_and_priority(context, action);
  row.calendar = calendar_words(context, action);
  row.state = state_word(context, action.state);
  row.reason = action.reason;
  row.proof = action.proof;
  row.where = action.where;
  std::vector<std::string> numbers;
  for (const model::FindingId& id : action.findings)
    numbers.push_back(fmt::format("{}", finding_number(evaluation, id)));
  row.findings = support::join(numbers, ", ");
  row.task.state = task_state(action.state);
  if (action.start) row.task.start = begin_of(*action.start);
  if (action.due) row.task.end = end_of(*action.due);
  if (!row.task.start && row.task.end) row.task.start = begin_of(*action.due);
  return row;
}

}  // namespace

TaskState task_state(model::ActionState state) {
  switch (state) {
    case model::ActionState::kToDo:
      return TaskState::kToDo;
    case model::ActionState::kUnderWay:
      return TaskState::kUnderWay;
    case model::ActionState::kDone:
      return TaskState::kDone;
    case model::ActionState::kBlocked:
      return TaskState::kBlocked;
    case model::ActionState::kDropped:
      break;
  }
  return TaskState::kDropped;
}

double begin_of(const support::Period& period) {
  const int month = std::max(1, period.month);
  const int day = std::max(1, period.day);
  return period.year + (month - 1 + (day - 1) / kLongestMonth) / kMonths;
}

double end_of(const support::Period& period) {
  const int month = period.month == 0 ? kMonths : period.month;
  const double part = period.day == 0 ? 1 : period.day / kLongestMonth;
  return period.year + (month - 1 + part) / kMonths;
}

std::vector<ActionGroup> by_recommendation(const model::Evaluation& evaluation) {
  std::vector<ActionGroup> groups;
  for (const model::Action& action : evaluation.actions) {
    const auto known = std::find_if(groups.begin(), groups.end(), [&](const ActionGroup& group) {
      return group.heading == action.recommendation;
    });
    ActionGroup& own = known == groups.end()
                           ? groups.emplace_back(ActionGroup{action.recommendation, &evaluation, {}})
                           : *known;
    own.actions.push_back(&action);
  }
  return groups;
}

std::vector<ActionGroup> by_evaluation(const std::vector<const model::Evaluation*>& evaluations) {
  std::vector<ActionGroup> groups;
  for (const model::Evaluation* evaluation : evaluations) {
    ActionGroup& group = groups.emplace_back(ActionGroup{evaluation->title, evaluation, {}});
    for (const model::Action& action : evaluation->actions) group.actions.push_back(&action);
  }
  return groups;
}

std::vector<const model::Action*> actions_of(const std::vector<ActionGroup>& groups) {
  std::vector<const model::Action*> actions;
  for (const ActionGroup& group : groups)
    actions.insert(actions.end(), group.actions.begin(), group.actions.end());
  return actions;
}

PlanBoard plan_board(const Context& context, const std::vector<ActionGroup>& groups,
                     const std::vector<PlanBoard::Column>& columns, std::size_t fold) {
  const theme::Strings& say = context.theme.strings;
  PlanBoard board;
  board.caption = say(String::kReportPlan);
  board.fold = fold;
  for (const PlanBoard::Column column : columns) board.heads.push_back({column, head_of(context, column)});
  std::vector<GanttTask> tasks;
  for (const ActionGroup& group : groups) {
    PlanBoard::Group& own = board.groups.emplace_back(PlanBoard::Group{group.heading, {}});
    for (const model::Action* action : group.actions) {
      own.rows.push_back(row_of(context, *group.evaluation, *action));
      tasks.push_back(own.rows.back().task);
    }
  }
  const auto& today = context.today;
  board.scale =
      graphics::half_years(tasks, begin_of({today.year, today.month, today.day}), [&](int year, int half) {
        return say(half == 1 ? String::kBoardFirstHalf : String::kBoardSecondHalf,
                   {{"annee", fmt::format("{}", year)}});
      });
  return board;
}

StateTally state_tally(const Context& context, const std::vector<const model::Action*>& actions) {
  struct State {
    model::ActionState state;
    String words;
  };
  static constexpr std::array kStates = {
      State{model::ActionState::kDone, String::kTallyDone},
      State{model::ActionState::kUnderWay, String::kTallyUnderWay},
      State{model::ActionState::kBlocked, String::kTallyBlocked},
      State{model::ActionState::kToDo, String::kTallyToDo},
      State{model::ActionState::kDropped, String::kTallyDropped},
  };
  StateTally tally;
  for (const State& state : kStates) {
    const auto count =
        static_cast<int>(std::count_if(actions.begin(), actions.end(), [&](const model::Action* action) {
          return action->state == state.state;
        }));
    if (count == 0) continue;
    tally.entries.push_back({task_state(state.state), count,
                             context.theme.strings.count(state.words, count, fmt::format("{}", count))});
  }
  return tally;
}

}  // namespace mandature::editions
