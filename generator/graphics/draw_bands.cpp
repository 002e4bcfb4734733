#include <algorithm>
#include <cmath>
#include <string>

#include "graphics/chart_canvas.h"

namespace mandature::graphics {
namespace {

constexpr double kPictogramPart = 0.78;  // of the height of a band
constexpr double kPictogramPitch = 1.3;  // of a pictogram's width, from one to the next

}  // namespace

Scene draw_bands(const Chart& chart, DrawingSize size, const ChartStyle& style) {
  ChartCanvas canvas(chart, size.width, style);
  double sum = 0;
  for (const ChartSeries& series : chart.series) {
    if (!series.values.empty()) sum += std::max(0.0, series.values.front().value.value_or(0));
  }
  double top = 0;
  for (const ChartSeries& series : chart.series) {
    if (series.values.empty() || sum <= 0) continue;
    const double height = std::max(0.0, series.values.front().value.value_or(0)) / sum * size.height;
    const Paint paint =
        series.number > 0 ? Paint("accent-" + std::to_string(series.number)) : Paint(style.ribbon_rest);
    canvas.fill({0, top, size.width, height}, paint, "band");
    const double side = height * kPictogramPart;
    const double margin = style.band_margin;
    if (series.pictogram && side >= style.band_least) {
      const double room = size.width - margin * 3;
      const int count = std::max(1, static_cast<int>(room / (side * kPictogramPitch)));
      for (int i = 0; i < count; ++i) {
        const double left = size.width - margin - side - i * side * kPictogramPitch;
        canvas.inscribe(*series.pictogram, {left, top + (height - side) / 2, side, side}, kInk);
      }
    }
    // No number stands in what may be cut off at the foot, nor over the band above.
    const double drop = std::min(style.slice_label_drop, height / 2 + style.label_drop);
    const double baseline = std::min(top + drop, size.height - style.slice_foot);
    if (height >= style.slice_least_label && baseline - top >= style.slice_least_label / 2) {
      canvas.label({margin / 2, baseline}, series.values.front().text, style.slice_style, Anchor::kMiddle);
    }
    top += height;
  }
  return canvas.finish(size.height);
}

}  // namespace mandature::graphics
