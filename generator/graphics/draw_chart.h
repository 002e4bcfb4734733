#pragma once

#include "graphics/chart.h"
#include "graphics/chart_style.h"
#include "graphics/scene.h"

namespace mandature::graphics {

// The room for a chart. A height of 0 leaves it to the chart: the height of the theme's style, or what its
// values need. Marks grow with a larger one; no chart is lower than its values need, and a timeline that runs
// across takes no more. kSlices have no height of their own.
struct DrawingSize {
  double width = 0;
  double height = 0;
};

// The marks of a chart and the labels that stand beside them; its title and note are text of the page. A
// current mandate is solid, the one before ruled, those before outlined; what was not measured is hatched.
//
// kRibbons: stacks stand on the foot of the drawing, the largest filling it up to `ribbon_head` below the
// top; with a `ribbon_tile`, ribbons end at the right in tiles of equal height, one for each commission in
// the order of the series, so that the rows of a table can follow.
Scene draw(const Chart& chart, DrawingSize size, const ChartStyle& style);

// How much a chart gains by being higher than it needs, as a part of its own height: more for lines, whose
// differences show better, than for bars, which come to look like slabs.
double elasticity(const Chart& chart);

// How a chart is really drawn: columns whose labels are too long to stand below them become bars.
ChartKind drawn_kind(const Chart& chart);

// The bar of one value alone, for a row of a table: without a title, stretched to the cell, as long as the
// value on the chart's scale. `before`, where it is known, is a tick on the same scale.
struct ChartMark {
  ChartValue value;
  SeriesState state = SeriesState::kCurrent;
  std::optional<double> before = {};
};
Scene draw_mark(const Chart& chart, const ChartMark& mark, const ChartStyle& style);

}  // namespace mandature::graphics
