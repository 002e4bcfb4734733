#include "rules/budget_lines.h"

#include <algorithm>

namespace mandature::rules {

diagnostics::Span first_line_of(const model::Budget& budget, const LinesOf& lines) {
  const auto line = std::find_if(budget.lines.begin(), budget.lines.end(), [&](const model::BudgetLine& one) {
    return one.year == lines.year && (!lines.siret || one.siret == *lines.siret) &&
           (!lines.document || one.document == *lines.document);
  });
  return line == budget.lines.end() ? diagnostics::Span{} : line->where;
}

}  // namespace mandature::rules
