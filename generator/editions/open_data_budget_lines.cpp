#include "editions/open_data_budget_lines.h"

#include <algorithm>
#include <array>

#include "editions/open_data_table.h"

namespace mandature::editions {
namespace {

using model::BudgetDocument;
using model::BudgetLine;
using model::BudgetSection;

// The schema asks for a chapter that published files leave out on some lines: accounts that are their own
// chapter (reports, transfers), then those of operations, whose chapter is the first two digits.
std::string chapter_of(const BudgetLine& line) {
  constexpr std::array<std::string_view, 8> kOwnChapter{"001", "002", "020", "021",
                                                        "022", "023", "024", "040"};
  if (!line.chapter.empty()) return line.chapter;
  if (std::find(kOwnChapter.begin(), kOwnChapter.end(), line.account) != kOwnChapter.end())
    return line.account;
  return line.account.substr(0, 2);
}

std::string or_else(const std::string& text, const std::string& other) { return text.empty() ? other : text; }

using AmountOf = std::optional<support::Money>;
AmountOf amount_if(const BudgetLine* line, std::initializer_list<BudgetDocument> documents) {
  const bool counts = std::find(documents.begin(), documents.end(), line->document) != documents.end();
  return counts ? AmountOf(line->amount) : AmountOf();
}

// An amount that the model does not keep: what is voted, carried over, proposed besides the one that counts.
AmountOf not_kept(const BudgetLine* const&) { return {}; }

using LineColumns = Columns<const BudgetLine*>;

void add_line_columns(LineColumns& columns) {
  using Record = const BudgetLine*;
  columns
      .must(
          "BGT_NATDEC", "Étape budgétaire.", [](const Record& one) { return document_word(one->document); },
          document_words())
      .must("BGT_ANNEE", "Exercice.", [](const Record& one) { return YearCell{one->year}; })
      .must("BGT_SIRET", "SIRET du budget : il distingue le budget principal des budgets annexes.",
            [](const Record& one) { return one->siret; })
      .must("BGT_NOM", "Nom de la collectivité ou du budget.",
            [](const DataScope& scope, const Record& one) {
              return or_else(one->budget_name, scope.authority.name);
            })
      .must("BGT_CONTNAT", "Chapitre ; déduit du compte quand la source l’avait laissé vide.",
            [](const Record& one) { return chapter_of(*one); })
      .must("BGT_CONTNAT_LABEL", "Libellé du chapitre, ou son code.",
            [](const Record& one) { return or_else(one->chapter_label, chapter_of(*one)); })
      .must("BGT_NATURE", "Compte par nature.", [](const Record& one) { return one->account; })
      .must("BGT_NATURE_LABEL", "Libellé du compte, ou son code.",
            [](const Record& one) { return or_else(one->account_label, one->account); })
      .may("BGT_FONCTION", "Code de la fonction.", [](const Record& one) { return one->function; })
      .may("BGT_FONCTION_LABEL", "Libellé de la fonction.",
           [](const Record& one) { return one->function_label; })
      .may("BGT_OPERATION", "Opération d’équipement.", [](const Record& one) { return one->operation; })
      .must("BGT_SECTION", "Section ; déduite du compte quand la source l’avait laissée vide.",
            [](const Record& one) { return section_word(one->section); },
            {"investissement", "fonctionnement"})
      .must("BGT_OPBUDG", "Opération réelle, ou d’ordre.",
            [](const Record& one) {
              return std::string(one->movement == model::Movement::kReal ? "réel" : "ordre");
            },
            {"réel", "ordre"})
      .must("BGT_CODRD", "Recette ou dépense.",
            [](const Record& one) { return direction_word(one->direction); }, {"recette", "dépense"});
}

void add_amount_columns(LineColumns& columns) {
  using Record = const BudgetLine*;
  const std::string not_published = "Montant que cette publication ne reprend pas : toujours vide.";
  columns
      .may("BGT_MTREAL", "Montant réalisé, pour un compte administratif ou un compte financier unique.",
           [](const Record& one) { return amount_if(one, {BudgetDocument::kAccount}); })
      .may("BGT_MTBUDGPREC", not_published, &not_kept)
      .may("BGT_MTRARPREC", not_published, &not_kept)
      .may("BGT_MTPROPNOUV", "Montant de la décision modificative.",
           [](const Record& one) { return amount_if(one, {BudgetDocument::kAmendment}); })
      .may("BGT_MTPREV", "Montant voté, pour un budget primitif ou supplémentaire.",
           [](const Record& one) {
             return amount_if(one, {BudgetDocument::kPrimary, BudgetDocument::kSupplementary});
           })
      .may("BGT_CREDOUV", not_published, &not_kept)
      .may("BGT_MTRAR3112", not_published, &not_kept)
      .may("BGT_ARTSPE", "Toujours vide.", [](const Record&) { return std::string(); },
           {"non spécialisé", "spécialisé"});
}

}  // namespace

std::string document_word(BudgetDocument document) {
  switch (document) {
    case BudgetDocument::kPrimary:
      return "budget primitif";
    case BudgetDocument::kSupplementary:
      return "budget supplémentaire";
    case BudgetDocument::kAmendment:
      return "décision modificative";
    case BudgetDocument::kAccount:
      return "compte administratif";
  }
  return {};
}
std::vector<std::string> document_words() {
  return {"budget primitif", "budget supplémentaire", "décision modificative", "compte administratif"};
}

std::string section_word(BudgetSection section) {
  return section == BudgetSection::kOperation ? "fonctionnement" : "investissement";
}
std::string direction_word(model::Direction direction) {
  return direction == model::Direction::kRevenue ? "recette" : "dépense";
}

DataSet budget_lines_set() {
  using Record = const BudgetLine*;
  Columns<Record> columns;
  add_line_columns(columns);
  add_amount_columns(columns);
  const auto all = [](const DataScope& scope, std::size_t) {
    std::vector<Record> records;
    for (const BudgetLine& line : scope.authority.budget.lines) records.push_back(&line);
    return records;
  };
  DataSetNotes notes{"budget", DataFamily::kBudget, "Budgets et comptes, ligne à ligne",
                     "Chaque ligne des documents budgétaires lus, au format officiel SCDL « budget » 0.8.3."};
  notes.content_file = "budgets/budget.csv";
  notes.conforms_to = "https://gitlab.com/opendatafrance/scdl/budget/raw/v0.8.3/schema.json";
  return data_set<Record>(
      {std::move(notes), {[](const DataScope&) { return std::size_t{1}; }, all}, std::move(columns), {}});
}

}  // namespace mandature::editions
