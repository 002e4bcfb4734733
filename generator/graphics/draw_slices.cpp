#include <algorithm>

#include "graphics/chart_canvas.h"

namespace mandature::graphics {
namespace {

class SliceDrawer {
 public:
  SliceDrawer(const Chart& chart, DrawingSize size, const ChartStyle& style)
      : chart_(chart), size_(size), style_(style), canvas_(chart, size.width, style) {}

  Scene draw() {
    const std::vector<ChartValue>& values = chart_.series.front().values;
    const double scale = size_.height / full_scale(chart_);
    double top = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const double height = std::max(0.0, values[i].value.value_or(0)) * scale;
      slice(i, {0, top, style_.slice_width, height});
      top += height;
    }
    return canvas_.finish(size_.height);
  }

 private:
  void slice(std::size_t index, const Rectangle& r) {
    const std::vector<ChartValue>& values = chart_.series.front().values;
    const bool current = index == chart_.current;
    const bool first = index == 0;
    const bool last = index + 1 == values.size();
    const double cut = last ? 0 : style_.slice_cut;
    Rectangle area{-style_.slice_bleed, r.top - (first ? style_.slice_bleed : 0),
                   r.width + style_.slice_bleed, 0};
    area.height = r.bottom() - cut - area.top + (last ? style_.slice_bleed : 0);
    if (current) area.width += style_.slice_tab;
    if (area.height > 0) canvas_.fill(area, current ? Paint(kAccent) : Paint(style_.slice_token), "slice");
    number(r, values[index].text, current);
  }

  // Large in the current slice if it is high enough, else beside its tab; small in the others, or not at all.
  void number(const Rectangle& r, const std::string& text, bool current) {
    // In a thin slice the number stands higher, and near the foot of the sheet too.
    const double lowest = std::min(r.bottom() - style_.label_drop, size_.height - style_.slice_foot);
    const double small = std::min(r.top + style_.slice_label_drop, lowest);
    const bool fits = small - r.top >= style_.slice_least_label - style_.label_drop;
    if (current && r.height > style_.slice_current_drop + style_.label_drop) {
      const double middle = (r.width + style_.slice_tab) / 2;
      canvas_.label({middle, r.top + style_.slice_current_drop}, text, style_.slice_current_style,
                    Anchor::kMiddle);
    } else if (current) {
      const double middle =
          std::min(r.top + r.height / 2 + style_.label_drop, size_.height - style_.slice_foot);
      canvas_.label({r.width + style_.slice_tab + style_.bar_label_gap, middle}, text, style_.slice_style);
    } else if (fits) {
      canvas_.label({r.width / 2, small}, text, style_.slice_style, Anchor::kMiddle, style_.slice_ink);
    }
  }

  const Chart& chart_;
  DrawingSize size_;
  const ChartStyle& style_;
  ChartCanvas canvas_;
};

}  // namespace

Scene draw_slices(const Chart& chart, DrawingSize size, const ChartStyle& style) {
  return SliceDrawer(chart, size, style).draw();
}

}  // namespace mandature::graphics
