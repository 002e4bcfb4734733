#include <algorithm>
#include <array>

#include "opendata/table_reading.h"
#include "support/text.h"

namespace mandature::opendata {
namespace {

using sources::Table;

// The names columns have in exports that services publish, folded; the first that a file has is taken.
// Gathered from the files of Montpellier (2005-2014), of budgets as spreadsheets and of accounting software.
struct Guess {
  BudgetColumn column;
  std::string_view key;  // as the description names it
  std::vector<std::string_view> names;
};

const std::vector<Guess>& guesses() {
  static const std::vector<Guess> kGuesses{
      {BudgetColumn::kAuthority, "collectivite", {"collectivite", "organisme", "entite"}},
      {BudgetColumn::kBudget, "budget", {"budget", "code_budget", "libelle_budget", "lbudg"}},
      {BudgetColumn::kYear, "exercice", {"exercice", "annee", "exer", "an", "millesime"}},
      {BudgetColumn::kDocument, "document", {"document", "type_de_budget", "nature_du_document", "etape"}},
      {BudgetColumn::kSection, "section", {"section", "i_f", "f_i", "sect", "inv_fonc"}},
      {BudgetColumn::kDirection,
       "sens",
       {"sens", "d_r", "r_d", "depense_recette", "depenses_recettes", "codrd", "mouvement_d_r"}},
      {BudgetColumn::kMovement,
       "mouvement",
       {"mouvement", "reel_ordre", "r_o", "opbudg", "type_d_operation"}},
      {BudgetColumn::kChapter, "chapitre", {"chapitre", "chap", "contnat", "code_chapitre"}},
      {BudgetColumn::kAccount,
       "nature",
       {"nature", "compte", "article", "imputation", "code_nature", "nature_comptable"}},
      {BudgetColumn::kAccountLabel,
       "libelle_nature",
       {"libelle_nature", "libelle_compte", "libelle_article", "nature_libelle"}},
      {BudgetColumn::kFunction,
       "fonction",
       {"fonction", "sousfonction", "sous_fonction", "sous_fontion", "code_fonction", "rubrique",
        "fonction_code"}},
      {BudgetColumn::kFunctionLabel,
       "libelle_fonction",
       {"libelle_fonction", "libelle_sous_fonction", "fonction_libelle", "libelle_rubrique"}},
      {BudgetColumn::kOperation, "operation", {"operation", "ope", "code_operation", "programme"}},
      {BudgetColumn::kAmount,
       "montant",
       {"montant", "execute", "realise", "mandate", "mandats", "montant_realise", "montant_execute", "bp",
        "vote", "montant_vote", "credits", "total"}},
  };
  return kGuesses;
}

// Whether what stands in a column is among the words it may hold; codes, labels and amounts may be any.
bool is_understood(BudgetColumn column, const std::string& word) {
  if (column == BudgetColumn::kYear) return year_named(word).has_value();
  if (column == BudgetColumn::kDocument) return document_named(word).has_value();
  if (column == BudgetColumn::kSection) return section_named(word).has_value();
  if (column == BudgetColumn::kDirection) return direction_named(word).has_value();
  if (column == BudgetColumn::kMovement) return movement_named(word).has_value();
  return true;
}

constexpr std::size_t kRowsToSee = 200;

const sources::Cell* column_for(const Table& table, const Guess& guess) {
  const auto suits = [&](std::size_t column) {
    for (std::size_t row = 0; row < std::min(kRowsToSee, table.rows.size()); ++row) {
      if (column >= table.rows[row].size()) continue;
      const std::string& word = table.rows[row][column].text;
      if (!word.empty() && is_understood(guess.column, word)) return true;
    }
    return table.rows.empty();
  };
  for (const std::string_view name : guess.names) {
    const auto column = table.column(name);
    if (column && (is_understood(guess.column, "") || suits(*column))) return &table.header[*column];
  }
  return nullptr;
}

// A name between quotes when YAML would take it for something else.
std::string yaml_text(const std::string& text) {
  const bool plain = !text.empty() && text.find_first_of(":#'\"{}[],&*!|>%@`\\") == std::string::npos &&
                     text.find_first_not_of("0123456789.-+ ") != std::string::npos && text.front() != '-' &&
                     text.front() != '?';
  if (plain) return text;
  return "\"" + support::replace_all(support::replace_all(text, "\\", "\\\\"), "\"", "\\\"") + "\"";
}

bool has_comma_amounts(const Table& table, const Guess& guess) {
  const sources::Cell* header = column_for(table, guess);
  if (header == nullptr) return false;
  const auto column = static_cast<std::size_t>(header - table.header.data());
  for (std::size_t row = 0; row < std::min(kRowsToSee, table.rows.size()); ++row) {
    if (table.rows[row][column].text.find(',') != std::string::npos) return true;
  }
  return false;
}

// Whether the amounts are named as those of a vote are.
bool holds_votes(const Table& table) {
  const sources::Cell* header = column_for(table, guesses().back());
  if (header == nullptr) return false;
  const std::string name = support::fold(header->text);
  return name == "bp" || name == "credits" || name.find("vote") != std::string::npos;
}

}  // namespace

std::string suggested_reading(const Table& table) {
  std::string yaml = "colonnes:\n";
  std::vector<std::string_view> missing;
  for (const Guess& guess : guesses()) {
    const sources::Cell* column = column_for(table, guess);
    if (column != nullptr) {
      yaml += "  " + std::string(guess.key) + ": " + yaml_text(column->text) + "\n";
    } else {
      missing.push_back(guess.key);
    }
  }
  const auto lacks = [&](std::string_view key) {
    return std::find(missing.begin(), missing.end(), key) != missing.end();
  };
  if (lacks("montant")) yaml += "  montant: # la colonne des montants\n";
  if (lacks("exercice")) yaml += "exercice: # l’année, si aucune colonne ne la dit\n";
  if (lacks("document")) {
    yaml += holds_votes(table)
                ? "document: budget primitif # ou budget supplémentaire, décision modificative\n"
                : "document: compte administratif # ou budget primitif\n";
  }
  if (lacks("sens")) yaml += "sens: dépense # ou recette, si le fichier n’a que l’un des deux\n";
  if (has_comma_amounts(table, guesses().back())) yaml += "decimale: virgule\n";
  return yaml;
}

}  // namespace mandature::opendata
