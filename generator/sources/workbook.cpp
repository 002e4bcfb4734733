#include "sources/workbook.h"

#include <fmt/format.h>

#include <algorithm>
#include <orcus/orcus_ods.hpp>
#include <orcus/orcus_xlsx.hpp>

#include "diagnostics/translation.h"
#include "sources/workbook_import.h"
#include "sources/workbook_sheets.h"
#include "sources/zip_check.h"
#include "support/file_system.h"
#include "support/text.h"

namespace mandature::sources {
namespace {

using diagnostics::CellMark;
using diagnostics::tr;

constexpr std::size_t kMostUnpacked = 300'000'000;
constexpr std::size_t kMostRows = 200'000;
constexpr std::size_t kMostColumns = 500;
constexpr std::size_t kMostCells = 8'000'000;
constexpr std::string_view kBetweenCells = " | ";

// "A", "Z", "AA"… from 0.
std::string column_name(std::size_t column) {
  std::string name;
  for (++column; column > 0; column = (column - 1) / 26)
    name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
  return name;
}

struct Refusal {
  std::string message;
  std::string hint;
};

// Why a file is no workbook, seen from its first bytes.
std::optional<Refusal> refusal(std::string_view bytes) {
  if (bytes.empty()) return Refusal{tr("this file is empty"), {}};
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
    return Refusal{tr("this is a workbook of an old Excel, or one with a password"),
                   tr("save it as .xlsx or .ods, without a password")};
  }
  if (support::trim(bytes.substr(0, 200)).starts_with('<')) {
    return Refusal{tr("this is a web page or an XML file under the name of a workbook"),
                   tr("open it in a spreadsheet and save it as .xlsx or .ods")};
  }
  switch (check_zip(bytes, kMostUnpacked)) {
    case ZipState::kSound:
      return {};
    case ZipState::kNotZip:
      return Refusal{tr("this is not a workbook"),
                     tr("open it in a spreadsheet and save it as .xlsx or .ods")};
    case ZipState::kDamaged:
      return Refusal{tr("this workbook is damaged"), tr("open it in a spreadsheet and save it again")};
    case ZipState::kTooLarge:
      return Refusal{tr("this workbook would unpack to more than {} MB", kMostUnpacked / 1'000'000), {}};
  }
  return {};
}

// Lets orcus read the file; what it throws ends here.
bool import_workbook(WorkbookFactory& factory, std::string_view bytes, WorkbookKind kind) {
  try {
    if (kind == WorkbookKind::kXlsx) {
      orcus::orcus_xlsx(&factory).read_stream(bytes);
    } else {
      orcus::orcus_ods(&factory).read_stream(bytes);
    }
    return true;
  } catch (...) {
    return false;
  }
}

// One row of the sheet, with the width it will be given.
struct Row {
  std::size_t number = 0;  // from 0
  std::vector<std::string> cells;
};

std::vector<Row> filled_rows(const WorkbookFactory& factory) {
  std::vector<Row> rows;
  for (const auto& [number, stored] : factory.sheet()->rows()) {
    Row row{static_cast<std::size_t>(number), {}};
    for (const StoredCell& cell : stored) {
      std::string text(support::trim(factory.text_of(cell)));
      if (text.empty() || cell.column >= kMostColumns) continue;
      row.cells.resize(cell.column + 1);
      row.cells.back() = std::move(text);
    }
    if (!row.cells.empty()) rows.push_back(std::move(row));
  }
  return rows;
}

// Control characters and line ends would break the line that stands for a row.
std::string one_line(std::string text) {
  std::replace_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return text;
}

// Writes the text that stands for the sheet and points every cell into it.
Workbook place_rows(diagnostics::SourceFiles& files, const std::string& path, std::vector<Row> rows,
                    const std::string& sheet) {
  std::string text;
  std::vector<CellMark> marks;
  Workbook workbook;
  for (Row& row : rows) {
    std::vector<Cell>& cells = workbook.rows.emplace_back();
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      if (column > 0) text += kBetweenCells;
      const auto begin = static_cast<std::uint32_t>(text.size());
      marks.push_back({begin, fmt::format("{}!{}{}", sheet, column_name(column), row.number + 1)});
      text += one_line(row.cells[column]);
      cells.push_back(
          {std::move(row.cells[column]), {nullptr, begin, static_cast<std::uint32_t>(text.size())}});
    }
    text += '\n';
  }
  workbook.file = &files.add(path, std::move(text), std::move(marks));
  for (std::vector<Cell>& row : workbook.rows) {
    for (Cell& cell : row) cell.span.file = workbook.file;
  }
  return workbook;
}

}  // namespace

std::optional<Workbook> read_workbook(diagnostics::SourceFiles& files, const std::string& path,
                                      std::string_view bytes, diagnostics::Diagnostics& diagnostics) {
  const auto refuse = [&](const Refusal& reason) -> std::optional<Workbook> {
    diagnostics.error_in(path, reason.message, reason.hint);
    return {};
  };
  if (const auto reason = refusal(bytes)) return refuse(*reason);
  const WorkbookKind kind = support::file_extension(path) == "ods" ? WorkbookKind::kOds : WorkbookKind::kXlsx;
  WorkbookFactory factory(first_visible_sheet(bytes, kind));
  const bool imported = import_workbook(factory, bytes, kind);
  const Refusal too_large{tr("this sheet has more than {} rows or {} columns", kMostRows, kMostColumns),
                          tr("divide it, or save it as .csv")};
  if (factory.sheet() != nullptr && factory.sheet()->too_large()) return refuse(too_large);
  if (!imported || factory.sheet() == nullptr) {
    return refuse({tr("this workbook is damaged"), tr("open it in a spreadsheet and save it again")});
  }
  std::vector<Row> rows = filled_rows(factory);
  if (rows.size() > kMostRows) return refuse(too_large);
  // Rows get at least the width of the header, the first row or (below a title) the second, so that an empty
  // cell has its name in messages.
  std::size_t width = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(2, rows.size()); ++i)
    width = std::max(width, rows[i].cells.size());
  if (rows.size() * width > kMostCells) return refuse(too_large);
  for (Row& row : rows) row.cells.resize(std::max(width, row.cells.size()));
  return place_rows(files, path, std::move(rows), factory.sheet()->name());
}

}  // namespace mandature::sources
