#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "model/budget.h"

namespace mandature::opendata {

// The words budget files are written with, folded; nothing for any other. They are far from those of the
// schema: "Compte financier unique", "CA", "D", "Recettes", "Exploitation".
std::optional<model::BudgetDocument> document_named(std::string_view word);
std::optional<model::BudgetSection> section_named(std::string_view word);
std::optional<model::Movement> movement_named(std::string_view word);
std::optional<model::Direction> direction_named(std::string_view word);
// The accepted words in full, for hints.
std::string document_words();
std::string section_words();
std::string movement_words();
std::string direction_words();

// The section of a line that does not tell it: chapters whose number settles it, then the class of the
// account (charts of accounts M14, M52, M57, M71, M4).
std::optional<model::BudgetSection> inferred_section(std::string_view chapter, std::string_view account);
// The movement of a line that does not tell it: chapters 021, 023 and 040 to 043 only hold order movements.
model::Movement inferred_movement(std::string_view chapter, std::string_view account);

// The account a spreadsheet took the leading zeros of: "23" in the operating section is 023, the transfer to
// investment, as no account there begins with a 2. Codes that could be accounts stay as they are.
std::string restored_account(std::string code, model::BudgetSection section, model::Direction direction);

// "2021"; nothing for what is no budget year.
std::optional<int> year_named(std::string_view word);

// Tells the first mistakes of a file at their places and the others by their number: a file that is none
// would else give a million messages.
class BoundedMistakes {
 public:
  explicit BoundedMistakes(diagnostics::Diagnostics& diagnostics) : diagnostics_(diagnostics) {}
  void error(diagnostics::Span where, std::string message, std::string hint = {});
  void warning(diagnostics::Span where, std::string message) {
    diagnostics_.warning(where, std::move(message));
  }
  // To be called once at the end.
  void tell_rest(diagnostics::Span file);

 private:
  diagnostics::Diagnostics& diagnostics_;
  std::size_t count_ = 0;
};

// What one file tells of the budgets of an authority. Lines carry the nomenclature the file declares, if any.
struct BudgetFile {
  std::vector<model::BudgetLine> lines = {};
  std::vector<model::BudgetIdentity> budgets = {};
  std::map<int, int> population = {};  // inhabitants by year
};

}  // namespace mandature::opendata
