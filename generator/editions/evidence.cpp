#include "editions/evidence.h"

#include <fmt/format.h>

#include <algorithm>

#include "editions/report_plan.h"
#include "support/text.h"

namespace mandature::editions {

using theme::String;

namespace {

// The numbers of the findings that cite a piece: "1, 3".
std::vector<std::string> findings_citing(const model::Evaluation& evaluation,
                                         const model::Evidence& evidence) {
  std::vector<std::string> numbers;
  for (const model::Finding& finding : evaluation.findings) {
    const auto& cited = finding.evidence;
    if (std::find(cited.begin(), cited.end(), evidence.id) == cited.end()) continue;
    numbers.push_back(fmt::format("{}", finding_number(evaluation, finding.id)));
  }
  return numbers;
}

// What is said of consent where it changes what readers see: the agreements themselves stay with the
// evaluators.
std::string consent_sentence(const Context& context, const model::Evidence& evidence) {
  const theme::Strings& say = context.theme.strings;
  if (evidence.agreement == model::Agreement::kNone) return say(String::kConsentNone);
  if (evidence.withheld) return say(String::kConsentUnstated);
  if (evidence.agreement == model::Agreement::kPseudonym) return say(String::kConsentPseudonym);
  return evidence.consent;
}

}  // namespace

std::string evidence_label(const Context& context, const model::Evaluation& evaluation,
                           const model::Evidence& evidence) {
  const auto number = &evidence - evaluation.evidence.data() + 1;
  return context.theme.strings(String::kEvidencePiece, {{"numero", fmt::format("{}", number)}});
}

std::vector<document::Definition> evidence_description(const Context& context,
                                                       const model::Evidence& evidence) {
  const theme::Strings& say = context.theme.strings;
  std::vector<document::Definition> facts;
  const auto add = [&](String term, const std::string& text) {
    if (text.empty()) return;
    facts.push_back({document::inline_text(say(term)), {document::paragraph(support::capitalised(text))}});
  };
  add(String::kEvidenceNature, evidence.nature);
  std::string author = evidence.author;
  if (evidence.date) author += (author.empty() ? "" : ", ") + context.language.long_period(*evidence.date);
  add(String::kEvidenceAuthor, author);
  add(String::kEvidencePlace, evidence.place);
  add(String::kEvidenceShows, evidence.shows);
  add(String::kEvidenceLimits, evidence.limits);
  add(String::kEvidenceCredit, evidence.credit);
  add(String::kEvidenceConsent, consent_sentence(context, evidence));
  return facts;
}

std::vector<document::Definition> evidence_facts(const Context& context, const model::Evaluation& evaluation,
                                                 const model::Evidence& evidence) {
  const theme::Strings& say = context.theme.strings;
  std::vector<document::Definition> facts = evidence_description(context, evidence);
  const std::vector<std::string> numbers = findings_citing(evaluation, evidence);
  if (!numbers.empty()) {
    const std::string findings = say.count(String::kEvidenceFindings, static_cast<int>(numbers.size()), {},
                                           {{"liste", support::join(numbers, ", ")}});
    facts.push_back({document::inline_text(say(String::kEvidenceSupports)),
                     {document::paragraph(support::capitalised(findings))}});
  }
  return facts;
}

document::Blocks with_evidence(const Context& context, const model::Evaluation& evaluation,
                               document::Blocks blocks) {
  for (document::Block& block : blocks) {
    auto* card = std::get_if<document::EvidenceCard>(&block.content);
    if (card == nullptr) continue;
    const auto found =
        std::find_if(evaluation.evidence.begin(), evaluation.evidence.end(),
                     [&](const model::Evidence& evidence) { return evidence.id.value == card->id; });
    if (found == evaluation.evidence.end()) continue;
    card->label = evidence_label(context, evaluation, *found);
    card->facts = evidence_facts(context, evaluation, *found);
  }
  return blocks;
}

}  // namespace mandature::editions
