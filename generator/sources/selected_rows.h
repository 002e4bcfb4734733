#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "diagnostics/source_file.h"
#include "sources/table.h"
#include "support/file_system.h"

namespace mandature::sources {

// Says which rows of a large table are wanted while it is read, so that the others are never kept.
class RowSelection {
 public:
  virtual ~RowSelection() = default;
  // Told the names of the columns first. False: this is another table, and no row of it is read.
  virtual bool begins(const std::vector<std::string>& header) = 0;
  // Told every row, by its cells as they stand in the file: not trimmed, in the file's own encoding.
  virtual bool wants(std::span<const std::string_view> cells) = 0;
};

struct SelectedRows {
  std::optional<Table> table;  // the wanted rows; nothing for another table, or after a message
  bool recognised = false;     // by the selection
  bool failed = false;         // the file cannot be read, which was told
  std::size_t rows_read = 0;
  std::string fingerprint;  // SHA-256 of the whole file; empty when reading stopped before its end
};

// Reads a table of any size row by row, holding only what is wanted; places are those of the whole file. The
// header is the first of the first lines that the selection recognises. A workbook, whose size is bounded, is
// read whole. NUL bytes, a line of more than 1 MB and a quotation mark that is never closed end the reading
// with a message at their line.
SelectedRows read_selected_rows(diagnostics::SourceFiles& files, const support::FileSystem& disk,
                                const std::string& path, RowSelection& selection,
                                diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::sources
