#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "diagnostics/source_file.h"
#include "model/identifier.h"
#include "support/money.h"

namespace mandature::model {

enum class BudgetDocument { kPrimary, kSupplementary, kAmendment, kAccount };  // BP, BS, DM, CA or CFU
enum class BudgetSection { kOperation, kInvestment };  // fonctionnement, investissement
enum class Direction { kRevenue, kExpenditure };
enum class Movement { kReal, kOrder };  // réel, ordre
enum class Nomenclature { kUnknown, kM14, kM57, kM52, kM71, kM4 };

// One line of an official budget file. The amount is the one that counts for its document: realised for an
// account, voted for a budget, the difference for an amendment.
struct BudgetLine {
  int year = 0;
  BudgetDocument document = BudgetDocument::kAccount;
  std::string siret;    // tells apart the budgets of one authority
  std::string chapter;  // "011"
  std::string account;  // "6132"
  std::string account_label;
  std::string function;  // "421"; empty when the file has none
  std::string function_label;
  std::string operation;
  BudgetSection section = BudgetSection::kOperation;
  bool section_inferred = false;  // the file left it empty
  Direction direction = Direction::kExpenditure;
  Movement movement = Movement::kReal;
  support::Money amount;
  diagnostics::Span where;
  std::string budget_name;    // as the file names it: that of the authority, or of an annexed budget
  std::string chapter_label;  // "Charges à caractère général"
};

// Which commission a function belongs to; the longest prefix wins.
struct FunctionRule {
  Nomenclature nomenclature = Nomenclature::kUnknown;
  std::string prefix;
  std::optional<CommissionId> commission;  // nothing: not attributed to any
  diagnostics::Span where;
};

// The total of a document as the council voted or approved it, copied from the deliberation: what the lines
// of the file must add up to.
struct VotedTotal {
  int year = 0;
  support::Money operation;   // real expenditure
  support::Money investment;  // real expenditure
  std::string source;         // "délibération du 24 juin 2025"
  diagnostics::Span where;
};

struct Budget {
  std::vector<BudgetLine> lines;
  std::vector<FunctionRule> rules;
  std::map<int, Nomenclature> nomenclatures;  // by year, as recognised
  std::map<int, BudgetDocument> documents;    // the document read for a year: the account when there is one
  std::vector<VotedTotal> voted;

  bool has_functions() const;
  // Whether any function is attributed to a commission: without one nothing is known of its money.
  bool has_functions_of(const CommissionId& commission) const;
};

// Real expenditure of both sections, by year; the basis of every share the atlas prints.
struct YearlySpending {
  int year = 0;
  BudgetDocument document = BudgetDocument::kAccount;
  support::Money total;
  std::map<CommissionId, support::Money> by_commission;
  std::map<CommissionId, support::Money> investment_by_commission;  // part of it
  support::Money operation;                                         // part of the total
  support::Money investment;
  support::Money unattributed;
};

// The commission a line belongs to by the function rules of its year's nomenclature, if any.
std::optional<CommissionId> commission_of(const Budget& budget, const BudgetLine& line);
// Whether a line counts as spending: real expenditure of the document read for its year (a year may hold a
// voted budget and its account: the account, if any, is what was really spent).
bool is_spending(const Budget& budget, const BudgetLine& line);
// One entry per year that has lines, ascending.
std::vector<YearlySpending> yearly_spending(const Budget& budget);

// One side of one section of one document: "the expenditure of the operating section of the account of this
// budget".
struct BudgetSide {
  std::string siret;
  BudgetDocument document = BudgetDocument::kAccount;
  BudgetSection section = BudgetSection::kOperation;
  Direction direction = Direction::kExpenditure;
};
struct BudgetTotals {
  support::Money real;
  support::Money order;
};
// The sum of the lines of one side in a year, real and order movements apart.
BudgetTotals totals(const Budget& budget, int year, const BudgetSide& side);

}  // namespace mandature::model
