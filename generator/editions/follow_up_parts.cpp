#include "editions/follow_up_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "editions/address.h"
#include "editions/report_plan.h"
#include "interchange/calendar.h"
#include "interchange/naming.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using interchange::CalendarEvent;
using model::Action;
using model::ActionState;
using model::Task;
using support::Date;
using theme::String;

bool is_open(const Action& action) {
  return action.state != ActionState::kDone && action.state != ActionState::kDropped;
}

// A month or a year ends on its last day.
Date last_day(const support::Period& period) {
  constexpr int kLastMonth = 12;
  if (period.day != 0) return {period.year, period.month, period.day};
  const int month = period.month == 0 ? kLastMonth : period.month;
  const std::chrono::year_month_day_last last(
      std::chrono::year(period.year) / std::chrono::month(static_cast<unsigned>(month)) / std::chrono::last);
  return {period.year, month, static_cast<int>(static_cast<unsigned>(last.day()))};
}

struct Step {
  const Action* action;
  const Task* task;
};

// Tasks without a day stand last, in the order of the content.
std::vector<Step> steps_of(const model::Evaluation& evaluation) {
  std::vector<Step> steps;
  for (const Action& action : evaluation.actions) {
    for (const Task& task : action.tasks) steps.push_back({&action, &task});
  }
  std::stable_sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) {
    if (a.task->due.has_value() != b.task->due.has_value()) return a.task->due.has_value();
    return a.task->due < b.task->due;
  });
  return steps;
}

document::TableCell cell(std::string text) { return {document::inline_text(std::move(text))}; }

// Gathers the events of one evaluation, each with an identifier of its own that lasts.
class Events {
 public:
  Events(const Context& context, const model::Authority& authority, const model::Evaluation& evaluation)
      : context_(context), authority_(authority), evaluation_(evaluation) {}

  void add(const std::string& record, Date day, const std::string& title, const std::string& owner,
           const std::string& state, std::optional<Date> reminder) {
    const theme::Strings& say = context_.theme.strings;
    const std::string name =
        fmt::format("{}/evaluations/{}/{}", authority_.id.value, evaluation_.id.value, record);
    events_.push_back(
        {interchange::stable_id(name), day, title,
         say(String::kFollowUpEventWho, {{"qui", owner.empty() ? say(String::kNotStated) : owner},
                                         {"etat", state},
                                         {"collectivite", authority_.name},
                                         {"evaluation", evaluation_.title}}),
         public_address(context_.publication, follow_up_path(authority_.id, evaluation_.id)), reminder});
  }

  std::vector<CalendarEvent> take() {
    std::stable_sort(events_.begin(), events_.end(),
                     [](const CalendarEvent& a, const CalendarEvent& b) { return a.day < b.day; });
    return std::move(events_);
  }

 private:
  const Context& context_;
  const model::Authority& authority_;
  const model::Evaluation& evaluation_;
  std::vector<CalendarEvent> events_;
};

}  // namespace

std::string follow_up_score(const Context& context, const std::vector<const Action*>& actions) {
  const theme::Strings& say = context.theme.strings;
  const auto all = static_cast<int>(actions.size());
  const auto done = static_cast<int>(std::count_if(
      actions.begin(), actions.end(), [](const Action* one) { return one->state == ActionState::kDone; }));
  const std::string total =
      say.count(String::kFollowUpTotal, all, support::capitalised(context.language.spelled(all)));
  return say.count(String::kFollowUpScore, done, context.language.spelled(done), {{"total", total}});
}

std::string late_sentence(const Context& context, const std::vector<const Action*>& actions) {
  const auto late = static_cast<int>(std::count_if(actions.begin(), actions.end(), [&](const Action* action) {
    return is_open(*action) && action->due && last_day(*action->due) < context.today;
  }));
  if (late == 0) return {};
  return context.theme.strings.count(String::kFollowUpLate, late,
                                     support::capitalised(context.language.spelled(late)));
}

document::Table tasks_table(const Context& context, const model::Evaluation& evaluation) {
  const theme::Strings& say = context.theme.strings;
  document::Table table;
  table.caption = say(String::kFollowUpTasks);
  table.row_headers = true;
  table.header.cells = {cell(say(String::kFollowUpTask)),
                        cell(say(String::kFollowUpTaskOf)),
                        cell(say(String::kPlanOwner)),
                        cell(say(String::kFollowUpTaskDay)),
                        cell(say(String::kFollowUpTaskReminder)),
                        cell(say(String::kPlanState))};
  table.alignments.assign(table.header.cells.size(), document::Alignment::kStart);
  const auto day = [&](const std::optional<Date>& date) {
    return cell(date ? context.language.long_date(*date) : say(String::kNotStated));
  };
  for (const auto& [action, task] : steps_of(evaluation)) {
    const std::string& owner = task->owner.empty() ? action->owner : task->owner;
    table.rows.push_back(
        {{cell(task->title), cell(action->title), cell(owner.empty() ? say(String::kNotStated) : owner),
          day(task->due), day(task->reminder),
          cell(say(task->done ? String::kFollowUpTaskDone : String::kFollowUpTaskOpen))}});
  }
  return table;
}

std::string follow_up_calendar(const Context& context, const model::Authority& authority,
                               const model::Evaluation& evaluation) {
  const theme::Strings& say = context.theme.strings;
  Events events(context, authority, evaluation);
  for (const Action& action : evaluation.actions) {
    if (action.due && is_open(action)) {
      events.add("actions/" + action.id.value, last_day(*action.due),
                 say(String::kFollowUpEvent, {{"quoi", action.title}}), action.owner,
                 state_word(context, action.state), {});
    }
    for (std::size_t i = 0; i < action.tasks.size(); ++i) {
      const Task& task = action.tasks[i];
      if (task.done || (!task.due && !task.reminder)) continue;
      events.add(fmt::format("actions/{}/{}", action.id.value, i + 1), task.due ? *task.due : *task.reminder,
                 task.title, task.owner.empty() ? action.owner : task.owner, say(String::kFollowUpTaskOpen),
                 task.reminder);
    }
  }
  if (evaluation.next_review) {
    events.add("prochaine", *evaluation.next_review, say(String::kFollowUpReview), authority.name,
               evaluation.title, {});
  }
  return interchange::write_calendar({say(String::kFollowUp) + " – " + evaluation.title,
                                      std::string(context.language.tag()), context.publication.frozen_on,
                                      events.take()});
}

}  // namespace mandature::editions
