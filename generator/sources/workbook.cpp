#include "sources/workbook.h"

#include <fmt/format.h>

#include <algorithm>

#include "diagnostics/translation.h"
#include "sources/sheet.h"
#include "sources/zip.h"
#include "support/file_system.h"
#include "support/text.h"

namespace mandature::sources {
namespace {

using diagnostics::CellMark;
using diagnostics::tr;

constexpr std::size_t kMostUnpacked = 300'000'000;
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

Refusal damaged() {
  return {tr("this workbook is damaged"), tr("open it in a spreadsheet and save it again")};
}

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
      return damaged();
    case ZipState::kTooLarge:
      return Refusal{tr("this workbook would unpack to more than {} MB", kMostUnpacked / 1'000'000), {}};
  }
  return {};
}

std::optional<Refusal> refusal(SheetState state) {
  switch (state) {
    case SheetState::kRead:
      return {};
    case SheetState::kDamaged:
      return damaged();
    case SheetState::kLocked:
      return Refusal{tr("this workbook has a password"), tr("save it without a password")};
    case SheetState::kTooLarge:
      return Refusal{
          tr("this sheet has more than {} rows or {} columns", Sheet::kMostRows, Sheet::kMostColumns),
          tr("divide it, or save it as .csv")};
  }
  return {};
}

// The least number of cells of a row: those of the header, the first row or (below a title) the second, so
// that an empty cell has its name in messages.
std::size_t header_width(const Sheet& sheet) {
  std::size_t width = 0;
  std::size_t rows = 0;
  for (auto row = sheet.rows().begin(); row != sheet.rows().end() && rows < 2; ++row, ++rows) {
    width = std::max(width, row->second.size());
  }
  return width;
}

// Control characters and line ends would break the line that stands for a row.
std::string one_line(std::string text) {
  std::replace_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return text;
}

// Writes the text that stands for the sheet and points every cell into it.
Workbook place_rows(diagnostics::SourceFiles& files, const std::string& path, const Sheet& sheet) {
  const std::size_t width = header_width(sheet);
  std::string text;
  std::vector<CellMark> marks;
  Workbook workbook;
  for (const auto& [number, texts] : sheet.rows()) {
    std::vector<Cell>& cells = workbook.rows.emplace_back();
    for (std::size_t column = 0; column < std::max(width, texts.size()); ++column) {
      if (column > 0) text += kBetweenCells;
      const std::string_view written =
          column < texts.size() ? std::string_view(texts[column]) : std::string_view();
      const auto begin = static_cast<std::uint32_t>(text.size());
      marks.push_back({begin, fmt::format("{}!{}{}", sheet.name, column_name(column), number + 1)});
      text += one_line(std::string(written));
      cells.push_back({std::string(written), {nullptr, begin, static_cast<std::uint32_t>(text.size())}});
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
  Sheet sheet;
  const bool ods = support::file_extension(path) == "ods";
  if (const auto reason = refusal(ods ? read_ods(bytes, sheet) : read_xlsx(bytes, sheet)))
    return refuse(*reason);
  if (sheet.rows().size() * header_width(sheet) > Sheet::kMostCells)
    return refuse(*refusal(SheetState::kTooLarge));
  return place_rows(files, path, sheet);
}

}  // namespace mandature::sources
