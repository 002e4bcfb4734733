#include "graphics/draw_chart.h"

#include <algorithm>

#include "graphics/chart_canvas.h"

namespace mandature::graphics {
namespace {

// Labels longer than a year do not fit under columns.
bool has_long_labels(const Chart& chart) {
  constexpr double kLongest = 7;
  return std::any_of(chart.series.begin(), chart.series.end(), [](const ChartSeries& series) {
    return std::any_of(series.values.begin(), series.values.end(),
                       [](const ChartValue& value) { return signs(value.label) > kLongest; });
  });
}

bool is_empty(const Chart& chart) {
  return std::all_of(chart.series.begin(), chart.series.end(),
                     [](const ChartSeries& s) { return s.values.empty(); });
}

}  // namespace

ChartKind drawn_kind(const Chart& chart) {
  return chart.kind == ChartKind::kColumns && has_long_labels(chart) ? ChartKind::kBars : chart.kind;
}

double elasticity(const Chart& chart) {
  switch (drawn_kind(chart)) {
    case ChartKind::kShareBars:
    case ChartKind::kBars:
    case ChartKind::kColumns:
    case ChartKind::kPairs:
      return 0.5;
    case ChartKind::kSlope:
      return 1;
    case ChartKind::kSlices:
    case ChartKind::kBands:
    case ChartKind::kRibbons:
    case ChartKind::kSparkline:
    case ChartKind::kTimeline:
      break;
  }
  return 0;
}

Scene draw(const Chart& chart, DrawingSize size, const ChartStyle& style) {
  if (is_empty(chart)) return Scene{size.width, 0, {}, chart.title, chart.reading};
  switch (drawn_kind(chart)) {
    case ChartKind::kShareBars:
      return draw_share_bars(chart, size, style);
    case ChartKind::kColumns:
      return draw_columns(chart, size, style);
    case ChartKind::kBars:
      return draw_bars(chart, size, style);
    case ChartKind::kSlices:
      return draw_slices(chart, size, style);
    case ChartKind::kBands:
      return draw_bands(chart, size, style);
    case ChartKind::kSlope:
      return draw_slope(chart, size, style);
    case ChartKind::kRibbons:
      return draw_ribbons(chart, size, style);
    case ChartKind::kPairs:
      return draw_pairs(chart, size, style);
    case ChartKind::kSparkline:
      return draw_sparkline(chart, size, style);
    case ChartKind::kTimeline:
      break;
  }
  return draw_timeline(chart, size, style);
}

Scene draw_mark(const Chart& chart, const ChartMark& mark, const ChartStyle& style) {
  constexpr double kWidth = 100;
  ChartCanvas canvas(chart, kWidth, style);
  const Rectangle track{0, (style.bar_pitch - style.bar_height) / 2, kWidth, style.bar_height};
  canvas.fill(track, style.slice_token, "track");
  canvas.bar(track, mark.value, mark.state);
  if (mark.before) {
    const double x = std::clamp(*mark.before / full_scale(chart), 0.0, 1.0) * kWidth;
    const Path tick = line({x, 0}, {x, style.bar_pitch});
    canvas.stroke(tick, style.tick_halo, kPaper, "halo");
    canvas.stroke(tick, style.tick_line, kInk, "tick");
  }
  Scene scene = canvas.finish(style.bar_pitch);
  scene.title.clear();
  scene.stretched = true;
  return scene;
}

}  // namespace mandature::graphics
