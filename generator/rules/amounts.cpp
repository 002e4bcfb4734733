#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "diagnostics/amount.h"
#include "diagnostics/translation.h"
#include "model/spending.h"
#include "rules/budget_lines.h"
#include "rules/checks.h"
#include "support/text.h"

namespace mandature::rules {
namespace {

using diagnostics::tr;
using model::Authority;
using model::Nomenclature;
using model::NomenclatureScore;
using model::YearlySpending;

// The years between a year and the nearest one whose population is known.
int years_to_known(const Authority& authority, int year) {
  int nearest = 10000;
  for (const auto* known : {&authority.population, &authority.budget.population}) {
    for (const auto& [one, people] : *known) nearest = std::min(nearest, std::abs(one - year));
  }
  return nearest;
}

void compare_populations(const Authority& authority, Inspection& inspection) {
  for (const auto& [year, told] : authority.budget.population) {
    const auto known = authority.population.find(year);
    if (known == authority.population.end() || known->second <= 0) continue;
    const double gap = std::abs(told - known->second) * 100.0 / known->second;
    if (gap <= inspection.number("ecart")) continue;
    inspection.finding(
        first_line_of(authority.budget, {year}),
        tr("{}: this budget tells {} inhabitants, collectivite.yaml {}", year, told, known->second),
        tr("collectivite.yaml is what counts; mend it if it is wrong"));
  }
}

std::string told(const NomenclatureScore& score) {
  if (score.declared)
    return fmt::format("{} {} ({})", score.year, name_of(score.nomenclature), tr("told by the file"));
  return fmt::format("{} {} ({}/{}, {} {})", score.year, name_of(score.nomenclature), score.agreeing,
                     score.functions, name_of(score.second), score.second_agreeing);
}

}  // namespace

void check_units(Inspection& inspection) {
  for (const Authority& authority : inspection.publication().authorities) {
    for (const YearlySpending& year : model::yearly_spending(authority.budget)) {
      const int inhabitants = authority.inhabitants(year.year).value_or(0);
      if (inhabitants <= 0 || year.total.cents() <= 0) continue;
      const double each = year.total.euros() / inhabitants;
      const bool cents = each > inspection.number("plus");
      if (!cents && each >= inspection.number("moins")) continue;
      inspection.finding(first_line_of(authority.budget, {year.year, {}, year.document}),
                         tr("{}: {} of real expenditure for {} inhabitants, {} for each", year.year,
                            diagnostics::euros(year.total), inhabitants,
                            diagnostics::euros(support::Money::from_cents(std::llround(each * 100)))),
                         cents ? tr("the amounts of this file are probably in cents")
                               : tr("the amounts of this file are probably in thousands of euros"));
    }
  }
}

void check_population(Inspection& inspection) {
  for (const Authority& authority : inspection.publication().authorities) {
    compare_populations(authority, inspection);
    std::vector<std::string> years;
    for (const auto& [year, document] : authority.budget.documents) {
      if (years_to_known(authority, year) > inspection.number("annees"))
        years.push_back(std::to_string(year));
    }
    if (years.empty()) continue;
    const bool known = !authority.population.empty() || !authority.budget.population.empty();
    inspection.finding(
        authority.where,
        known ? tr("no population is known near these budget years: {}", support::join(years, ", "))
              : tr("no population is known: amounts per inhabitant are left out"),
        tr("add them to population in collectivite.yaml"));
  }
}

void check_nomenclatures(Inspection& inspection) {
  for (const Authority& authority : inspection.publication().authorities) {
    std::vector<std::string> list;
    for (const NomenclatureScore& score : authority.budget.scores) {
      if (score.nomenclature == Nomenclature::kUnknown || !authority.budget.counts(score.siret)) continue;
      if (score.functions == 0) continue;
      list.push_back(told(score));
      const double share = 100.0 * static_cast<double>(score.agreeing) / static_cast<double>(score.functions);
      if (share >= inspection.number("accord")) continue;
      inspection.finding(first_line_of(authority.budget, {score.year, score.siret}),
                         tr("{}: only {} of the {} functions of this file agree with the nomenclature {}",
                            score.year, score.agreeing, score.functions, name_of(score.nomenclature)),
                         tr("\"{}\" lists them", "mandature explain budget"));
    }
    if (!list.empty())
      inspection.note(authority.where,
                      tr("nomenclatures recognised by code and label (agreeing, best other): {}",
                         support::join(list, " ; ")));
  }
}

}  // namespace mandature::rules
