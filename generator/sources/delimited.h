#pragma once

#include <optional>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "diagnostics/source_file.h"
#include "sources/table.h"

namespace mandature::sources {

// The rows of a text file with separators, title and header included, wholly empty rows left out. Nothing,
// with a message, when a quotation mark is never closed or the file is beyond bounds (1,000,000 rows, 500
// columns). `skipped` lines at the beginning are left out.
std::optional<std::vector<std::vector<Cell>>> read_delimited(const diagnostics::SourceFile& file,
                                                             diagnostics::Diagnostics& diagnostics,
                                                             std::size_t skipped = 0);

}  // namespace mandature::sources
