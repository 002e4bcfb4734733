#include <algorithm>

#include "graphics/chart_canvas.h"

namespace mandature::graphics {
namespace {

// How the rows of a chart of bars share its width.
struct BarGrid {
  bool several = false;  // series per row
  bool above = false;    // labels stand above the bars, not beside them
  double left = 0;       // of the bars
  double track = 0;      // length of the longest
};

BarGrid grid_of(const Chart& chart, double width, const ChartStyle& style, const ChartCanvas& canvas) {
  double longest_label = 0;
  double longest_name = 0;
  for (const ChartSeries& series : chart.series) {
    longest_name = std::max(longest_name, canvas.width_of(series.name));
    for (const ChartValue& value : series.values)
      longest_label = std::max(longest_label, canvas.width_of(value.label));
  }
  BarGrid grid;
  grid.several = chart.series.size() > 1;
  const double wanted = longest_label + style.bar_label_gap;
  const double beside = style.bar_label_gap + canvas.value_width() + (grid.several ? longest_name : 0);
  const double least = width / 4;
  grid.above = wanted > style.bar_label_width || width - wanted - beside < least;
  grid.left = grid.above ? 0 : wanted;
  grid.track = std::max(least, width - grid.left - beside);
  return grid;
}

using DrawBars = Scene (*)(const Chart& chart, double width, const ChartStyle& style);

// Bars and what is between them grow alike until they fill the height.
Scene filling(const Chart& chart, DrawingSize size, const ChartStyle& style, DrawBars draw) {
  Scene natural = draw(chart, size.width, style);
  if (size.height <= natural.height || natural.height <= 0) return natural;
  ChartStyle larger = style;
  const double factor = size.height / natural.height;
  larger.bar_height *= factor;
  larger.bar_pitch *= factor;
  return draw(chart, size.width, larger);
}

Scene share_bars(const Chart& chart, double width, const ChartStyle& style) {
  ChartCanvas canvas(chart, width, style);
  double top = 0;
  for (const ChartSeries& series : chart.series) {
    for (const ChartValue& value : series.values) {
      const Rectangle frame{0, top, width, style.bar_height};
      const double end = canvas.bar(frame, value, series.state);
      canvas.outline(frame, style.outline);
      const std::string apart = value.label.empty() || value.note.empty() ? "" : "\u00A0 ";
      canvas.value_and_note({end + style.bar_label_gap, top + style.bar_height / 2}, value.text,
                            value.label + apart + value.note);
      top += style.bar_pitch;
    }
  }
  return canvas.finish(top - (style.bar_pitch - style.bar_height));
}

// One row per value, the series of a value below each other.
Scene bars(const Chart& chart, double width, const ChartStyle& style) {
  ChartCanvas canvas(chart, width, style);
  const BarGrid grid = grid_of(chart, width, style, canvas);
  double top = 0;
  for (std::size_t i = 0; i < most_values(chart); ++i) {
    bool first = true;
    for (const ChartSeries& series : chart.series) {
      if (i >= series.values.size()) continue;
      const ChartValue& value = series.values[i];
      if (first && grid.above) top += style.bar_height;
      const double middle = top + style.bar_height / 2;
      const double label_middle = grid.above ? middle - style.bar_height : middle;
      if (first) canvas.label({0, label_middle + style.label_drop}, value.label, style.note_style);
      const double end = canvas.bar({grid.left, top, grid.track, style.bar_height}, value, series.state);
      canvas.value_and_note({end + style.bar_label_gap, middle}, value.text,
                            grid.several ? series.name : value.note);
      top += style.bar_pitch;
      first = false;
    }
    if (grid.several) top += style.bar_pitch - style.bar_height;
  }
  return canvas.finish(top - (style.bar_pitch - style.bar_height));
}

}  // namespace

Scene draw_share_bars(const Chart& chart, DrawingSize size, const ChartStyle& style) {
  return filling(chart, size, style, share_bars);
}

Scene draw_bars(const Chart& chart, DrawingSize size, const ChartStyle& style) {
  return filling(chart, size, style, bars);
}

}  // namespace mandature::graphics
