#include "sources/sheet.h"

#include "sources/xml.h"
#include "support/text.h"

namespace mandature::sources {

void Sheet::fill(std::size_t row, std::size_t column, std::string_view text) {
  text = support::trim(text);
  if (text.empty()) return;
  if (column >= kMostColumns) throw StopReading();
  std::vector<std::string>& cells = rows_[row];
  if (cells.size() <= column) {
    cells_ += column + 1 - cells.size();
    cells.resize(column + 1);
  }
  cells[column] = text;
  if (cells_ > kMostCells || rows_.size() > kMostRows) throw StopReading();
}

}  // namespace mandature::sources
