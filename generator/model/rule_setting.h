#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/source_file.h"

namespace mandature::model {

// What becomes of what a rule finds, from the mildest.
enum class RuleLevel { kIgnored, kWarning, kError };

// What a publication changes of one rule; see rules/rule.h for the rules and their defaults.
struct RuleSetting {
  std::string rule;  // "ton"
  std::optional<RuleLevel> level;
  std::map<std::string, double> thresholds;  // by key; those not named keep their defaults; yes is 1, no is 0
  std::vector<std::string> allowed;          // "ton": expressions that may stand
  std::string reason;                        // recorded, and said by every check
  diagnostics::Span where;
};

}  // namespace mandature::model
