#include <algorithm>
#include <set>

#include "diagnostics/translation.h"
#include "model/spending.h"
#include "rules/checks.h"
#include "support/text.h"

namespace mandature::rules {
namespace {

using diagnostics::tr;
using model::Authority;
using model::Mandate;

std::string list_of(const std::vector<int>& years) {
  std::vector<std::string> list;
  for (const int year : years) list.push_back(std::to_string(year));
  return support::join(list, ", ");
}

// A year that has not begun has no budget yet, and the one under way may not have been voted.
void check_mandate(const Authority& authority, const Mandate& mandate, Inspection& inspection) {
  std::vector<int> missing;
  bool any = false;
  for (const int year : mandate.years) {
    const bool there = authority.budget.documents.contains(year);
    any = any || there;
    if (!there && year < inspection.occasion().today.year) missing.push_back(year);
  }
  if (missing.empty()) return;
  if (any) {
    inspection.finding(mandate.where,
                       tr("the mandate {} misses the budgets of: {}", mandate.label(), list_of(missing)),
                       tr("its yearly figures are those of the other years only"));
  } else {
    inspection.note(mandate.where,
                    tr("the mandate {} has no budget: it is compared with nothing", mandate.label()));
  }
}

std::set<int> years_of_mandates(const Authority& authority) {
  std::set<int> years;
  for (const Mandate& mandate : authority.mandates) years.insert(mandate.years.begin(), mandate.years.end());
  return years;
}

// The year of an election belongs to one of its two mandates; a year that belongs to none is shown nowhere.
void check_orphans(const Authority& authority, Inspection& inspection) {
  const std::set<int> known = years_of_mandates(authority);
  for (const auto& [year, document] : authority.budget.documents) {
    if (known.contains(year)) continue;
    const auto line = std::find_if(authority.budget.lines.begin(), authority.budget.lines.end(),
                                   [year = year](const model::BudgetLine& one) { return one.year == year; });
    inspection.finding(line->where,
                       tr("the year {} belongs to no mandate: its budget is shown nowhere", year),
                       tr("add it to the exercices of one mandate of mandats.yaml"));
  }
  if (known.empty()) return;
  std::vector<int> gaps;
  for (int year = *known.begin(); year < *known.rbegin(); ++year) {
    if (!known.contains(year)) gaps.push_back(year);
  }
  if (gaps.empty()) return;
  inspection.finding(authority.mandates.front().where,
                     tr("between the mandates, these years belong to none: {}", list_of(gaps)),
                     tr("give the year of an election to the mandate that voted its budget, or to the next"));
}

}  // namespace

void check_years(Inspection& inspection) {
  for (const Authority& authority : inspection.publication().authorities) {
    if (authority.budget.documents.empty()) {
      inspection.note(authority.where, tr("this authority gives no budget: its posters say so"));
      continue;
    }
    for (const Mandate& mandate : authority.mandates) check_mandate(authority, mandate, inspection);
    check_orphans(authority, inspection);
  }
}

void check_scope(Inspection& inspection) {
  for (const Authority& authority : inspection.publication().authorities) {
    const auto mandates = model::latest_spending(authority, 2);
    if (mandates.size() < 2) continue;
    for (const model::Commission& commission : authority.commissions) {
      const bool now = mandates[0].of(commission.id).cents() != 0;
      const bool before = mandates[1].of(commission.id).cents() != 0;
      if (now == before || !commission.scope_change.empty()) continue;
      inspection.finding(
          commission.where,
          tr("it spends something in the mandate {} and nothing in the mandate {}: they cannot be compared",
             mandates[now ? 0 : 1].mandate->label(), mandates[now ? 1 : 0].mandate->label()),
          tr("complete budgets/themes.csv for both nomenclatures, or say in perimetre what changed"));
    }
  }
}

}  // namespace mandature::rules
