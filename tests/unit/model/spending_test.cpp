#include "model/spending.h"

#include <doctest/doctest.h>

using namespace mandature::model;
using mandature::support::Money;

namespace {

BudgetLine line(int year, const char* chapter, int euros) {
  BudgetLine result;
  result.year = year;
  result.chapter = chapter;
  result.function = "4";
  result.amount = Money::from_euros(euros);
  return result;
}

// Two mandates, three years of accounts, one commission that holds every function 4.
Authority town() {
  Authority town;
  town.mandates = {{{"2014-2020"}, {2014, 3, 30}, {}, {2018, 2019}, {}},
                   {{"2020-2026"}, {2020, 3, 15}, {}, {2020, 2021}, {}}};
  town.population = {{2018, 1000}, {2020, 2000}};
  for (const int year : {2018, 2020, 2021}) {
    town.budget.documents[year] = BudgetDocument::kAccount;
    town.budget.nomenclatures[year] = Nomenclature::kM57;
  }
  FunctionRule& rule = town.budget.rules.emplace_back();
  rule.nomenclature = Nomenclature::kM57;
  rule.prefix = "4";
  rule.commission = CommissionId{"sport"};
  town.budget.lines = {line(2018, "011", 100), line(2020, "012", 300), line(2021, "65", 500)};
  BudgetLine elsewhere = line(2021, "011", 200);
  elsewhere.function = "9";
  town.budget.lines.push_back(elsewhere);
  return town;
}

}  // namespace

TEST_CASE("a mandate spends what its years spent") {
  const Authority authority = town();
  const auto spending = spending_by_mandate(authority);
  REQUIRE(spending.size() == 2);
  CHECK(spending[0].mandate->label() == "2014-2020");
  CHECK(spending[0].total == Money::from_euros(100));
  CHECK(spending[1].years.size() == 2);
  CHECK(spending[1].total == Money::from_euros(1000));
  CHECK(spending[1].of({"sport"}) == Money::from_euros(800));
  CHECK(*spending[1].share_of({"sport"}) == doctest::Approx(0.8));
  CHECK(spending[1].of({"nobody"}) == Money());
  CHECK(*spending[1].share_of({"nobody"}) == 0);
}

TEST_CASE("a mandate without accounts is left out, and nothing spent has no shares") {
  Authority authority = town();
  authority.budget.lines = {line(2020, "012", 0)};
  const auto spending = spending_by_mandate(authority);
  REQUIRE(spending.size() == 1);
  CHECK(spending[0].mandate->label() == "2020-2026");
  CHECK_FALSE(spending[0].share_of({"sport"}));
}

TEST_CASE("euros per inhabitant and year take each year's population, or the nearest known") {
  Authority authority = town();
  const auto spending = spending_by_mandate(authority);
  CHECK(*per_inhabitant(authority, spending[0], {"sport"}) == doctest::Approx(0.1));
  CHECK(*per_inhabitant(authority, spending[1], {"sport"}) == doctest::Approx(800.0 / 4000));
  authority.population.clear();
  CHECK_FALSE(per_inhabitant(authority, spending[1], {"sport"}));
}

TEST_CASE("the nature of a line is read from its chapter, else from its account") {
  const auto by_chapter = [](const char* chapter) { return nature_of(line(2020, chapter, 1)); };
  CHECK(by_chapter("012") == Nature::kStaff);
  CHECK(by_chapter("011") == Nature::kCurrent);
  CHECK(by_chapter("65") == Nature::kTransfers);
  CHECK(by_chapter("204") == Nature::kTransfers);
  CHECK(by_chapter("66") == Nature::kDebt);
  CHECK(by_chapter("16") == Nature::kDebt);
  CHECK(by_chapter("20") == Nature::kEquipment);
  CHECK(by_chapter("21") == Nature::kEquipment);
  CHECK(by_chapter("23") == Nature::kEquipment);
  CHECK(by_chapter("014") == Nature::kOther);

  const auto by_account = [](const char* account) {
    BudgetLine result = line(2020, "", 1);
    result.account = account;
    return nature_of(result);
  };
  CHECK(by_account("64111") == Nature::kStaff);
  CHECK(by_account("6132") == Nature::kCurrent);
  CHECK(by_account("6574") == Nature::kTransfers);
  CHECK(by_account("20422") == Nature::kTransfers);
  CHECK(by_account("66111") == Nature::kDebt);
  CHECK(by_account("2031") == Nature::kEquipment);
  CHECK(by_account("7311") == Nature::kOther);
}

TEST_CASE("the natures of a mandate add up to what it spent") {
  const Authority authority = town();
  const auto sums = spending_by_nature(authority, authority.mandates[1]);
  Money total;
  for (const Money sum : sums) total += sum;
  CHECK(total == spending_by_mandate(authority)[1].total);
  CHECK(sums[static_cast<std::size_t>(Nature::kStaff)] == Money::from_euros(300));
  CHECK(sums[static_cast<std::size_t>(Nature::kTransfers)] == Money::from_euros(500));
}
