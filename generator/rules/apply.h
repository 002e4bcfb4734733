#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "rules/inspection.h"

namespace mandature::rules {

// What came of one rule in a run.
struct Outcome {
  std::string rule;
  model::RuleLevel level = model::RuleLevel::kWarning;
  std::size_t findings = 0;  // of an ignored rule: those it would have told
  std::string reason;        // recorded by the publication; may be empty
};

struct Verdict {
  std::vector<Outcome> outcomes;  // one per rule, in the order of the table
  // What nobody may overlook, said after all the rest: that the election is near. Empty when it is not.
  std::string last_word;
};

// Holds a publication that was read without mistakes against every rule. What is found goes to
// `diagnostics`, each with its rule; of ignored rules only the number is kept.
Verdict apply(const model::Publication& publication, const Occasion& occasion,
              diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::rules
