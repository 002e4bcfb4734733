#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <tuple>

#include "editions/open_data_budget_lines.h"
#include "editions/open_data_table.h"
#include "model/spending.h"

namespace mandature::editions {
namespace {

using model::Authority;
using model::Budget;
using model::BudgetDocument;
using model::BudgetLine;
using model::BudgetSection;
using model::YearlySpending;

// What `budgets/themes.csv` calls a nomenclature.
std::string nomenclature_word(model::Nomenclature nomenclature) {
  switch (nomenclature) {
    case model::Nomenclature::kUnknown:
      return {};
    case model::Nomenclature::kM14:
      return "M14";
    case model::Nomenclature::kM57:
      return "M57";
    case model::Nomenclature::kM52:
      return "M52";
    case model::Nomenclature::kM71:
      return "M71";
    case model::Nomenclature::kM4:
      return "M4";
  }
  return {};
}

std::vector<YearlySpending> years_of(const DataScope& scope, std::size_t) {
  return model::yearly_spending(scope.authority.budget);
}

std::optional<support::Money> each_inhabitant(const Authority& authority, int year, support::Money amount) {
  const auto inhabitants = authority.inhabitants(year);
  if (!inhabitants || *inhabitants <= 0) return {};
  return support::Money::from_cents(std::llround(static_cast<double>(amount.cents()) / *inhabitants));
}

std::vector<std::string> mandates_of(const Authority& authority, int year) {
  std::vector<std::string> ids;
  for (const model::Mandate& mandate : authority.mandates) {
    if (std::find(mandate.years.begin(), mandate.years.end(), year) != mandate.years.end())
      ids.push_back(mandate.id.value);
  }
  return ids;
}

DataSet years() {
  using Record = YearlySpending;
  Columns<Record> columns;
  columns.must("exercice", "Exercice budgétaire.", [](const Record& one) { return YearCell{one.year}; })
      .must(
          "document", "Le document qui compte cette année-là : le compte, ou à défaut le budget voté.",
          [](const Record& one) { return document_word(one.document); }, document_words())
      .may("mandats", "Mandats auxquels l’exercice appartient.",
           [](const DataScope& scope, const Record& one) { return mandates_of(scope.authority, one.year); })
      .may("nomenclature", "Plan de comptes, tel qu’il a été reconnu.",
           [](const DataScope& scope, const Record& one) {
             const auto& all = scope.authority.budget.nomenclatures;
             const auto found = all.find(one.year);
             return found == all.end() ? std::string() : nomenclature_word(found->second);
           })
      .must("fonctionnement", "Dépenses réelles de fonctionnement, en euros.",
            [](const Record& one) { return one.operation; })
      .must("investissement", "Dépenses réelles d’investissement, en euros.",
            [](const Record& one) { return one.investment; })
      .must("total", "Leur somme, en euros.", [](const Record& one) { return one.total; })
      .must("non_ventilé", "La part qui ne revient à aucune commission, en euros.",
            [](const Record& one) { return one.unattributed; })
      .may("habitants", "Population de l’année, ou de la plus proche connue.",
           [](const DataScope& scope, const Record& one) { return scope.authority.inhabitants(one.year); })
      .may("euros_par_habitant", "Total divisé par la population.",
           [](const DataScope& scope, const Record& one) {
             return each_inhabitant(scope.authority, one.year, one.total);
           });
  return data_set<Record>({{"depenses-par-exercice", DataFamily::kBudget, "Dépenses par exercice",
                            "Les dépenses réelles de chaque année, tous budgets lus."},
                           {[](const DataScope&) { return std::size_t{1}; }, &years_of},
                           std::move(columns),
                           {"exercice"}});
}

struct CommissionYear {
  const YearlySpending* year = nullptr;
  model::CommissionId commission;
  support::Money spent;
  support::Money invested;
  std::shared_ptr<const std::vector<YearlySpending>> years;  // holds `year`
};

std::vector<CommissionYear> commission_years(const DataScope& scope, std::size_t group) {
  const auto all = std::make_shared<const std::vector<YearlySpending>>(years_of(scope, group));
  std::vector<CommissionYear> records;
  for (const YearlySpending& year : *all) {
    for (const auto& [commission, spent] : year.by_commission) {
      const auto invested = year.investment_by_commission.find(commission);
      const bool none = invested == year.investment_by_commission.end();
      records.push_back({&year, commission, spent, none ? support::Money() : invested->second, all});
    }
  }
  return records;
}

DataSet by_commission() {
  using Record = CommissionYear;
  Columns<Record> columns;
  columns.must("exercice", "Exercice budgétaire.", [](const Record& one) { return YearCell{one.year->year}; })
      .must("commission", "Commission à laquelle la dépense revient.",
            [](const Record& one) { return one.commission; })
      .must(
          "document", "Le document qui compte cette année-là.",
          [](const Record& one) { return document_word(one.year->document); }, document_words())
      .must("montant", "Dépenses réelles des deux sections, en euros.",
            [](const Record& one) { return one.spent; })
      .must("dont_investissement", "La part d’investissement, en euros.",
            [](const Record& one) { return one.invested; })
      .may("euros_par_habitant", "Montant divisé par la population de l’année.",
           [](const DataScope& scope, const Record& one) {
             return each_inhabitant(scope.authority, one.year->year, one.spent);
           });
  return data_set<Record>(
      {{"depenses-par-commission", DataFamily::kBudget, "Dépenses par commission",
        "Les dépenses réelles de chaque année, rapportées aux commissions par la fonction."},
       {[](const DataScope&) { return std::size_t{1}; }, &commission_years},
       std::move(columns),
       {"exercice", "commission"},
       {{"commission", "commissions", "id"}}});
}

// Real movements of the document that counts, added up.
struct FunctionTotal {
  int year = 0;
  BudgetDocument document = BudgetDocument::kAccount;
  BudgetSection section = BudgetSection::kOperation;
  model::Direction direction = model::Direction::kExpenditure;
  std::string function;
  std::string label;
  std::optional<model::CommissionId> commission;
  support::Money amount;
};

std::vector<FunctionTotal> function_totals(const DataScope& scope, std::size_t) {
  const Budget& budget = scope.authority.budget;
  std::map<std::tuple<int, BudgetSection, model::Direction, std::string>, FunctionTotal> totals;
  for (const BudgetLine& line : budget.lines) {
    const auto counted = budget.documents.find(line.year);
    if (line.movement != model::Movement::kReal || counted == budget.documents.end() ||
        counted->second != line.document)
      continue;
    FunctionTotal& total = totals[{line.year, line.section, line.direction, line.function}];
    if (total.year == 0) {
      total = {line.year,
               line.document,
               line.section,
               line.direction,
               line.function,
               line.function_label,
               model::commission_of(budget, line),
               {}};
    }
    total.amount += line.amount;
  }
  std::vector<FunctionTotal> records;
  for (auto& [key, total] : totals) records.push_back(std::move(total));
  return records;
}

DataSet by_function() {
  using Record = FunctionTotal;
  Columns<Record> columns;
  columns.must("exercice", "Exercice budgétaire.", [](const Record& one) { return YearCell{one.year}; })
      .must(
          "document", "Le document qui compte cette année-là.",
          [](const Record& one) { return document_word(one.document); }, document_words())
      .must("section", "Section.", [](const Record& one) { return section_word(one.section); },
            {"fonctionnement", "investissement"})
      .must("sens", "Recette ou dépense.", [](const Record& one) { return direction_word(one.direction); },
            {"recette", "dépense"})
      .may("fonction", "Code de la fonction ; vide pour ce que le document ne ventile pas.",
           [](const Record& one) { return one.function; })
      .may("libellé", "Libellé de la fonction.", [](const Record& one) { return one.label; })
      .may("commission", "Commission à laquelle elle revient.",
           [](const Record& one) { return one.commission; })
      .must("montant", "Opérations réelles, en euros.", [](const Record& one) { return one.amount; });
  return data_set<Record>({{"budget-par-fonction", DataFamily::kBudget, "Budget par fonction",
                            "Recettes et dépenses réelles de chaque année, additionnées par fonction."},
                           {[](const DataScope&) { return std::size_t{1}; }, &function_totals},
                           std::move(columns),
                           {"exercice", "section", "sens", "fonction"},
                           {{"commission", "commissions", "id"}}});
}

DataSet function_rules() {
  using Record = PartOf<model::FunctionRule, Authority>;
  Columns<Record> columns;
  columns
      .must("nomenclature", "Nomenclature comptable.",
            [](const Record& one) { return nomenclature_word(one.value->nomenclature); })
      .must("fonction", "Début de code ; le plus long l’emporte.",
            [](const Record& one) { return one.value->prefix; })
      .may("commission", "Commission à laquelle la dépense revient ; vide : à aucune.",
           [](const Record& one) { return one.value->commission; });
  DataSetNotes notes{
      "themes", DataFamily::kBudget, "Des fonctions aux commissions",
      "La règle qui rapporte chaque fonction du budget à une commission : de quoi refaire le calcul."};
  notes.content_file = "budgets/themes.csv";
  return data_set<Record>({std::move(notes),
                           each_of_authority<model::FunctionRule>(
                               [](const Authority& one) -> const auto& { return one.budget.rules; }),
                           std::move(columns),
                           {},
                           {{"commission", "commissions", "id"}}});
}

DataSet voted_totals() {
  using Record = PartOf<model::VotedTotal, Authority>;
  Columns<Record> columns;
  columns
      .must("exercice", "Exercice budgétaire.", [](const Record& one) { return YearCell{one.value->year}; })
      .must("fonctionnement", "Dépenses réelles de fonctionnement délibérées, en euros.",
            [](const Record& one) { return one.value->operation; })
      .must("investissement", "Dépenses réelles d’investissement délibérées, en euros.",
            [](const Record& one) { return one.value->investment; })
      .may("source", "Délibération où ces totaux se lisent.",
           [](const Record& one) { return one.value->source; });
  DataSetNotes notes{"totaux", DataFamily::kBudget, "Totaux délibérés",
                     "Les totaux des délibérations, que les lignes doivent retrouver."};
  notes.content_file = "budgets/totaux.csv";
  return data_set<Record>({std::move(notes),
                           each_of_authority<model::VotedTotal>(
                               [](const Authority& one) -> const auto& { return one.budget.voted; }),
                           std::move(columns),
                           {}});
}

}  // namespace

void add_budget_sets(std::vector<DataSet>& sets) {
  sets.push_back(budget_lines_set());
  sets.push_back(years());
  sets.push_back(by_commission());
  sets.push_back(by_function());
  sets.push_back(function_rules());
  sets.push_back(voted_totals());
}

}  // namespace mandature::editions
