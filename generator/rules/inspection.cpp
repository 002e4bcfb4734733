#include "rules/inspection.h"

#include <algorithm>
#include <utility>

namespace mandature::rules {

Inspection::Inspection(const Rule& rule, const model::Publication& publication, const Occasion& occasion,
                       diagnostics::Diagnostics& diagnostics)
    : rule_(rule), publication_(publication), occasion_(occasion), diagnostics_(diagnostics) {
  const auto& settings = publication.rule_settings;
  const auto found = std::find_if(settings.begin(), settings.end(),
                                  [&](const model::RuleSetting& one) { return one.rule == rule.id; });
  if (found != settings.end()) setting_ = &*found;
}

model::RuleLevel Inspection::level() const {
  return setting_ != nullptr && setting_->level ? *setting_->level : rule_.level;
}

double Inspection::number(std::string_view key) const {
  const Threshold& threshold = rule_.threshold(key);
  if (setting_ == nullptr) return threshold.value;
  const auto set = setting_->thresholds.find(std::string(key));
  return set == setting_->thresholds.end() ? threshold.value : set->second;
}

void Inspection::finding(diagnostics::Span where, std::string message, std::string hint) {
  const bool error = level() == model::RuleLevel::kError;
  tell(error ? diagnostics::Severity::kError : diagnostics::Severity::kWarning, where, std::move(message),
       std::move(hint));
}

void Inspection::note(diagnostics::Span where, std::string message, std::string hint) {
  tell(diagnostics::Severity::kNote, where, std::move(message), std::move(hint));
}

void Inspection::tell(diagnostics::Severity severity, diagnostics::Span where, std::string message,
                      std::string hint) {
  diagnostics_.add({severity, std::move(message), where, std::move(hint), {}, std::string(rule_.id)});
}

}  // namespace mandature::rules
