#pragma once

#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "model/authority.h"
#include "rules/rule.h"
#include "support/date.h"

namespace mandature::rules {

enum class Printing { kNone, kPaper, kPress };

// What rules need to know of the run, besides the content.
struct Occasion {
  support::Date today;            // the only one there is
  std::string missing_statement;  // the sentence a poster prints in place of a group's text
  Printing printing = Printing::kNone;
};

// A rule at work on a publication: its settings, and where it says what it finds.
class Inspection {
 public:
  Inspection(const Rule& rule, const model::Publication& publication, const Occasion& occasion,
             diagnostics::Diagnostics& diagnostics);

  const model::Publication& publication() const { return publication_; }
  const Occasion& occasion() const { return occasion_; }
  // What the publication changes of the rule, if anything.
  const model::RuleSetting* setting() const { return setting_; }
  model::RuleLevel level() const;
  // A threshold as the publication sets it, else its default.
  double number(std::string_view key) const;
  int whole(std::string_view key) const { return static_cast<int>(number(key)); }
  bool says_yes(std::string_view key) const { return number(key) != 0; }

  // What breaks the rule, with the severity its level gives.
  void finding(diagnostics::Span where, std::string message, std::string hint = {});
  // What somebody should know although nothing is broken.
  void note(diagnostics::Span where, std::string message, std::string hint = {});

 private:
  void tell(diagnostics::Severity severity, diagnostics::Span where, std::string message, std::string hint);

  const Rule& rule_;
  const model::Publication& publication_;
  const Occasion& occasion_;
  const model::RuleSetting* setting_ = nullptr;
  diagnostics::Diagnostics& diagnostics_;
};

}  // namespace mandature::rules
