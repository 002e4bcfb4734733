#include "loading/evidence_chain.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "diagnostics/translation.h"

namespace mandature::loading {
namespace {

using diagnostics::Diagnostics;
using diagnostics::tr;
using model::Agreement;
using model::Evaluation;
using model::Evidence;

bool shows_people(const Evidence& evidence) {
  constexpr std::array<std::string_view, 4> kOfPeople{"témoignage", "photo", "vidéo", "son"};
  return std::find(kOfPeople.begin(), kOfPeople.end(), evidence.nature) != kOfPeople.end();
}

// Names kept out of the report must not come back through another column of the same row.
bool names_the_person(const Evidence& evidence) {
  if (evidence.author.empty()) return false;
  const auto names = [&](const std::string& text) { return text.find(evidence.author) != std::string::npos; };
  return names(evidence.title) || names(evidence.shows) || names(evidence.limits) || names(evidence.words) ||
         names(evidence.consent) || names(evidence.alternative) || names(evidence.credit);
}

void withhold(Evidence& evidence) {
  Evidence kept;
  kept.id = evidence.id;
  kept.title = evidence.title;
  kept.nature = evidence.nature;
  kept.date = evidence.date;
  kept.criterion = evidence.criterion;
  kept.agreement = evidence.agreement;
  kept.withheld = true;
  kept.where = evidence.where;
  evidence = std::move(kept);
}

void settle_consent(Evidence& evidence, Diagnostics& diagnostics) {
  const bool hidden = evidence.agreement == Agreement::kPseudonym || evidence.agreement == Agreement::kNone;
  if (hidden && names_the_person(evidence)) {
    diagnostics.error(
        evidence.where,
        tr("the row of \"{}\" repeats the name of somebody who did not agree to be named", evidence.id.value),
        tr("say it without the name; the column \"auteur\" alone holds it, and is not printed"));
  }
  if (evidence.agreement == Agreement::kNone) {
    withhold(evidence);
  } else if (evidence.agreement == Agreement::kPseudonym) {
    if (evidence.pseudonym.empty()) {
      diagnostics.error(evidence.where, tr("the piece \"{}\" has no pseudonym", evidence.id.value),
                        tr("write in the column \"pseudonyme\" the name to print"));
    }
    evidence.author = evidence.pseudonym;
    evidence.interview.reset();  // the film tells who speaks
  } else if (evidence.agreement == Agreement::kUnstated && evidence.consent.empty() &&
             shows_people(evidence)) {
    diagnostics.warning(evidence.where,
                        tr("the piece \"{}\" states no consent: it is not shown", evidence.id.value),
                        tr("fill in the column \"accord\" or \"consentement\""));
    withhold(evidence);
  }
}

template <typename Id>
bool holds(const std::vector<Id>& ids, const Id& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

void check_actions(const Evaluation& evaluation, Diagnostics& diagnostics) {
  for (const model::Action& action : evaluation.actions) {
    if (action.findings.empty())
      diagnostics.warning(action.where, tr("the action \"{}\" answers no finding", action.id.value));
  }
}

}  // namespace

void settle_consents(Evaluation& evaluation, Diagnostics& diagnostics) {
  for (Evidence& evidence : evaluation.evidence) settle_consent(evidence, diagnostics);
}

void check_chain(const Evaluation& evaluation, Diagnostics& diagnostics) {
  for (const Evidence& evidence : evaluation.evidence) {
    const bool cited = std::any_of(evaluation.findings.begin(), evaluation.findings.end(),
                                   [&](const auto& finding) { return holds(finding.evidence, evidence.id); });
    if (!cited)
      diagnostics.warning(evidence.where, tr("the piece \"{}\" supports no finding", evidence.id.value),
                          tr("name it under \"preuves\" of a finding, or take it out"));
  }
  for (const model::Finding& finding : evaluation.findings) {
    if (finding.evidence.empty())
      diagnostics.warning(finding.where, tr("the finding \"{}\" rests on no piece", finding.id.value));
    const bool answered = std::any_of(evaluation.actions.begin(), evaluation.actions.end(),
                                      [&](const auto& action) { return holds(action.findings, finding.id); });
    if (!answered && !evaluation.actions.empty())
      diagnostics.warning(finding.where, tr("no action answers the finding \"{}\"", finding.id.value));
  }
  check_actions(evaluation, diagnostics);
}

}  // namespace mandature::loading
