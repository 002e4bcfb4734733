#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "model/budget.h"

namespace mandature::opendata {

// Makes one budget of the lines of all the files of an authority: recognises the nomenclature of each year,
// restores the codes of functions, and chooses the document that counts for the year (the account before the
// primary budget). A document given twice for a year is an error; a year without total, or five times
// another, a warning.
model::Budget assemble_budget(std::vector<model::BudgetLine> lines, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::opendata
