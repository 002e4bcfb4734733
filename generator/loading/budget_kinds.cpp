#include <algorithm>
#include <array>

#include "diagnostics/translation.h"
#include "loading/kinds.h"
#include "loading/readers.h"
#include "opendata/themes.h"

namespace mandature::loading {
namespace {

using diagnostics::tr;
using model::BudgetDocument;
using model::Nomenclature;
using opendata::BudgetColumn;
using opendata::RowChoice;
using opendata::TableReading;
using opendata::WrittenName;

Reader<Nomenclature> nomenclature() {
  std::vector<Choice<Nomenclature>> nomenclatures;
  for (const Nomenclature one :
       {Nomenclature::kM57, Nomenclature::kM14, Nomenclature::kM52, Nomenclature::kM71, Nomenclature::kM4}) {
    nomenclatures.push_back({one, {std::string(model::name_of(one))}});
  }
  return choice(nomenclatures);
}

Reader<std::string> theme() {
  std::vector<std::vector<std::string>> words;
  for (const opendata::Theme& one : opendata::themes()) words.push_back({std::string(one.id)});
  return word_among(std::move(words));
}

// A row names one thing, so that nobody has to guess which of two counts.
void check_rule(const model::FunctionRule& rule, const sources::Value& value, Reading& reading) {
  const std::array named{&rule.prefix, &rule.theme, &rule.operation, &rule.budget};
  const auto count =
      std::count_if(named.begin(), named.end(), [](const std::string* one) { return !one->empty(); });
  if (count != 1) {
    reading.diagnostics().error(value.span,
                                tr("this row must name one of: fonction, theme, operation, budget"),
                                tr("one thing per row; several rows may name the same commission"));
  } else if (!rule.prefix.empty() && value.find("nomenclature") == nullptr) {
    reading.diagnostics().error(value.span, tr("the nomenclature of this function is missing"),
                                tr("the same code means other things in another one"));
  }
}

Reader<WrittenName> column_name() {
  Reader<std::string> name = text();
  return {{Shape::kText, "nom d’une colonne du fichier", {}, {}, {}},
          [read = std::move(name.read)](const sources::Value& value, Reading& reading) {
            auto written = read(value, reading);
            return written ? std::optional(WrittenName{std::move(*written), value.span}) : std::nullopt;
          }};
}

// The columns of a description, before they are put beside what the whole file says.
struct ColumnNames {
  std::map<BudgetColumn, WrittenName> columns;
};

Field<ColumnNames> column(std::string key, BudgetColumn which, std::string description) {
  return optional<ColumnNames>(
      std::move(key), column_name(), std::move(description),
      [which](ColumnNames& names, WrittenName name) { names.columns[which] = std::move(name); });
}

const Kind<ColumnNames>& columns_kind() {
  static const Kind<ColumnNames> kind = prepared<ColumnNames>(
      {"colonnes",
       "colonnes d’un fichier budgétaire",
       "",
       Form::kPart,
       "",
       {
           required<ColumnNames>("montant", column_name(), "montant",
                                 [](ColumnNames& names, WrittenName name) {
                                   names.columns[BudgetColumn::kAmount] = std::move(name);
                                 }),
           required<ColumnNames>("nature", column_name(), "compte par nature, comme 6132",
                                 [](ColumnNames& names, WrittenName name) {
                                   names.columns[BudgetColumn::kAccount] = std::move(name);
                                 }),
           column("collectivite", BudgetColumn::kAuthority, "nom de la collectivité"),
           column("budget", BudgetColumn::kBudget, "code ou nom du budget, principal ou annexe"),
           column("exercice", BudgetColumn::kYear, "année"),
           column("document", BudgetColumn::kDocument, "budget primitif, compte administratif…"),
           column("section", BudgetColumn::kSection, "F ou I, fonctionnement ou investissement"),
           column("sens", BudgetColumn::kDirection, "D ou R, dépense ou recette"),
           column("mouvement", BudgetColumn::kMovement, "réel ou ordre"),
           column("chapitre", BudgetColumn::kChapter, "chapitre, comme 011"),
           column("libelle_nature", BudgetColumn::kAccountLabel, "libellé du compte"),
           column("fonction", BudgetColumn::kFunction, "code fonction"),
           column("libelle_fonction", BudgetColumn::kFunctionLabel,
                  "libellé de la fonction : il fait reconnaître la nomenclature et les zéros perdus"),
           column("operation", BudgetColumn::kOperation, "opération d’équipement"),
       }});
  return kind;
}

const Kind<RowChoice>& row_choice_kind() {
  static const Kind<RowChoice> kind =
      prepared<RowChoice>({"choix-de-lignes",
                           "choix de lignes",
                           "",
                           Form::kPart,
                           "",
                           {
                               required("colonne", column_name(), "colonne du fichier", &RowChoice::column),
                               required("valeurs", list(text()), "ce qui s’y lit", &RowChoice::values),
                           }});
  return kind;
}

std::vector<Field<TableReading>> defaults_of_file() {
  using model::BudgetKind;
  using model::BudgetSection;
  using model::Direction;
  using opendata::AmountUnit;
  using opendata::DecimalMark;
  return {
      optional("exercice", integer(1980, 2100), "année, si aucune colonne ne la dit", &TableReading::year),
      optional("document",
               choice<BudgetDocument>(
                   {{BudgetDocument::kAccount, {"compte administratif", "compte financier unique"}},
                    {BudgetDocument::kPrimary, {"budget primitif"}},
                    {BudgetDocument::kSupplementary, {"budget supplémentaire"}},
                    {BudgetDocument::kAmendment, {"décision modificative"}}}),
               "document, si aucune colonne ne le dit", &TableReading::document),
      optional("section",
               choice<BudgetSection>({{BudgetSection::kOperation, {"fonctionnement"}},
                                      {BudgetSection::kInvestment, {"investissement"}}}),
               "section, si aucune colonne ne la dit ; sinon, celle du chapitre et du compte",
               &TableReading::section),
      optional(
          "sens",
          choice<Direction>({{Direction::kExpenditure, {"dépense"}}, {Direction::kRevenue, {"recette"}}}),
          "sens, si aucune colonne ne le dit", &TableReading::direction),
      optional("nomenclature", nomenclature(), "nomenclature ; absente, elle est reconnue aux libellés",
               &TableReading::nomenclature),
      optional(
          "type",
          choice<BudgetKind>({{BudgetKind::kPrincipal, {"principal"}}, {BudgetKind::kAnnex, {"annexe"}}}),
          "budget principal ou annexe", &TableReading::kind),
      optional("siret", text(), "SIRET du budget", &TableReading::siret),
      optional("nom", text(), "nom du budget", &TableReading::name),
      optional("unite",
               choice<AmountUnit>({{AmountUnit::kEuros, {"euros"}},
                                   {AmountUnit::kCents, {"centimes"}},
                                   {AmountUnit::kThousands, {"milliers"}}}),
               "unité des montants ; euros par défaut", &TableReading::unit),
      optional("decimale",
               choice<DecimalMark>({{DecimalMark::kComma, {"virgule"}}, {DecimalMark::kPoint, {"point"}}}),
               "signe des décimales, quand l’autre sépare les milliers", &TableReading::decimal),
  };
}

}  // namespace

const Kind<model::FunctionRule>& function_rule_kind() {
  using model::FunctionRule;
  static const Kind<FunctionRule> kind = prepared<FunctionRule>(
      {"themes",
       "attribution des dépenses",
       "<collectivité>/budgets/themes.csv, .xlsx ou .ods",
       Form::kTable,
       "",
       {
           optional("nomenclature", nomenclature(), "nomenclature comptable ; obligatoire avec une fonction",
                    &FunctionRule::nomenclature),
           optional("fonction", text(), "début de code ; le plus long l’emporte", &FunctionRule::prefix),
           optional("theme", theme(), "thème des fonctions (docs/budgets.md) ; une ligne fonction l’emporte",
                    &FunctionRule::theme),
           optional("operation", text(), "opération d’équipement, quand les comptes n’ont pas de fonction",
                    &FunctionRule::operation),
           optional("budget", text(), "SIRET, code ou nom d’un budget annexe, qui compte alors dans le total",
                    &FunctionRule::budget),
           optional("commission",
                    reference<model::CommissionId>(Target::kCommission, "commission (identifiant)"),
                    "commission à laquelle la dépense revient ; vide : à aucune", &FunctionRule::commission),
       },
       check_rule});
  return kind;
}

const Kind<model::VotedTotal>& voted_total_kind() {
  using model::VotedTotal;
  static const Kind<VotedTotal> kind = prepared<VotedTotal>(
      {"totaux",
       "total voté",
       "<collectivité>/budgets/totaux.csv, .xlsx ou .ods",
       Form::kTable,
       "",
       {
           required("exercice", integer(1980, 2100), "exercice budgétaire", &VotedTotal::year),
           required("fonctionnement", amount(), "dépenses réelles de fonctionnement, en euros",
                    &VotedTotal::operation),
           required("investissement", amount(), "dépenses réelles d’investissement, en euros",
                    &VotedTotal::investment),
           optional("source", text(), "délibération où ils se lisent", &VotedTotal::source),
       }});
  return kind;
}

const Kind<TableReading>& table_reading_kind() {
  static const Kind<TableReading> kind = [] {
    Kind<TableReading> made{
        "lecture",
        "lecture d’un fichier budgétaire",
        "<collectivité>/budgets/<fichier>.lecture.yaml",
        Form::kYaml,
        "",
        {required<TableReading>(
            "colonnes", record(columns_kind()), "quelle colonne dit quoi",
            [](TableReading& reading, ColumnNames names) { reading.columns = std::move(names.columns); })}};
    for (Field<TableReading>& one : defaults_of_file()) made.fields.push_back(std::move(one));
    made.fields.push_back(optional<TableReading>(
        "sauter", integer(0, 1000), "lignes au-dessus des noms des colonnes",
        [](TableReading& reading, int rows) { reading.skipped_rows = static_cast<std::size_t>(rows); }));
    made.fields.push_back(optional("garder", list(record(row_choice_kind())),
                                   "ne lire que les lignes qui y répondent", &TableReading::kept));
    made.fields.push_back(optional("ecarter", list(record(row_choice_kind())),
                                   "laisser les lignes qui y répondent, comme des totaux",
                                   &TableReading::dropped));
    made.fields.push_back(
        optional("comptes_d_ordre", list(text()),
                 "débuts de comptes qui sont des mouvements d’ordre, si aucune colonne ne le dit",
                 &TableReading::order_accounts));
    return prepared<TableReading>(std::move(made));
  }();
  return kind;
}

}  // namespace mandature::loading
