#include "rules/apply.h"

#include <algorithm>
#include <utility>

#include "diagnostics/translation.h"
#include "rules/calendar.h"

namespace mandature::rules {
namespace {

using diagnostics::Diagnostic;
using diagnostics::Diagnostics;
using diagnostics::Severity;
using diagnostics::tr;

Outcome apply_one(const Rule& rule, const model::Publication& publication, const Occasion& occasion,
                  Diagnostics& diagnostics) {
  Diagnostics own;
  Inspection inspection(rule, publication, occasion, own);
  rule.check(inspection);
  const std::vector<Diagnostic> told = own.sorted();
  const auto findings = std::count_if(told.begin(), told.end(),
                                      [](const Diagnostic& d) { return d.severity != Severity::kNote; });
  Outcome outcome{std::string(rule.id), inspection.level(), static_cast<std::size_t>(findings), {}};
  if (inspection.setting() != nullptr) outcome.reason = inspection.setting()->reason;
  if (outcome.level == model::RuleLevel::kIgnored) return outcome;
  for (const Diagnostic& one : told) diagnostics.add(one);
  return outcome;
}

std::string last_word(const model::Publication& publication, const Occasion& occasion,
                      const Outcome& calendar) {
  if (!publication.election || calendar.findings == 0) return {};
  std::string text =
      tr("ATTENTION: election on {}, today {}: article L. 52-1 of the electoral code forbids to promote what "
         "the authority has done; have what you publish read by somebody else before it leaves the house",
         publication.election->iso(), occasion.today.iso());
  if (!calendar.reason.empty()) text += "\n" + tr("recorded reason to publish: {}", calendar.reason);
  return text;
}

}  // namespace

Verdict apply(const model::Publication& publication, const Occasion& occasion, Diagnostics& diagnostics) {
  Verdict verdict;
  for (const Rule& rule : table()) {
    verdict.outcomes.push_back(apply_one(rule, publication, occasion, diagnostics));
    if (rule.id == kCalendarRule) {
      verdict.last_word = last_word(publication, occasion, verdict.outcomes.back());
    }
  }
  return verdict;
}

}  // namespace mandature::rules
