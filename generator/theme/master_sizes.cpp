#include <algorithm>

#include "theme/master.h"
#include "theme/measures_file.h"

namespace mandature::theme {
namespace {

void scale(std::optional<Length>& length, double factor) {
  if (length) length = *length * factor;
}

void scale(Row& row, double factor) {
  scale(row.height, factor);
  for (Length* length : {&row.least, &row.wish, &row.space_before}) *length = *length * factor;
  if (row.background) {
    Background& b = *row.background;
    for (Length* length : {&b.left, &b.right, &b.top, &b.bottom, &b.outline}) *length = *length * factor;
  }
  for (Frame& frame : row.frames) {
    for (Length* length : {&frame.top, &frame.rule}) *length = *length * factor;
    for (auto* length : {&frame.height, &frame.bottom, &frame.drawing, &frame.rows}) scale(*length, factor);
  }
}

void scale(ParagraphStyle& style, double factor) {
  for (Length* length : {&style.size, &style.leading, &style.floor, &style.space_before, &style.space_after,
                         &style.first_indent, &style.indent}) {
    *length = *length * factor;
  }
  for (Length& size : style.ladder) size = size * factor;
}

}  // namespace

Master Master::scaled(double factor) const {
  Master result = *this;
  for (Length* length :
       {&result.width, &result.height, &result.bleed, &result.safe, &result.top, &result.bottom, &result.left,
        &result.right, &result.gutter, &result.step, &result.flow_gutter}) {
    *length = *length * factor;
  }
  for (Row& row : result.rows) scale(row, factor);
  for (EdgeFrame& edge : result.edges) {
    for (Length* length : {&edge.left, &edge.top, &edge.width, &edge.height}) *length = *length * factor;
  }
  if (result.makeup) {
    result.makeup->top = result.makeup->top * factor;
    for (Dressing& dressing : result.makeup->dressings) {
      for (Length* length : {&dressing.rule, &dressing.frame, &dressing.padding}) *length = *length * factor;
    }
  }
  for (auto& [key, style] : result.paragraphs) scale(style, factor);
  for (auto& [key, style] : result.characters) scale(style.size, factor);
  scale_measures(result, factor);
  return result;
}

Master Master::at_fit(const Fit& fit) const {
  Master result = *this;
  for (auto& [key, style] : result.paragraphs) {
    if (const auto found = fit.sizes.find(key); found != fit.sizes.end()) {
      style.leading = style.leading * ratio(found->second, style.size);
      style.size = found->second;
      style.ladder.clear();
    }
    if (style.floor <= Length() || style.floor >= style.size) continue;
    const Length size = std::max(style.floor, style.size * fit.share);
    style.leading =
        style.leading * ratio(size, style.size) * (fit.leading == Leading::kTight ? tight_leading : 1.0);
    style.size = size;
  }
  return result;
}

}  // namespace mandature::theme
