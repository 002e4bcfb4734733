#include "sources/workbook_import.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "sources/workbook_styles.h"

namespace mandature::sources {
namespace {

using orcus::spreadsheet::src_address_t;
using orcus::spreadsheet::src_range_t;

constexpr int kMostRows = 1'048'576;  // of any spreadsheet
constexpr int kMostColumns = 500;     // of ours
constexpr std::size_t kMostCells = 8'000'000;

const std::string& text_at(const std::vector<std::string>& texts, double index) {
  static const std::string kNone;
  return index >= 0 && index < static_cast<double>(texts.size()) ? texts[static_cast<std::size_t>(index)]
                                                                 : kNone;
}

}  // namespace

std::size_t SharedTexts::append(std::string_view s) {
  texts_.emplace_back(s);
  return texts_.size() - 1;
}

std::size_t SharedTexts::commit_segments() {
  texts_.push_back(std::move(segments_));
  segments_.clear();
  return texts_.size() - 1;
}

const std::string& SharedTexts::at(double index) const { return text_at(texts_, index); }

const std::string& StoredSheet::own_text(double index) const { return text_at(own_texts_, index); }

// The cell at a place, made if need be; none where it is not kept.
StoredCell* StoredSheet::cell(row_t row, col_t col) {
  if (use_ == Use::kIgnored || row < 0 || row >= kMostRows || col < 0) return nullptr;
  std::vector<StoredCell>& cells = rows_[row];
  const auto column = static_cast<std::uint32_t>(col);
  // Cells nearly always come from left to right.
  auto place = cells.end();
  while (place != cells.begin() && std::prev(place)->column >= column) --place;
  if (place != cells.end() && place->column == column) return &*place;
  if (++cells_ > kMostCells) {
    too_large_ = true;
    throw SheetTooLarge();
  }
  return &*cells.insert(place, {StoredCell::Kind::kEmpty, column, 0, 0});
}

void StoredSheet::store(row_t row, col_t col, StoredCell::Kind kind, double value) {
  if (use_ == Use::kKept && col >= kMostColumns) {
    too_large_ = true;
    throw SheetTooLarge();
  }
  StoredCell* found = cell(row, col);
  if (found == nullptr) return;
  found->kind = kind;
  found->value = value;
}

void StoredSheet::set_auto(row_t row, col_t col, std::string_view s) {
  if (use_ == Use::kIgnored) return;
  own_texts_.emplace_back(s);
  store(row, col, StoredCell::Kind::kOwnText, static_cast<double>(own_texts_.size() - 1));
}

void StoredSheet::set_string(row_t row, col_t col, orcus::spreadsheet::string_id_t index) {
  store(row, col, StoredCell::Kind::kSharedText, static_cast<double>(index));
}

void StoredSheet::set_value(row_t row, col_t col, double value) {
  store(row, col, StoredCell::Kind::kNumber, value);
}

void StoredSheet::set_bool(row_t row, col_t col, bool value) {
  store(row, col, StoredCell::Kind::kBoolean, value ? 1 : 0);
}

void StoredSheet::set_date_time(row_t row, col_t col, int year, int month, int day, int hour, int minute,
                                double second) {
  std::string text = fmt::format("{:04}-{:02}-{:02}", year, month, day);
  if (hour != 0 || minute != 0 || second > 0)
    text += fmt::format("T{:02}:{:02}:{:02.0f}", hour, minute, second);
  set_auto(row, col, text);
}

void StoredSheet::set_format(row_t row, col_t col, std::size_t format) {
  if (col >= kMostColumns) return;
  if (StoredCell* found = cell(row, col)) found->format = static_cast<std::uint32_t>(format);
}

void StoredSheet::fill_down_cells(row_t row, col_t col, row_t count) {
  const StoredCell* source = cell(row, col);
  if (source == nullptr || source->kind == StoredCell::Kind::kEmpty) return;
  const StoredCell copied = *source;
  for (row_t i = 1; i <= count; ++i) {
    store(row + i, col, copied.kind, copied.value);
    set_format(row + i, col, copied.format);
  }
}

void StoredSheet::set_position(row_t row, col_t col) {
  formula_row_ = row;
  formula_column_ = col;
}

src_address_t References::resolve_address(std::string_view address) {
  if (const std::size_t sheet = address.find_last_of("!."); sheet != std::string_view::npos) {
    address.remove_prefix(sheet + 1);
  }
  long column = 0;
  long row = 0;
  for (const char c : address) {
    const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (upper >= 'A' && upper <= 'Z') column = std::min(column * 26 + (upper - 'A' + 1), 1'000'000L);
    if (c >= '0' && c <= '9') row = std::min(row * 10 + (c - '0'), 100'000'000L);
  }
  return {0, static_cast<orcus::spreadsheet::row_t>(row - 1),
          static_cast<orcus::spreadsheet::col_t>(column - 1)};
}

src_range_t References::resolve_range(std::string_view range) {
  const std::size_t colon = range.find(':');
  const src_address_t first = resolve_address(range.substr(0, colon));
  return {first, colon == std::string_view::npos ? first : resolve_address(range.substr(colon + 1))};
}

WorkbookFactory::WorkbookFactory(std::size_t wanted_sheet)
    : wanted_sheet_(wanted_sheet), styles_(std::make_unique<WorkbookStyles>()) {}

WorkbookFactory::~WorkbookFactory() = default;

const StoredSheet* WorkbookFactory::sheet() const {
  return wanted_sheet_ < sheets_.size() ? sheets_[wanted_sheet_].get() : nullptr;
}

std::string WorkbookFactory::text_of(const StoredCell& cell) const {
  switch (cell.kind) {
    case StoredCell::Kind::kEmpty:
      return {};
    case StoredCell::Kind::kNumber:
      return dated_text(cell.value, styles_->at(cell.format), origin_);
    case StoredCell::Kind::kBoolean:
      return cell.value != 0 ? "oui" : "non";  // as authors write it in the other files
    case StoredCell::Kind::kSharedText:
      return shared_texts_.at(cell.value);
    case StoredCell::Kind::kOwnText:
      return sheet()->own_text(cell.value);
  }
  return {};
}

orcus::spreadsheet::iface::import_styles* WorkbookFactory::get_styles() { return styles_.get(); }

orcus::spreadsheet::iface::import_sheet* WorkbookFactory::append_sheet(sheet_t, std::string_view name) {
  const bool wanted = sheets_.size() == wanted_sheet_;
  sheets_.push_back(std::make_unique<StoredSheet>(
      std::string(name), wanted ? StoredSheet::Use::kKept : StoredSheet::Use::kIgnored));
  return sheets_.back().get();
}

orcus::spreadsheet::iface::import_sheet* WorkbookFactory::get_sheet(std::string_view name) {
  const auto found =
      std::find_if(sheets_.begin(), sheets_.end(), [&](const auto& sheet) { return sheet->name() == name; });
  return found == sheets_.end() ? nullptr : found->get();
}

orcus::spreadsheet::iface::import_sheet* WorkbookFactory::get_sheet(sheet_t index) {
  const auto at = static_cast<std::size_t>(index);
  return index >= 0 && at < sheets_.size() ? sheets_[at].get() : nullptr;
}

}  // namespace mandature::sources
