#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "diagnostics/source_file.h"

namespace mandature::sources {

struct Cell {
  std::string text;  // trimmed; numbers with '.', dates ISO, formulas by their stored result
  diagnostics::Span span;
};

// A sheet with a header row. Rows that are wholly empty are left out; short rows are completed with empty
// cells.
struct Table {
  std::vector<Cell> header;
  std::vector<std::vector<Cell>> rows;
  diagnostics::Span span;  // the beginning of the sheet

  // The column with this name (compared folded), or nothing.
  std::optional<std::size_t> column(std::string_view name) const;
};

// Reads .csv (and .txt, .tsv), .xlsx and .ods by the extension of the path. The separator of a text file is
// the one among tab, semicolon and comma that the first lines agree on. A first line of a single cell above a
// wider table is a title and skipped. Of a workbook the first visible sheet is read; a merged cell gives its
// text to its first cell only, a boolean is "oui" or "non". Beyond 1,000,000 rows (200,000 in a workbook),
// 500 columns or 20 million cells it is refused. A row longer than the header is an error. Nothing, with a
// located message, when the file is unreadable, empty, or not a table. `skipped` lines above the header are
// left out (of a workbook: filled rows).
std::optional<Table> read_table(diagnostics::SourceFiles& files, const std::string& path,
                                std::string_view bytes, diagnostics::Diagnostics& diagnostics,
                                std::size_t skipped = 0);

// The same of a text file that is already registered.
std::optional<Table> read_text_table(const diagnostics::SourceFile& file,
                                     diagnostics::Diagnostics& diagnostics, std::size_t skipped = 0);

}  // namespace mandature::sources
