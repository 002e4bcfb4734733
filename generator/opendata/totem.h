#pragma once

#include <string_view>

#include "diagnostics/diagnostic.h"
#include "diagnostics/source_file.h"
#include "opendata/budget_words.h"

namespace mandature::opendata {

// The lines of an official budget as accounting software files it with the State: TOTEM, `DocumentBudgetaire`
// (http://www.minefi.gouv.fr/cp/demat/docbudgetaire) alone or within a `CompteFinancierUnique`; M14, M52,
// M57, M71 and M4. Read as a stream. The nomenclature, the population (PopTot) and whether a budget is
// principal or annex are those the file declares. Lines marked `calculated` repeat others; annexes,
// signatures and the accounting document hold people's data: none of them is kept. What is no such file, is
// cut short, or has a document type (entities that multiply or read other files) is one error at its place;
// nothing is then read.
BudgetFile read_totem(const diagnostics::SourceFile& file, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::opendata
