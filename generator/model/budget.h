#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
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
enum class BudgetKind { kUnknown, kPrincipal, kAnnex };

// The words of official files for them: "M57" ("inconnue"), "compte administratif", "fonctionnement",
// "dépense", "réel".
std::string_view name_of(Nomenclature nomenclature);
std::string_view name_of(BudgetDocument document);
std::string_view name_of(BudgetSection section);
std::string_view name_of(Direction direction);
std::string_view name_of(Movement movement);

// One line of an official budget file. The amount is the one that counts for its document: realised for an
// account, voted for a budget, the difference for an amendment.
struct BudgetLine {
  int year = 0;
  BudgetDocument document = BudgetDocument::kAccount;
  std::string siret;    // tells apart the budgets of one authority: a SIRET, else the code the file gives
  std::string chapter;  // "011"
  std::string account;  // "6132"
  std::string account_label;
  std::string function;  // "421"; empty when the file has none
  std::string function_label;
  std::string operation;
  std::string theme;  // "sport": what the official function is about; empty without function
  Nomenclature nomenclature = Nomenclature::kUnknown;  // as the file declares it, else as recognised
  BudgetSection section = BudgetSection::kOperation;
  bool section_inferred = false;  // the file left it empty
  Direction direction = Direction::kExpenditure;
  Movement movement = Movement::kReal;
  support::Money amount;
  support::Money carried_over;  // "restes à réaliser" of the year before: part of the balance of a vote
  diagnostics::Span where;
  std::string budget_name;    // as the file names it: that of the authority, or of an annexed budget
  std::string chapter_label;  // "Charges à caractère général"
};

// Which commission some expenditure belongs to. One of four things is named: a whole annex budget, an
// operation, the beginning of a function's code, or a theme.
struct FunctionRule {
  Nomenclature nomenclature = Nomenclature::kUnknown;  // kUnknown: whichever
  std::string prefix;
  std::string theme;
  std::string operation;
  std::string budget;                      // its SIRET, code or name
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

// One of the budgets of an authority.
struct BudgetIdentity {
  std::string siret;  // as lines name it
  std::string name;
  BudgetKind kind = BudgetKind::kUnknown;
  bool presumed = false;  // no file says which one is principal: the largest one is taken for it
  bool counted = true;    // an annex budget counts when a rule names it
  diagnostics::Span where;
};

// How the nomenclature of a budget in a year is known, so that nobody has to take it on trust.
struct NomenclatureScore {
  int year = 0;
  std::string siret;
  Nomenclature nomenclature = Nomenclature::kUnknown;
  bool declared = false;  // by the file itself or by how it is read; else recognised
  std::size_t functions = 0;
  std::size_t agreeing = 0;  // whose code and label are official (whose code is, when declared)
  Nomenclature second = Nomenclature::kUnknown;
  std::size_t second_agreeing = 0;
};

struct Budget {
  std::vector<BudgetLine> lines;
  std::vector<FunctionRule> rules;
  std::map<int, Nomenclature> nomenclatures;  // by year, as recognised
  std::map<int, BudgetDocument> documents;    // the document read for a year: the account when there is one
  std::vector<VotedTotal> voted;
  std::vector<BudgetIdentity> budgets;    // by SIRET
  std::vector<NomenclatureScore> scores;  // by year and SIRET
  std::map<int, int> population;          // inhabitants by year, as the budget files tell them

  bool has_functions() const;
  // Whether expenditure can be told by commission: by functions, else by the operations or annex budgets that
  // rules name.
  bool tells_commissions() const;
  // Whether anything is attributed to a commission: without it nothing is known of its money.
  bool attributes_to(const CommissionId& commission) const;
  bool counts(const std::string& siret) const;
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

// The rule a line falls under, if any: that of its annex budget, else of its operation, else of its function
// (the longest prefix), else of its theme.
const FunctionRule* rule_of(const Budget& budget, const BudgetLine& line);
// The commission it names, if any.
std::optional<CommissionId> commission_of(const Budget& budget, const BudgetLine& line);
// Whether a line counts as spending: real expenditure of the document read for its year (a year may hold a
// voted budget and its account: the account, if any, is what was really spent; to a voted budget the
// differences of its supplementary one and its amendments are added).
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
  support::Money carried_over;  // from the year before; in neither of the two
};
// The sum of the lines of one side in a year, real and order movements apart.
BudgetTotals totals(const Budget& budget, int year, const BudgetSide& side);

}  // namespace mandature::model
