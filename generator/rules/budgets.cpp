#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "diagnostics/amount.h"
#include "diagnostics/translation.h"
#include "model/spending.h"
#include "rules/budget_lines.h"
#include "rules/checks.h"
#include "support/text.h"

namespace mandature::rules {
namespace {

using diagnostics::euros;
using diagnostics::tr;
using model::Authority;
using model::BudgetLine;
using model::MandateSpending;
using model::YearlySpending;
using support::Money;

void compare_with_vote(const model::VotedTotal& voted, const YearlySpending& shown, Inspection& inspection) {
  const auto compare = [&](std::string_view section, Money vote, Money sum) {
    const Money gap = sum - vote;
    if (std::abs(gap.euros()) <= inspection.number("tolerance-euros")) return;
    inspection.finding(voted.where,
                       tr("{}, {}: the lines of the budget add up to {}, {} was voted: {} of difference",
                          voted.year, section, euros(sum), euros(vote), euros(gap)),
                       tr("real expenditure, without carried-over results (001, 002) nor order movements"));
  };
  compare("fonctionnement", voted.operation, shown.operation);
  compare("investissement", voted.investment, shown.investment);
}

void compare_votes(const Authority& authority, const std::vector<YearlySpending>& years,
                   Inspection& inspection) {
  std::set<int> unchecked;
  for (const YearlySpending& year : years) unchecked.insert(year.year);
  for (const model::VotedTotal& voted : authority.budget.voted) {
    const auto shown = std::find_if(years.begin(), years.end(),
                                    [&](const YearlySpending& one) { return one.year == voted.year; });
    if (shown == years.end()) {
      inspection.finding(voted.where, tr("the year {} has a voted total but no budget", voted.year));
      continue;
    }
    unchecked.erase(voted.year);
    compare_with_vote(voted, *shown, inspection);
  }
  if (unchecked.empty()) return;
  std::vector<std::string> list;
  for (const int year : unchecked) list.push_back(std::to_string(year));
  inspection.note(authority.where,
                  tr("no voted total to hold these budgets against: {}", support::join(list, ", ")),
                  tr("copy them from the deliberations into budgets/totaux.csv"));
}

// Shares as posters print them: to a tenth of a per cent.
double printed_share(Money part, Money total) { return std::round(part.euros() / total.euros() * 1000) / 10; }

void check_shares(const Authority& authority, const MandateSpending& mandate, Inspection& inspection) {
  if (mandate.total.cents() <= 0) return;
  double sum = 0;
  for (const model::Commission& commission : authority.commissions) {
    const double share = printed_share(mandate.of(commission.id), mandate.total);
    sum += share;
    if (share >= 0) continue;
    inspection.finding(commission.where, tr("its share of the mandate {} is below zero: {:.1f} %",
                                            mandate.mandate->label(), share));
  }
  Money unattributed;
  for (const YearlySpending& year : mandate.years) unattributed += year.unattributed;
  sum += printed_share(unattributed, mandate.total);
  // Each printed share may be a twentieth of a point off.
  const double rounding = 0.05 * static_cast<double>(authority.commissions.size() + 1);
  if (std::abs(sum - 100) <= rounding + inspection.number("tolerance-parts")) return;
  inspection.finding(mandate.mandate->where, tr("the shares of the mandate {} add up to {:.1f} %, not 100 %",
                                                mandate.mandate->label(), sum));
}

// One document of one budget in one year.
struct Vote {
  int year = 0;
  std::string siret;
  model::BudgetDocument document = model::BudgetDocument::kPrimary;

  auto operator<=>(const Vote&) const = default;
};

// The supplementary budget and the amendments of a year only tell what they change, and are balanced too.
void check_section(const Authority& authority, const Vote& vote, model::BudgetSection section,
                   Inspection& inspection) {
  const auto sum = [&](model::Direction direction) {
    const model::BudgetTotals totals =
        model::totals(authority.budget, vote.year, {vote.siret, vote.document, section, direction});
    return totals.real + totals.order + totals.carried_over;
  };
  const Money out = sum(model::Direction::kExpenditure);
  const Money in = sum(model::Direction::kRevenue);
  const double most = std::max(std::abs(out.euros()), std::abs(in.euros()));
  if (most == 0 || std::abs(out.euros() - in.euros()) <= most * inspection.number("ecart") / 100) return;
  inspection.finding(
      first_line_of(authority.budget, {vote.year, vote.siret, vote.document}),
      tr("the {} of {} is not balanced in its section {}: {} of expenditure, {} of revenue",
         model::name_of(vote.document), vote.year, model::name_of(section), euros(out), euros(in)),
      tr("check that the file is whole and in euros"));
}

// An account need not be balanced, but its order movements are: each is a revenue here and an expenditure
// there.
void check_orders(const Authority& authority, const Vote& account, Inspection& inspection) {
  const auto sum = [&](model::Direction direction) {
    Money orders;
    for (const auto section : {model::BudgetSection::kOperation, model::BudgetSection::kInvestment})
      orders +=
          model::totals(authority.budget, account.year, {account.siret, account.document, section, direction})
              .order;
    return orders;
  };
  const Money out = sum(model::Direction::kExpenditure);
  const Money in = sum(model::Direction::kRevenue);
  const double most = std::max(std::abs(out.euros()), std::abs(in.euros()));
  if (most == 0 || std::abs(out.euros() - in.euros()) <= most * inspection.number("ecart") / 100) return;
  inspection.finding(
      first_line_of(authority.budget, {account.year, account.siret, account.document}),
      tr("the order movements of the account of {} are not balanced: {} of expenditure, {} of revenue",
         account.year, euros(out), euros(in)),
      tr("check that the file is whole and in euros"));
}

// Files in cents or in thousands among others in euros jump by a hundred or a thousand.
std::string hint_of_jump(double ratio) {
  const double times = std::max(ratio, 1 / ratio);
  if (times > 50 && times < 200) return tr("one of the two files is probably in cents");
  if (times > 500 && times < 2000) return tr("one of the two files is probably in thousands of euros");
  return tr("check that the file is whole and in euros");
}

struct FunctionSum {
  std::string name;
  Money amount;
};

// The functions of a mandate that belong to no commission, the largest first.
std::vector<FunctionSum> unattributed_functions(const Authority& authority, const model::Mandate& mandate) {
  std::map<std::string, FunctionSum> sums;
  for (const BudgetLine& line : authority.budget.lines) {
    if (std::find(mandate.years.begin(), mandate.years.end(), line.year) == mandate.years.end()) continue;
    if (!model::is_spending(authority.budget, line) || model::commission_of(authority.budget, line)) continue;
    FunctionSum& sum = sums[line.function];
    if (sum.name.empty()) {
      sum.name = line.function.empty() ? tr("without function") : line.function + " " + line.function_label;
    }
    sum.amount += line.amount;
  }
  std::vector<FunctionSum> list;
  for (auto& [code, sum] : sums) list.push_back(std::move(sum));
  std::stable_sort(list.begin(), list.end(),
                   [](const FunctionSum& a, const FunctionSum& b) { return a.amount > b.amount; });
  return list;
}

std::string largest(const std::vector<FunctionSum>& functions, std::size_t most) {
  std::vector<std::string> names;
  for (const FunctionSum& one : functions) {
    if (names.size() == most || one.amount.cents() <= 0) break;
    names.push_back(fmt::format("{} ({})", one.name, diagnostics::millions(one.amount)));
  }
  return support::join(names, " ; ");
}

}  // namespace

void check_totals(Inspection& inspection) {
  for (const Authority& authority : inspection.publication().authorities) {
    compare_votes(authority, model::yearly_spending(authority.budget), inspection);
    for (const MandateSpending& mandate : model::spending_by_mandate(authority))
      check_shares(authority, mandate, inspection);
  }
}

void check_balance(Inspection& inspection) {
  for (const Authority& authority : inspection.publication().authorities) {
    std::set<Vote> documents;
    for (const BudgetLine& line : authority.budget.lines)
      documents.insert({line.year, line.siret, line.document});
    for (const Vote& one : documents) {
      if (one.document == model::BudgetDocument::kAccount) {
        check_orders(authority, one, inspection);
        continue;
      }
      for (const auto section : {model::BudgetSection::kOperation, model::BudgetSection::kInvestment})
        check_section(authority, one, section, inspection);
    }
  }
}

void check_jumps(Inspection& inspection) {
  const double most = inspection.number("rapport");
  for (const Authority& authority : inspection.publication().authorities) {
    const std::vector<YearlySpending> years = model::yearly_spending(authority.budget);
    for (std::size_t i = 1; i < years.size(); ++i) {
      const double before = years[i - 1].total.euros();
      const double now = years[i].total.euros();
      if (years[i].year != years[i - 1].year + 1 || before <= 0 || now <= 0 ||
          (now <= before * most && before <= now * most))
        continue;
      inspection.finding(first_line_of(authority.budget, {years[i].year, {}, years[i].document}),
                         tr("from {} to {}, the expenditure is multiplied by {:.3g}", years[i - 1].year,
                            years[i].year, now / before),
                         hint_of_jump(now / before));
    }
  }
}

void check_attribution(Inspection& inspection) {
  for (const Authority& authority : inspection.publication().authorities) {
    if (authority.budget.lines.empty() || authority.commissions.empty()) continue;
    if (!authority.budget.tells_commissions()) {
      inspection.note(
          authority.budget.lines.front().where,
          tr("these budgets have no function codes: nothing tells what each commission spends"),
          tr("name operations or annex budgets in budgets/themes.csv, or expenditure is shown by nature"));
      continue;
    }
    for (const MandateSpending& mandate : model::spending_by_mandate(authority)) {
      Money unattributed;
      for (const YearlySpending& year : mandate.years) unattributed += year.unattributed;
      if (mandate.total.cents() <= 0) continue;
      const double share = unattributed.euros() / mandate.total.euros() * 100;
      if (share <= inspection.number("part")) continue;
      const auto functions = unattributed_functions(authority, *mandate.mandate);
      inspection.finding(mandate.mandate->where,
                         tr("{:.0f} % of the expenditure of the mandate {} belongs to no commission", share,
                            mandate.mandate->label()),
                         tr("the largest: {}; attribute them in budgets/themes.csv",
                            largest(functions, static_cast<std::size_t>(inspection.whole("fonctions")))));
    }
  }
}

}  // namespace mandature::rules
