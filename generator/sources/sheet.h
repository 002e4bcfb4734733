#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mandature::sources {

// The sheet of a workbook that is read: its filled rows by number, from 0, each up to its last filled cell.
class Sheet {
 public:
  static constexpr std::size_t kMostRows = 200'000;
  static constexpr std::size_t kMostColumns = 500;
  static constexpr std::size_t kMostCells = 8'000'000;

  std::string name;

  // Fills a cell; an empty text fills nothing. Throws StopReading when the sheet is then beyond bounds.
  void fill(std::size_t row, std::size_t column, std::string_view text);

  const std::map<std::size_t, std::vector<std::string>>& rows() const { return rows_; }

 private:
  std::map<std::size_t, std::vector<std::string>> rows_;
  std::size_t cells_ = 0;
};

enum class SheetState { kRead, kDamaged, kLocked, kTooLarge };

// The first visible sheet of a sound ZIP file that is a workbook.
SheetState read_xlsx(std::string_view bytes, Sheet& sheet);
SheetState read_ods(std::string_view bytes, Sheet& sheet);

}  // namespace mandature::sources
