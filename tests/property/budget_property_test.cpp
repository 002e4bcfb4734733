#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "model/budget.h"
#include "model/spending.h"
#include "property/draw.h"

using namespace mandature::model;
using mandature::support::Money;
using mandature::test::Draw;

namespace {

std::string digits(Draw& draw, int longest) {
  std::string code;
  for (int i = draw.between(0, longest); i > 0; --i) code += static_cast<char>('0' + draw.below(10));
  return code;
}

Authority town(Draw& draw) {
  Authority town;
  town.mandates = {{{"old"}, {}, {}, {2018, 2019}, {}}, {{"new"}, {}, {}, {2020, 2021}, {}}};
  for (int year = 2018; year <= 2022; ++year) {
    town.budget.documents[year] = draw.below(2) == 0 ? BudgetDocument::kAccount : BudgetDocument::kPrimary;
    town.budget.nomenclatures[year] = draw.below(2) == 0 ? Nomenclature::kM14 : Nomenclature::kM57;
  }
  for (int i = 0; i < 30; ++i) {
    FunctionRule rule;
    rule.nomenclature = draw.below(2) == 0 ? Nomenclature::kM14 : Nomenclature::kM57;
    rule.prefix = digits(draw, 3);
    if (draw.below(4) != 0)
      rule.commission = CommissionId{std::string(1, static_cast<char>('a' + draw.below(5)))};
    town.budget.rules.push_back(rule);
  }
  for (int i = draw.between(0, 200); i > 0; --i) {
    BudgetLine line;
    line.year = draw.between(2017, 2022);
    line.document = draw.below(2) == 0 ? BudgetDocument::kAccount : BudgetDocument::kPrimary;
    line.section = draw.below(2) == 0 ? BudgetSection::kOperation : BudgetSection::kInvestment;
    line.direction = draw.below(3) == 0 ? Direction::kRevenue : Direction::kExpenditure;
    line.movement = draw.below(4) == 0 ? Movement::kOrder : Movement::kReal;
    line.chapter = digits(draw, 3);
    line.account = digits(draw, 4);
    line.function = digits(draw, 4);
    line.amount = Money::from_cents(draw.between(-1000, 100000));
    town.budget.lines.push_back(line);
  }
  return town;
}

}  // namespace

TEST_CASE("budgets hold: parts add up to wholes, years to mandates, natures to mandates") {
  Draw draw(11);
  for (int i = 0; i < 200; ++i) {
    const Authority authority = town(draw);
    for (const YearlySpending& year : yearly_spending(authority.budget)) {
      Money sum = year.unattributed;
      for (const auto& [commission, amount] : year.by_commission) sum += amount;
      CHECK(sum == year.total);
      CHECK(year.operation + year.investment == year.total);
    }
    for (const MandateSpending& spending : spending_by_mandate(authority)) {
      Money by_nature;
      for (const Money amount : spending_by_nature(authority, *spending.mandate)) by_nature += amount;
      CHECK(by_nature == spending.total);
    }
  }
}

TEST_CASE("the order of budget lines does not matter") {
  Draw draw(12);
  for (int i = 0; i < 100; ++i) {
    Authority authority = town(draw);
    const auto before = yearly_spending(authority.budget);
    std::reverse(authority.budget.lines.begin(), authority.budget.lines.end());
    const auto after = yearly_spending(authority.budget);
    REQUIRE(before.size() == after.size());
    for (std::size_t year = 0; year < before.size(); ++year) {
      CHECK(before[year].total == after[year].total);
      CHECK(before[year].by_commission == after[year].by_commission);
    }
  }
}
