#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/authority.h"

namespace mandature::publishing {

enum class Scope {
  kCommission,  // the lines behind the figure of one commission
  kRest,        // those that belong to no commission
  kAll,         // every line that was read, counted or not
};

// Which figure is to be explained.
struct Question {
  Scope scope = Scope::kCommission;
  model::CommissionId commission;  // kCommission
  std::optional<int> year;         // nothing: every year
};

struct ExplainedLine {
  const model::BudgetLine* line = nullptr;
  const model::FunctionRule* rule = nullptr;  // that attributes it; may be none
  bool counted = false;                       // in the total editions show
};

// Lines that have something in common.
struct Subtotal {
  std::vector<std::string> key;  // what they have in common, in words
  std::size_t lines = 0;
  support::Money amount;
};

// What a figure of a budget is made of, down to file and row.
struct Explanation {
  const model::Authority* authority = nullptr;
  Question question;
  std::set<int> years;
  std::vector<ExplainedLine> lines;  // by year, budget and place
  support::Money total;              // of the counted ones
  // Of all lines, whether counted or not. Keys begin with year, budget and document (but the last), and
  // go on with …
  std::vector<Subtotal> by_side;      // … section, direction, movement
  std::vector<Subtotal> by_function;  // … direction, function, label, theme, commission, rule
  std::vector<Subtotal> by_theme;     // … direction, theme
  std::vector<Subtotal> by_file;      // the file, document and direction
};

Explanation explain_budget(const model::Authority& authority, const Question& question);

// Where a line or a rule stands: "budgets/2023.csv:12", or "budgets/2023.xlsx (Feuille1!A12)".
std::string place_of(const diagnostics::Span& span);
// How a rule chooses lines, in French: "fonction 32 (themes.csv:4)"; empty for none.
std::string rule_in_words(const model::FunctionRule* rule);

// Every line as CSV (UTF-8 with mark, French names of columns), and the whole as JSON.
std::string csv_of(const Explanation& explanation);
std::string json_of(const Explanation& explanation);

}  // namespace mandature::publishing
