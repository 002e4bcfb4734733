#include "model/budget.h"

#include <doctest/doctest.h>

using namespace mandature::model;
using mandature::support::Money;

namespace {

BudgetLine spent(int year, const std::string& function, int euros) {
  BudgetLine line;
  line.year = year;
  line.siret = "1";
  line.function = function;
  line.amount = Money::from_euros(euros);
  return line;
}

Budget budget_of(std::vector<BudgetLine> lines) {
  Budget budget;
  budget.lines = std::move(lines);
  budget.nomenclatures = {{2023, Nomenclature::kM14}, {2024, Nomenclature::kM57}};
  budget.documents = {{2023, BudgetDocument::kAccount}, {2024, BudgetDocument::kAccount}};
  const auto rule = [](Nomenclature nomenclature, const char* prefix, const char* commission) {
    FunctionRule result;
    result.nomenclature = nomenclature;
    result.prefix = prefix;
    if (*commission != '\0') result.commission = CommissionId{commission};
    return result;
  };
  budget.rules = {rule(Nomenclature::kM57, "4", "sport"), rule(Nomenclature::kM57, "42", "solidarites"),
                  rule(Nomenclature::kM57, "421", "enfance"), rule(Nomenclature::kM57, "01", ""),
                  rule(Nomenclature::kM14, "4", "culture")};
  return budget;
}

std::string commission(const Budget& budget, const BudgetLine& line) {
  const auto found = commission_of(budget, line);
  return found ? found->value : "none";
}

}  // namespace

TEST_CASE("a function belongs to the commission of its longest prefix") {
  const Budget budget = budget_of({});
  CHECK(commission(budget, spent(2024, "4", 1)) == "sport");
  CHECK(commission(budget, spent(2024, "413", 1)) == "sport");
  CHECK(commission(budget, spent(2024, "428", 1)) == "solidarites");
  CHECK(commission(budget, spent(2024, "4212", 1)) == "enfance");
}

TEST_CASE("the rules of a year are those of its nomenclature") {
  const Budget budget = budget_of({});
  CHECK(commission(budget, spent(2023, "421", 1)) == "culture");
  CHECK(commission(budget, spent(1999, "421", 1)) == "none");
}

TEST_CASE("a function without rule, with an empty rule, or no function at all belongs to none") {
  const Budget budget = budget_of({});
  CHECK(commission(budget, spent(2024, "9", 1)) == "none");
  CHECK(commission(budget, spent(2024, "01", 1)) == "none");
  CHECK(commission(budget, spent(2024, "", 1)) == "none");
}

TEST_CASE("only real expenditure of the document read for a year is spending") {
  const Budget budget = budget_of({});
  BudgetLine line = spent(2024, "4", 1);
  CHECK(is_spending(budget, line));
  line.movement = Movement::kOrder;
  CHECK_FALSE(is_spending(budget, line));
  line = spent(2024, "4", 1);
  line.direction = Direction::kRevenue;
  CHECK_FALSE(is_spending(budget, line));
  line = spent(2024, "4", 1);
  line.document = BudgetDocument::kPrimary;
  CHECK_FALSE(is_spending(budget, line));
  CHECK_FALSE(is_spending(budget, spent(1999, "4", 1)));
}

TEST_CASE("the spending of a year is the sum of its commissions and of what belongs to none") {
  BudgetLine works = spent(2024, "421", 500);
  works.section = BudgetSection::kInvestment;
  BudgetLine correction = spent(2024, "428", -40);
  BudgetLine voted = spent(2024, "4", 9999);
  voted.document = BudgetDocument::kPrimary;
  const Budget budget = budget_of({spent(2024, "428", 100), spent(2023, "4", 7), works, correction, voted,
                                   spent(2024, "01", 30), spent(2024, "", 3)});
  const auto years = yearly_spending(budget);
  REQUIRE(years.size() == 2);
  CHECK(years[0].year == 2023);
  CHECK(years[0].total == Money::from_euros(7));

  const YearlySpending& year = years[1];
  CHECK(year.total == Money::from_euros(593));
  CHECK(year.operation == Money::from_euros(93));
  CHECK(year.investment == Money::from_euros(500));
  CHECK(year.unattributed == Money::from_euros(33));
  CHECK(year.by_commission.at({"solidarites"}) == Money::from_euros(60));
  CHECK(year.by_commission.at({"enfance"}) == Money::from_euros(500));
  Money sum = year.unattributed;
  for (const auto& [id, amount] : year.by_commission) sum += amount;
  CHECK(sum == year.total);
  CHECK(year.operation + year.investment == year.total);
}

TEST_CASE("a budget without lines has no years and no functions") {
  const Budget budget = budget_of({});
  CHECK(yearly_spending(budget).empty());
  CHECK_FALSE(budget.has_functions());
  CHECK_FALSE(budget_of({spent(2024, "", 1)}).has_functions());
  CHECK(budget_of({spent(2024, "", 1), spent(2024, "4", 1)}).has_functions());
}

TEST_CASE("totals keep one budget, document, section and direction, real and order movements apart") {
  BudgetLine order = spent(2024, "4", 10);
  order.movement = Movement::kOrder;
  BudgetLine other_budget = spent(2024, "4", 100);
  other_budget.siret = "2";
  BudgetLine revenue = spent(2024, "4", 1000);
  revenue.direction = Direction::kRevenue;
  BudgetLine works = spent(2024, "4", 10000);
  works.section = BudgetSection::kInvestment;
  const Budget budget = budget_of(
      {spent(2024, "4", 1), spent(2024, "9", 2), order, other_budget, revenue, works, spent(2023, "4", 5)});
  const auto sum = [&](BudgetSection section, Direction direction) {
    return totals(budget, 2024, {"1", BudgetDocument::kAccount, section, direction});
  };
  CHECK(sum(BudgetSection::kOperation, Direction::kExpenditure).real == Money::from_euros(3));
  CHECK(sum(BudgetSection::kOperation, Direction::kExpenditure).order == Money::from_euros(10));
  CHECK(sum(BudgetSection::kInvestment, Direction::kExpenditure).real == Money::from_euros(10000));
  CHECK(sum(BudgetSection::kOperation, Direction::kRevenue).real == Money::from_euros(1000));
  CHECK(totals(budget, 2024, {.siret = "1", .document = BudgetDocument::kPrimary}).real == Money());
}
