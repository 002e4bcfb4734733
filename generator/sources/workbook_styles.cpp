#include "sources/workbook_styles.h"

namespace mandature::sources {

CellFormat WorkbookStyles::at(std::size_t cell_format) const {
  if (cell_format >= cell_formats_.size()) return CellFormat::kNumber;
  const std::size_t id = cell_formats_[cell_format];
  const auto found = number_formats_.find(id);
  return found == number_formats_.end() ? builtin_format(id) : found->second;
}

std::size_t WorkbookStyles::commit_number_format() {
  number_formats_[id_] = format_of_code(code_);
  return id_;
}

std::size_t WorkbookStyles::commit_cell_xf() {
  cell_formats_.push_back(cell_number_format_);
  cell_number_format_ = 0;
  return cell_formats_.size() - 1;
}

std::size_t WorkbookStyles::forget_cell_format() {
  cell_number_format_ = 0;
  return 0;
}

}  // namespace mandature::sources
