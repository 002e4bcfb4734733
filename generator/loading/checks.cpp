#include "loading/checks.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "diagnostics/translation.h"
#include "loading/reading.h"
#include "support/text.h"

namespace mandature::loading {
namespace {

using diagnostics::Diagnostics;
using diagnostics::tr;
using model::Authority;

// Tells each record whose key an earlier one has; the hint says where the first is. Empty keys are not
// compared: that they are missing was said when they were read.
template <typename Record, typename Key, typename Message>
void refuse_repeated(const std::vector<Record>& records, Key key_of, Message message,
                     Diagnostics& diagnostics) {
  std::map<std::string, const Record*> first;
  for (const Record& record : records) {
    const std::string key = key_of(record);
    if (key.empty()) continue;
    const auto [known, inserted] = first.try_emplace(key, &record);
    if (!inserted)
      diagnostics.error(record.where, message(record),
                        tr("the first is on {}", place_of(known->second->where)));
  }
}

template <typename Record>
void refuse_repeated_ids(const std::vector<Record>& records, Diagnostics& diagnostics) {
  refuse_repeated(
      records, [](const Record& record) { return record.id.value; },
      [](const Record& record) { return tr("the identifier \"{}\" is already taken", record.id.value); },
      diagnostics);
}

std::string number_key(int number) { return number == 0 ? std::string() : std::to_string(number); }

void check_commission(const model::Commission& commission, Diagnostics& diagnostics) {
  refuse_repeated(
      commission.seats, [](const model::Seat& seat) { return seat.member.value; },
      [&](const model::Seat& seat) {
        return tr("the member \"{}\" already sits in the commission \"{}\"", seat.member.value,
                  commission.id.value);
      },
      diagnostics);
  refuse_repeated(
      commission.statements, [](const model::Statement& statement) { return statement.group.value; },
      [](const model::Statement& statement) {
        return tr("the group \"{}\" already has a statement here", statement.group.value);
      },
      diagnostics);
}

void check_mandates(const Authority& authority, Diagnostics& diagnostics) {
  std::map<int, const model::Mandate*> mandate_of;
  for (const model::Mandate& mandate : authority.mandates) {
    for (const int year : mandate.years) {
      const auto [known, inserted] = mandate_of.try_emplace(year, &mandate);
      // The year of an election is of the mandate that ends and of the one that begins.
      if (inserted || (known->second != &mandate && year == mandate.start.year)) continue;
      diagnostics.error(
          mandate.where,
          tr("the year {} already belongs to the mandate \"{}\"", year, known->second->id.value),
          tr("give each budget year to one mandate; only the year of an election may be in both"));
    }
  }
}

// The actions that wait for each other in a circle from `start`, as "3 → 5 → 3"; empty when there is none.
std::string circle_from(const model::Evaluation& evaluation, const model::Action& start) {
  std::vector<std::pair<const model::Action*, std::string>> waiting{{&start, start.id.value}};
  std::set<std::string> seen;
  while (!waiting.empty()) {
    const auto [action, way] = waiting.back();
    waiting.pop_back();
    for (const model::ActionId& before : action->after) {
      if (before == start.id) return way + " → " + before.value;
      const auto next = std::find_if(evaluation.actions.begin(), evaluation.actions.end(),
                                     [&](const model::Action& other) { return other.id == before; });
      if (next != evaluation.actions.end() && seen.insert(before.value).second)
        waiting.emplace_back(&*next, way + " → " + before.value);
    }
  }
  return {};
}

// Each circle is told once, at its action that stands first in the plan.
void check_order_of_actions(const model::Evaluation& evaluation, Diagnostics& diagnostics) {
  std::set<std::string> told;
  for (const model::Action& action : evaluation.actions) {
    const std::string circle =
        told.contains(action.id.value) ? std::string() : circle_from(evaluation, action);
    if (circle.empty()) continue;
    for (const std::string_view id : support::split(support::replace_all(circle, " → ", "\n"), '\n'))
      told.emplace(id);
    diagnostics.error(action.where, tr("these actions wait for each other: {}", circle),
                      tr("one of them must not come after the others"));
  }
}

void check_evaluation(const model::Evaluation& evaluation, Diagnostics& diagnostics) {
  check_order_of_actions(evaluation, diagnostics);
  refuse_repeated_ids(evaluation.findings, diagnostics);
  refuse_repeated_ids(evaluation.evidence, diagnostics);
  refuse_repeated_ids(evaluation.actions, diagnostics);
  refuse_repeated(
      evaluation.chapters, [](const model::ReportChapter& chapter) { return chapter.id; },
      [](const model::ReportChapter& chapter) {
        return tr("the identifier \"{}\" is already taken", chapter.id);
      },
      diagnostics);
}

void check_numbers(const Authority& authority, Diagnostics& diagnostics) {
  refuse_repeated(
      authority.commissions,
      [](const model::Commission& commission) { return number_key(commission.number); },
      [](const model::Commission& commission) {
        return tr("the number {} is already taken", commission.number);
      },
      diagnostics);
  refuse_repeated(
      authority.candidates, [](const model::Candidate& candidate) { return number_key(candidate.number); },
      [](const model::Candidate& candidate) {
        return tr("the number {} is already taken", candidate.number);
      },
      diagnostics);
  refuse_repeated(
      authority.reviews, [](const model::Review& review) { return review.commission.value; },
      [](const model::Review& review) {
        return tr("the commission \"{}\" already has a review", review.commission.value);
      },
      diagnostics);
  refuse_repeated(
      authority.budget.rules,
      [](const model::FunctionRule& rule) {
        return rule.prefix.empty() ? std::string()
                                   : std::string(model::name_of(rule.nomenclature)) + " " + rule.prefix;
      },
      [](const model::FunctionRule& rule) {
        return tr("the function {} of {} is already attributed", rule.prefix,
                  model::name_of(rule.nomenclature));
      },
      diagnostics);
}

}  // namespace

void check_authority(const Authority& authority, Diagnostics& diagnostics) {
  refuse_repeated_ids(authority.mandates, diagnostics);
  refuse_repeated_ids(authority.groups, diagnostics);
  refuse_repeated_ids(authority.members, diagnostics);
  refuse_repeated_ids(authority.bodies, diagnostics);
  check_numbers(authority, diagnostics);
  check_mandates(authority, diagnostics);
  for (const model::Commission& commission : authority.commissions) check_commission(commission, diagnostics);
  for (const model::Evaluation& evaluation : authority.evaluations) check_evaluation(evaluation, diagnostics);
}

}  // namespace mandature::loading
