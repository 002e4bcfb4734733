#pragma once

#include <vector>

#include "diagnostics/diagnostic.h"
#include "model/budget.h"
#include "opendata/budget_words.h"

namespace mandature::opendata {

// Makes one budget of all the files of an authority: tells its principal budget from the annex ones,
// recognises the nomenclature of each year, restores the codes of functions, finds their themes, and chooses
// the document that counts for the year (the account before the primary budget). Annex budgets count when a
// rule names them. Errors: a document given twice for a year. Warnings: a year without total, one whose
// nomenclature nothing tells, an annex budget that does not count (nothing is mixed in silence).
model::Budget assemble_budget(std::vector<BudgetFile> files, std::vector<model::FunctionRule> rules,
                              diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::opendata
