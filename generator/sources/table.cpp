#include "sources/table.h"

#include <algorithm>
#include <set>

#include "diagnostics/translation.h"
#include "sources/delimited.h"
#include "sources/text_file.h"
#include "sources/workbook.h"
#include "support/file_system.h"
#include "support/text.h"

namespace mandature::sources {
namespace {

using diagnostics::Span;
using diagnostics::tr;
using Rows = std::vector<std::vector<Cell>>;

// A wrong separator or quotation mark makes every row too long: the first ones tell enough.
constexpr std::size_t kMostLongRows = 5;
// A wide header over a million short rows must not fill the memory with empty cells.
constexpr std::size_t kMostCells = 20'000'000;

std::size_t last_filled(const std::vector<Cell>& row) {
  std::size_t width = row.size();
  while (width > 0 && row[width - 1].text.empty()) --width;
  return width;
}

// "Financeur 1", "Montant", "Financeur 2", "Montant": a column right of a numbered one is told by its place.
bool stands_by_a_number(const std::vector<Cell>& header, std::size_t column) {
  if (column == 0 || header[column - 1].text.empty()) return false;
  const char last = header[column - 1].text.back();
  return last >= '0' && last <= '9';
}

void warn_of_twins(const std::vector<Cell>& header, diagnostics::Diagnostics& diagnostics) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < header.size(); ++i) {
    const Cell& cell = header[i];
    if (cell.text.empty() || seen.insert(support::fold(cell.text)).second || stands_by_a_number(header, i))
      continue;
    diagnostics.warning(cell.span, tr("two columns are called \"{}\"", cell.text),
                        tr("only the first one is read"));
  }
}

// Gives every row as many cells as the header; what stands beyond it is told.
void even_out(Table& table, diagnostics::Diagnostics& diagnostics) {
  const std::size_t width = table.header.size();
  std::size_t long_rows = 0;
  for (std::vector<Cell>& row : table.rows) {
    if (last_filled(row) > width && long_rows++ < kMostLongRows) {
      diagnostics.error(row[width].span,
                        tr("this row has {} cells, the header has {}", last_filled(row), width),
                        tr("put quotes around a text that holds the separator, or name the column"));
    }
    // An added cell stands at the end of the last one.
    const Span end = {row.back().span.file, row.back().span.end, row.back().span.end};
    row.resize(width, Cell{{}, end});
    row.shrink_to_fit();
  }
  if (long_rows > kMostLongRows) {
    diagnostics.error(table.span, tr("{} rows have more cells than the header", long_rows));
  }
}

std::optional<Table> shape(Rows rows, const diagnostics::SourceFile& file,
                           diagnostics::Diagnostics& diagnostics) {
  if (rows.size() > 1 && last_filled(rows[0]) == 1 && last_filled(rows[1]) > 1) rows.erase(rows.begin());
  if (rows.empty()) {
    diagnostics.error({&file, 0, 0}, tr("this table is empty"),
                      tr("give it a first row with the names of the columns"));
    return {};
  }
  Table table;
  table.header = std::move(rows[0]);
  table.header.resize(last_filled(table.header));
  table.span = {&file, table.header.front().span.begin, table.header.back().span.end};
  rows.erase(rows.begin());
  table.rows = std::move(rows);
  if (table.rows.size() * table.header.size() > kMostCells) {
    diagnostics.error(table.span, tr("more than {} cells", kMostCells), tr("divide the file"));
    return {};
  }
  warn_of_twins(table.header, diagnostics);
  even_out(table, diagnostics);
  return table;
}

bool looks_like_markup(std::string_view text) {
  text = support::trim(text.substr(0, 200));
  return text.starts_with("<!") || text.starts_with("<html") || text.starts_with("<HTML") ||
         text.starts_with("<?xml");
}

}  // namespace

std::optional<std::size_t> Table::column(std::string_view name) const {
  const std::string wanted = support::fold(name);
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (support::fold(header[i].text) == wanted) return i;
  }
  return {};
}

std::optional<Table> read_table(diagnostics::SourceFiles& files, const std::string& path,
                                std::string_view bytes, diagnostics::Diagnostics& diagnostics,
                                std::size_t skipped) {
  const std::string extension = support::file_extension(path);
  if (extension == "xlsx" || extension == "ods") {
    auto workbook = read_workbook(files, path, bytes, diagnostics);
    if (!workbook) return {};
    const auto left_out = static_cast<std::ptrdiff_t>(std::min(skipped, workbook->rows.size()));
    workbook->rows.erase(workbook->rows.begin(), workbook->rows.begin() + left_out);
    return shape(std::move(workbook->rows), *workbook->file, diagnostics);
  }
  if (extension != "csv" && extension != "txt" && extension != "tsv") {
    diagnostics.error_in(path, tr("a table is a file .csv, .xlsx or .ods"),
                         tr("save it in one of these forms"));
    return {};
  }
  if (bytes.starts_with("PK\x03\x04")) {
    diagnostics.error_in(path, tr("this is a workbook under the name of a text file"),
                         tr("give it back its ending .xlsx or .ods"));
    return {};
  }
  const diagnostics::SourceFile& file = add_text_file(files, path, bytes, diagnostics);
  // Refused with its message; a file of three bytes may be empty but for its byte order mark.
  if (file.text().empty() && bytes.size() > 3) return {};
  if (looks_like_markup(file.text())) {
    diagnostics.error({&file, 0, 0}, tr("this is a web page, not a table"), tr("download the file itself"));
    return {};
  }
  return read_text_table(file, diagnostics, skipped);
}

std::optional<Table> read_text_table(const diagnostics::SourceFile& file,
                                     diagnostics::Diagnostics& diagnostics, std::size_t skipped) {
  auto rows = read_delimited(file, diagnostics, skipped);
  if (!rows) return {};
  return shape(std::move(*rows), file, diagnostics);
}

}  // namespace mandature::sources
