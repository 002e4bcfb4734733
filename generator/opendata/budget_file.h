#pragma once

#include "diagnostics/diagnostic.h"
#include "opendata/budget_words.h"
#include "sources/table.h"

namespace mandature::opendata {

// Whether a table has the columns of the SCDL budget schema (scdl/budget 0.8.3), well filled in or not.
bool is_budget_file(const sources::Table& table);

// The lines of an SCDL budget as it is published. What the schema asks and files leave out (section,
// movement, capital letters, whole columns) is inferred; what cannot be is an error at its cell. Several
// budgets under one name are told apart by their SIRET. Codes of functions are kept as written.
BudgetFile read_budget_file(const sources::Table& table, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::opendata
