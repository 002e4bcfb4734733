#include <algorithm>
#include <tuple>

#include "diagnostics/translation.h"
#include "loading/kinds.h"
#include "loading/readers.h"

namespace mandature::loading {
namespace {

using model::Action;
using model::ActionPriority;
using model::ActionState;
using model::Owner;
using model::Task;
using sources::Value;

// A month or a year runs to its end: an action due in the month it starts is in order.
void check_dates(const Action& action, const Value& value, Reading& reading) {
  if (!action.start || !action.due) return;
  constexpr int kLastMonth = 12;
  constexpr int kLastDay = 31;
  const std::tuple first_day{action.start->year, std::max(action.start->month, 1),
                             std::max(action.start->day, 1)};
  const std::tuple last_day{action.due->year, action.due->month == 0 ? kLastMonth : action.due->month,
                            action.due->day == 0 ? kLastDay : action.due->day};
  if (last_day >= first_day) return;
  reading.diagnostics().error(value.find("échéance")->span,
                              diagnostics::tr("this action is due before it starts"));
}

}  // namespace

const Kind<Owner>& owner_kind() {
  static const Kind<Owner> kind =
      prepared<Owner>({"responsable",
                       "responsable d’actions",
                       "",
                       Form::kPart,
                       "",
                       {
                           required("nom", text(), "nom, comme dans le plan", &Owner::name),
                           optional("qualite", text(), "fonction ou service", &Owner::role),
                           optional("jusqu_au", date(), "dernier jour, pour qui est parti", &Owner::until),
                       }});
  return kind;
}

const Kind<Action>& action_kind() {
  static const Kind<Action> kind = prepared<Action>(
      {"plan",
       "action du plan",
       "<collectivité>/evaluations/<identifiant>/plan.csv, .xlsx ou .ods",
       Form::kTable,
       "",
       {
           required("id", identifier<model::ActionId>(), "identifiant", &Action::id),
           required("recommandation", text(), "recommandation à laquelle elle répond",
                    &Action::recommendation),
           required("action", text(), "ce qui sera fait", &Action::title),
           optional("responsable", text(), "qui en répond", &Action::owner),
           optional("début", period(), "quand elle commence", &Action::start),
           optional("échéance", period(), "quand elle doit être finie", &Action::due),
           required("état",
                    choice<ActionState>({{ActionState::kDone, {"fait", "faite", "réalisé", "réalisée"}},
                                         {ActionState::kUnderWay, {"en cours"}},
                                         {ActionState::kToDo, {"à faire", "à venir"}},
                                         {ActionState::kBlocked, {"bloqué", "bloquée"}},
                                         {ActionState::kDropped, {"abandonné", "abandonnée"}}}),
                    "où elle en est", &Action::state),
           optional("motif", text(), "pourquoi elle est bloquée ou abandonnée", &Action::reason),
           optional("preuve", text(), "ce qui montre qu’elle est faite", &Action::proof),
           optional("priorité",
                    choice<ActionPriority>({{ActionPriority::kHigh, {"haute", "1"}},
                                            {ActionPriority::kMedium, {"moyenne", "2"}},
                                            {ActionPriority::kLow, {"basse", "3"}}}),
                    "priorité décidée par le comité de pilotage final", &Action::priority),
           optional("constats",
                    separated(reference<model::FindingId>(Target::kFinding, "constat (identifiant)"), '|'),
                    "constats auxquels elle répond", &Action::findings),
           optional("après",
                    separated(reference<model::ActionId>(Target::kAction, "action (identifiant)"), '|'),
                    "actions qui doivent être finies avant", &Action::after),
       },
       check_dates});
  return kind;
}

const Kind<Task>& task_kind() {
  static const Kind<Task> kind = prepared<Task>(
      {"taches",
       "tâche d’une action",
       "<collectivité>/evaluations/<identifiant>/taches.csv, .xlsx ou .ods",
       Form::kTable,
       "",
       {
           required("action", reference<model::ActionId>(Target::kAction, "action (identifiant)"),
                    "action dont elle est une étape", &Task::action),
           required("tâche", text(), "ce qu’il y a à faire", &Task::title),
           optional("responsable", text(), "qui s’en charge, si ce n’est le responsable de l’action",
                    &Task::owner),
           optional("échéance", date(), "jour où elle doit être faite", &Task::due),
           optional("rappel", date(), "jour où la rappeler", &Task::reminder),
           optional("faite", yes_or_no(), "oui quand elle est faite", &Task::done),
       }});
  return kind;
}

}  // namespace mandature::loading
