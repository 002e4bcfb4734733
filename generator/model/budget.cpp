#include "model/budget.h"

#include <algorithm>
#include <array>

namespace mandature::model {
namespace {

YearlySpending& entry_of(std::vector<YearlySpending>& years, const BudgetLine& line,
                         BudgetDocument document) {
  auto at = std::lower_bound(years.begin(), years.end(), line.year,
                             [](const YearlySpending& entry, int year) { return entry.year < year; });
  if (at == years.end() || at->year != line.year) {
    YearlySpending entry;
    entry.year = line.year;
    entry.document = document;
    at = years.insert(at, std::move(entry));
  }
  return *at;
}

Nomenclature nomenclature_of(const Budget& budget, const BudgetLine& line) {
  if (line.nomenclature != Nomenclature::kUnknown) return line.nomenclature;
  const auto of_year = budget.nomenclatures.find(line.year);
  return of_year == budget.nomenclatures.end() ? Nomenclature::kUnknown : of_year->second;
}

bool names(const FunctionRule& rule, const Budget& budget, const BudgetLine& line) {
  if (rule.budget == line.siret) return true;
  const auto found = std::find_if(budget.budgets.begin(), budget.budgets.end(),
                                  [&](const BudgetIdentity& one) { return one.siret == line.siret; });
  return found != budget.budgets.end() && rule.budget == found->name;
}

bool applies(const FunctionRule& rule, const Budget& budget, const BudgetLine& line,
             Nomenclature nomenclature) {
  if (!rule.budget.empty()) return names(rule, budget, line);
  if (!rule.operation.empty()) return rule.operation == line.operation;
  if (line.function.empty() || nomenclature == Nomenclature::kUnknown) return false;
  if (rule.nomenclature != Nomenclature::kUnknown && rule.nomenclature != nomenclature) return false;
  if (!rule.theme.empty()) return rule.theme == line.theme;
  return line.function.starts_with(rule.prefix);
}

// What is named more closely comes first; among functions the longest prefix.
int rank_of(const FunctionRule& rule) {
  if (!rule.budget.empty()) return 3;
  if (!rule.operation.empty()) return 2;
  return rule.theme.empty() ? 1 : 0;
}

// A supplementary budget and an amendment only tell what they change of the budget voted before.
bool adds_to(BudgetDocument read, BudgetDocument document) {
  if (read == document) return true;
  return (read == BudgetDocument::kPrimary || read == BudgetDocument::kSupplementary) &&
         (document == BudgetDocument::kSupplementary || document == BudgetDocument::kAmendment);
}

}  // namespace

std::string_view name_of(Nomenclature nomenclature) {
  constexpr std::array<std::string_view, 6> kNames{"inconnue", "M14", "M57", "M52", "M71", "M4"};
  return kNames[static_cast<std::size_t>(nomenclature)];
}

std::string_view name_of(BudgetDocument document) {
  constexpr std::array<std::string_view, 4> kNames{"budget primitif", "budget supplémentaire",
                                                   "décision modificative", "compte administratif"};
  return kNames[static_cast<std::size_t>(document)];
}

std::string_view name_of(BudgetSection section) {
  return section == BudgetSection::kOperation ? "fonctionnement" : "investissement";
}

std::string_view name_of(Direction direction) {
  return direction == Direction::kRevenue ? "recette" : "dépense";
}

std::string_view name_of(Movement movement) { return movement == Movement::kReal ? "réel" : "ordre"; }

bool Budget::has_functions() const {
  return std::any_of(lines.begin(), lines.end(),
                     [](const BudgetLine& line) { return !line.function.empty(); });
}

bool Budget::tells_commissions() const {
  return has_functions() || std::any_of(rules.begin(), rules.end(), [](const FunctionRule& rule) {
           return rule.commission && (!rule.operation.empty() || !rule.budget.empty());
         });
}

bool Budget::attributes_to(const CommissionId& commission) const {
  const bool functions = has_functions();
  return std::any_of(rules.begin(), rules.end(), [&](const FunctionRule& rule) {
    return rule.commission == commission && (functions || !rule.operation.empty() || !rule.budget.empty());
  });
}

bool Budget::counts(const std::string& siret) const {
  const auto found = std::find_if(budgets.begin(), budgets.end(),
                                  [&](const BudgetIdentity& one) { return one.siret == siret; });
  return found == budgets.end() || found->counted;
}

const FunctionRule* rule_of(const Budget& budget, const BudgetLine& line) {
  const FunctionRule* best = nullptr;
  const auto better = [&](const FunctionRule& rule) {
    return best == nullptr || rank_of(rule) > rank_of(*best) ||
           (rank_of(rule) == rank_of(*best) && rule.prefix.size() > best->prefix.size());
  };
  const Nomenclature nomenclature = nomenclature_of(budget, line);
  for (const FunctionRule& rule : budget.rules) {
    if (applies(rule, budget, line, nomenclature) && better(rule)) best = &rule;
  }
  return best;
}

std::optional<CommissionId> commission_of(const Budget& budget, const BudgetLine& line) {
  const FunctionRule* rule = rule_of(budget, line);
  return rule == nullptr ? std::nullopt : rule->commission;
}

bool is_spending(const Budget& budget, const BudgetLine& line) {
  // 001 and 002 carry over the result of the year before: marked "réel" in the files, but spent by nobody.
  if (line.account == "001" || line.account == "002" || line.chapter == "001" || line.chapter == "002")
    return false;
  if (line.direction != Direction::kExpenditure || line.movement != Movement::kReal) return false;
  const auto document = budget.documents.find(line.year);
  return document != budget.documents.end() && adds_to(document->second, line.document) &&
         budget.counts(line.siret);
}

std::vector<YearlySpending> yearly_spending(const Budget& budget) {
  std::vector<YearlySpending> years;
  for (const BudgetLine& line : budget.lines) {
    if (!is_spending(budget, line)) continue;
    YearlySpending& year = entry_of(years, line, budget.documents.at(line.year));
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
    result.carried_over += line.carried_over;
  }
  return result;
}

}  // namespace mandature::model
