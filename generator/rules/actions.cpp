#include <algorithm>
#include <vector>

#include "diagnostics/translation.h"
#include "rules/checks.h"
#include "support/text.h"

namespace mandature::rules {
namespace {

using diagnostics::tr;
using model::Action;
using model::ActionState;
using model::Evaluation;
using model::Owner;

bool is_open(const Action& action) {
  return action.state == ActionState::kToDo || action.state == ActionState::kUnderWay ||
         action.state == ActionState::kBlocked;
}

const Owner* owner_named(const Evaluation& evaluation, const std::string& name) {
  const auto found = std::find_if(evaluation.owners.begin(), evaluation.owners.end(), [&](const Owner& one) {
    return support::fold(one.name) == support::fold(name);
  });
  return found == evaluation.owners.end() ? nullptr : &*found;
}

void check_owner(const Evaluation& evaluation, const Action& action, Inspection& inspection) {
  if (!is_open(action)) return;
  if (action.owner.empty()) {
    inspection.finding(action.where, tr("nobody carries the action \"{}\"", action.title));
    return;
  }
  if (evaluation.owners.empty()) return;
  const Owner* owner = owner_named(evaluation, action.owner);
  if (owner == nullptr) {
    std::vector<std::string> names;
    for (const Owner& one : evaluation.owners) names.push_back(one.name);
    const auto near = support::nearest(action.owner, names);
    inspection.finding(action.where, tr("\"{}\" is not among the owners of the report", action.owner),
                       near ? tr("did you mean \"{}\"?", *near) : std::string());
  } else if (owner->until && *owner->until < inspection.occasion().today) {
    inspection.finding(action.where,
                       tr("\"{}\" left on {} and still carries the action \"{}\"", owner->name,
                          owner->until->iso(), action.title),
                       tr("give it to somebody else, or say why it is dropped"));
  }
}

void check_reason(const Action& action, Inspection& inspection) {
  const bool stopped = action.state == ActionState::kBlocked || action.state == ActionState::kDropped;
  if (stopped && action.reason.empty())
    inspection.finding(action.where, tr("the action \"{}\" is stopped and does not say why", action.title));
}

}  // namespace

void check_actions(Inspection& inspection) {
  for (const model::Authority& authority : inspection.publication().authorities) {
    for (const Evaluation& evaluation : authority.evaluations) {
      for (const Action& action : evaluation.actions) {
        check_owner(evaluation, action, inspection);
        check_reason(action, inspection);
      }
    }
  }
}

}  // namespace mandature::rules
