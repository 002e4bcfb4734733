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

PlanBoard::Row row_of(const Context& context, const model::Evaluation& evaluation,
                      const model::Action& action) {
  PlanBoard::Row row;
  row.number = action.id.value;
  row.title = action.title;
  row.owner = action.owner;
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

PlanBoard plan_board(const Context& context, const model::Evaluation& evaluation,
                     const std::vector<PlanBoard::Column>& columns, std::size_t fold) {
  const theme::Strings& say = context.theme.strings;
  PlanBoard board;
  board.caption = say(String::kReportPlan);
  board.fold = fold;
  for (const PlanBoard::Column column : columns) board.heads.push_back({column, head_of(context, column)});
  std::vector<GanttTask> tasks;
  for (const model::Action& action : evaluation.actions) {
    const auto group =
        std::find_if(board.groups.begin(), board.groups.end(),
                     [&](const PlanBoard::Group& known) { return known.heading == action.recommendation; });
    PlanBoard::Group& own = group == board.groups.end()
                                ? board.groups.emplace_back(PlanBoard::Group{action.recommendation, {}})
                                : *group;
    own.rows.push_back(row_of(context, evaluation, action));
    tasks.push_back(own.rows.back().task);
  }
  const auto& today = context.today;
  board.scale =
      graphics::half_years(tasks, begin_of({today.year, today.month, today.day}), [&](int year, int half) {
        return say(half == 1 ? String::kBoardFirstHalf : String::kBoardSecondHalf,
                   {{"annee", fmt::format("{}", year)}});
      });
  return board;
}

StateTally state_tally(const Context& context, const model::Evaluation& evaluation) {
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
    const auto count = static_cast<int>(
        std::count_if(evaluation.actions.begin(), evaluation.actions.end(),
                      [&](const model::Action& action) { return action.state == state.state; }));
    if (count == 0) continue;
    tally.entries.push_back({task_state(state.state), count,
                             context.theme.strings.count(state.words, count, fmt::format("{}", count))});
  }
  return tally;
}

}  // namespace mandature::editions
