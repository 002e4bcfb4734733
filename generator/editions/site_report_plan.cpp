#include <fmt/format.h>

#include "editions/anchors.h"
#include "editions/report_plan.h"
#include "editions/site_report.h"

namespace mandature::editions {
namespace {

using document::Fields;

std::string_view state_field(model::ActionState state) {
  switch (state) {
    case model::ActionState::kDone:
      return "FAIT";
    case model::ActionState::kUnderWay:
      return "EN_COURS";
    case model::ActionState::kToDo:
      return "A_FAIRE";
    case model::ActionState::kBlocked:
      return "BLOQUE";
    case model::ActionState::kDropped:
      break;
  }
  return "ABANDONNE";
}

}  // namespace

void add_plan_rows(const ReportEdition& edition, Fields& fields) {
  for (const model::Action& action : edition.evaluation.actions) {
    const std::string id = action_anchor(action.id);
    Fields entry;
    entry.set("ID", id)
        .set("ADRESSE_ANCRE", "#" + id)
        .set("TITRE", action.title)
        .set("RECOMMANDATION", action.recommendation)
        .set("QUI", action.owner)
        .set("ECHEANCE", action.due ? edition.context.language.long_period(*action.due) : std::string())
        .set("MOTIF", action.reason)
        .set("PREUVE", action.proof)
        .set(std::string(state_field(action.state)), state_word(edition.context, action.state));
    for (const model::FindingId& finding : action.findings) {
      Fields link;
      link.set("LIBELLE", fmt::format("{}", finding_number(edition.evaluation, finding)))
          .set("ADRESSE", "#" + finding_anchor(finding));
      entry.add("CONSTATS", std::move(link));
    }
    fields.add("ACTIONS", std::move(entry));
  }
}

}  // namespace mandature::editions
