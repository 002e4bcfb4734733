#pragma once

#include <optional>
#include <string>

#include "model/budget.h"

namespace mandature::rules {

// Some lines of the budgets of an authority: those of a year, of one budget of it, of one document of that.
struct LinesOf {
  int year = 0;
  std::optional<std::string> siret = {};
  std::optional<model::BudgetDocument> document = {};
};

// Where the first of them stands; nowhere when there is none.
diagnostics::Span first_line_of(const model::Budget& budget, const LinesOf& lines);

}  // namespace mandature::rules
