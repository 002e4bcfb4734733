#include "model/budget.h"

#include <algorithm>

namespace mandature::model {
namespace {

YearlySpending& entry_of(std::vector<YearlySpending>& years, const BudgetLine& line) {
  auto at = std::lower_bound(years.begin(), years.end(), line.year,
                             [](const YearlySpending& entry, int year) { return entry.year < year; });
  if (at == years.end() || at->year != line.year) {
    YearlySpending entry;
    entry.year = line.year;
    entry.document = line.document;
    at = years.insert(at, std::move(entry));
  }
  return *at;
}

}  // namespace

bool Budget::has_functions() const {
  return std::any_of(lines.begin(), lines.end(),
                     [](const BudgetLine& line) { return !line.function.empty(); });
}

bool Budget::has_functions_of(const CommissionId& commission) const {
  return has_functions() && std::any_of(rules.begin(), rules.end(), [&](const FunctionRule& rule) {
           return rule.commission == commission;
         });
}

std::optional<CommissionId> commission_of(const Budget& budget, const BudgetLine& line) {
  const auto nomenclature = budget.nomenclatures.find(line.year);
  if (line.function.empty() || nomenclature == budget.nomenclatures.end()) return {};
  const FunctionRule* best = nullptr;
  for (const FunctionRule& rule : budget.rules) {
    if (rule.nomenclature != nomenclature->second || !line.function.starts_with(rule.prefix)) continue;
    if (best == nullptr || rule.prefix.size() > best->prefix.size()) best = &rule;
  }
  return best == nullptr ? std::nullopt : best->commission;
}

bool is_spending(const Budget& budget, const BudgetLine& line) {
  // 001 and 002 carry over the result of the year before: marked "réel" in the files, but spent by nobody.
  if (line.account == "001" || line.account == "002" || line.chapter == "001" || line.chapter == "002")
    return false;
  if (line.direction != Direction::kExpenditure || line.movement != Movement::kReal) return false;
  const auto document = budget.documents.find(line.year);
  return document != budget.documents.end() && document->second == line.document;
}

std::vector<YearlySpending> yearly_spending(const Budget& budget) {
  std::vector<YearlySpending> years;
  for (const BudgetLine& line : budget.lines) {
    if (!is_spending(budget, line)) continue;
    YearlySpending& year = entry_of(years, line);
    year.total += line.amount;
    (line.section == BudgetSection::kOperation ? year.operation : year.investment) += line.amount;
    if (const auto commission = commission_of(budget, line)) {
      year.by_commission[*commission] += line.amount;
      if (line.section == BudgetSection::kInvestment)
        year.investment_by_commission[*commission] += line.amount;
    } else {
      year.unattributed += line.amount;
    }
  }
  return years;
}

BudgetTotals totals(const Budget& budget, int year, const BudgetSide& side) {
  BudgetTotals result;
  for (const BudgetLine& line : budget.lines) {
    if (line.year != year || line.siret != side.siret || line.document != side.document) continue;
    if (line.section != side.section || line.direction != side.direction) continue;
    (line.movement == Movement::kReal ? result.real : result.order) += line.amount;
  }
  return result;
}

}  // namespace mandature::model
