#include "layout/row_order.h"

#include <algorithm>

namespace mandature::layout {
namespace {

bool follows(const SetRow& row) { return row.row->order == theme::RowOrder::kDocument; }

// Where the document has the first of a row's sections that says something.
std::size_t place_of(const SetRow& row, const document::Document& document) {
  const auto in_row = [&](const document::Section& section) {
    return !section.blocks.empty() &&
           std::any_of(row.row->frames.begin(), row.row->frames.end(),
                       [&](const theme::Frame& frame) { return frame.role == section.role; });
  };
  const auto first = std::find_if(document.sections.begin(), document.sections.end(), in_row);
  return static_cast<std::size_t>(first - document.sections.begin());
}

}  // namespace

void follow_document(std::vector<SetRow>& rows, const document::Document& document) {
  for (auto first = rows.begin(); first != rows.end();) {
    const auto end = std::find_if_not(first, rows.end(), follows);
    std::stable_sort(first, end, [&](const SetRow& a, const SetRow& b) {
      return place_of(a, document) < place_of(b, document);
    });
    first = end == rows.end() ? end : std::next(end);
  }
}

}  // namespace mandature::layout
