#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "diagnostics/source_file.h"
#include "sources/table.h"

namespace mandature::sources {

// The first visible sheet of a workbook, wholly empty rows left out, and the text made to stand for it: one
// line per row, in which each cell knows its name.
struct Workbook {
  const diagnostics::SourceFile* file = nullptr;
  std::vector<std::vector<Cell>> rows;
};

// Reads .xlsx and .ods. A merged cell gives its text to its first cell only; formulas give the result that
// was stored with them. Nothing, with one message, when the file is not such a workbook, is damaged,
// encrypted, would unpack to more than 300 MB, or has more than 200,000 rows or 500 columns.
std::optional<Workbook> read_workbook(diagnostics::SourceFiles& files, const std::string& path,
                                      std::string_view bytes, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::sources
