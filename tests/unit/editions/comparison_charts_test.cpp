#include "editions/comparison_charts.h"

#include <doctest/doctest.h>

#include "editions/poster_budget.h"
#include "theme_of_keys.h"

using namespace mandature;
using graphics::Chart;

namespace {

model::FunctionRule rule(model::Nomenclature nomenclature, std::string prefix, std::string commission) {
  model::FunctionRule made;
  made.nomenclature = nomenclature;
  made.prefix = std::move(prefix);
  made.commission = model::CommissionId{std::move(commission)};
  return made;
}

model::BudgetLine spent(int year, std::string function, long euros) {
  model::BudgetLine line;
  line.year = year;
  line.function = std::move(function);
  line.amount = support::Money::from_euros(euros);
  return line;
}

// Two commissions, two mandates: schools go from 25 % to 60 %, roads from 75 % to 20 %, and in the second
// mandate a fifth belongs to nobody.
model::Authority town() {
  model::Authority authority;
  authority.id = {"ville"};
  authority.designation = "la Ville";
  authority.mandates = {{{"2014-2020"}, {2014, 4, 1}, {}, {2019}, {}},
                        {{"2020-2026"}, {2020, 5, 28}, {}, {2020}, {}}};
  for (const char* id : {"ecoles", "routes"}) {
    model::Commission commission;
    commission.id = {id};
    commission.number = static_cast<int>(authority.commissions.size()) + 1;
    commission.name = commission.short_name = id;
    authority.commissions.push_back(commission);
  }
  authority.budget.lines = {spent(2019, "2", 100), spent(2019, "8", 300), spent(2020, "2", 600),
                            spent(2020, "8", 200), spent(2020, "0", 200)};
  authority.budget.rules = {rule(model::Nomenclature::kM57, "2", "ecoles"),
                            rule(model::Nomenclature::kM57, "8", "routes")};
  for (const int year : {2019, 2020}) {
    authority.budget.nomenclatures[year] = model::Nomenclature::kM57;
    authority.budget.documents[year] = model::BudgetDocument::kAccount;
  }
  authority.population = {{2019, 10}, {2020, 10}};
  return authority;
}

struct Town {
  theme::Theme theme = theme_of_keys();
  model::Publication publication;
  model::Authority authority = town();
  editions::Context context{publication, theme, {2025, 9, 1}, support::Language("fr"), {}};

  std::vector<model::MandateSpending> mandates() const { return editions::compared_mandates(authority); }
};

}  // namespace

TEST_CASE("a slope tells parts from the oldest mandate on, and stresses the largest rise and fall") {
  const Town town;
  const Chart chart = editions::slope_chart(town.context, town.authority, town.mandates());
  REQUIRE(chart.series.size() == 2);
  CHECK(chart.series[0].values[0].value == doctest::Approx(0.25));
  CHECK(chart.series[0].values[1].value == doctest::Approx(0.6));
  CHECK(chart.series[0].emphasised);
  CHECK(chart.series[1].emphasised);
  CHECK(chart.full_scale == doctest::Approx(0.75));
  CHECK(chart.reading == "graphique.pentes_hausse graphique.pentes_baisse");
}

TEST_CASE("with one mandate no part rises or falls") {
  Town town;
  town.authority.mandates.erase(town.authority.mandates.begin());
  const Chart chart = editions::slope_chart(town.context, town.authority, town.mandates());
  CHECK(chart.reading == "graphique.pentes_stables");
  CHECK_FALSE(chart.series[0].emphasised);
  CHECK(editions::ribbons_chart(town.context, town.authority, town.mandates())
            .reading.starts_with("graphique.rubans_lecture_seule"));
}

TEST_CASE("ribbons add up to the whole: what belongs to no commission comes last, without a number") {
  const Town town;
  const Chart chart = editions::ribbons_chart(town.context, town.authority, town.mandates());
  REQUIRE(chart.series.size() == 3);
  double sum = 0;
  for (const graphics::ChartSeries& series : chart.series) sum += *series.values[1].value;
  CHECK(sum == doctest::Approx(*chart.heads[1].value));
  CHECK(chart.series[0].number == 1);
  CHECK(chart.series[2].number == 0);
  CHECK(chart.series[2].values[0].value == doctest::Approx(0));
}

TEST_CASE("pairs compare euros per inhabitant and per year on the scale of the largest") {
  const Town town;
  const Chart chart = editions::pairs_chart(town.context, town.authority, town.mandates());
  REQUIRE(chart.series.size() == 2);
  CHECK(chart.series[0].state == graphics::SeriesState::kBefore);
  CHECK(chart.series[0].values[1].value == doctest::Approx(30));
  CHECK(chart.full_scale == doctest::Approx(60));
}

TEST_CASE("without population a pair says that it was not measured, and is never zero") {
  Town town;
  town.authority.population.clear();
  const Chart chart = editions::pairs_chart(town.context, town.authority, town.mandates());
  CHECK_FALSE(chart.series[0].values[0].value.has_value());
  CHECK(chart.series[0].values[0].text == "commun.non_mesure");
}

TEST_CASE("a mandate without spending has no parts, and no scale of zero") {
  Town town;
  for (model::BudgetLine& line : town.authority.budget.lines) line.amount = {};
  CHECK(editions::share_scale(town.authority, town.mandates()) == doctest::Approx(0.05));
  const Chart chart = editions::slope_chart(town.context, town.authority, town.mandates());
  CHECK_FALSE(chart.series[0].values[0].value.has_value());
}

TEST_CASE("the steps of a project stand at their time, as far as it is known") {
  const Town town;
  model::Project project;
  project.id = {"p"};
  project.timeline = {{{2020, 1, 1}, "un"}, {{2020, 7, 0}, "deux"}, {{2022, 0, 0}, "trois"}};
  const Chart chart = editions::timeline_chart(town.context, project);
  const auto& values = chart.series.front().values;
  CHECK(values[0].value == doctest::Approx(2020));
  CHECK(values[1].value == doctest::Approx(2020.54).epsilon(0.001));
  CHECK(values[2].value == doctest::Approx(2022.5));
  CHECK(values[1].label == "juillet 2020");
  CHECK(editions::timeline_chart(town.context, model::Project{}).reading.empty());
}
