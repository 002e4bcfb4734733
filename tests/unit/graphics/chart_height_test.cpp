#include <doctest/doctest.h>

#include <algorithm>

#include "graphics/draw_chart.h"

using namespace mandature::graphics;

namespace {

ChartStyle style() {
  ChartStyle style;
  style.bar_height = 5;
  style.bar_pitch = 7;
  style.bar_label_gap = 1;
  style.bar_value_width = 10;
  style.bar_label_width = 20;
  style.sign_width = 2;
  style.column_width = 10;
  style.column_pitch = 14;
  style.column_height = 30;
  style.column_headroom = 4;
  style.axis_label_drop = 4;
  style.pair_width = 11;
  style.pair_pitch = 28;
  style.pair_height = 26;
  style.line_pitch = 4;
  style.slope_height = 44;
  style.slope_head = 5;
  style.slope_label_gap = 2;
  style.slope_label_width = 40;
  style.dot_open = style.dot_solid = 2;
  return style;
}

// Two series, so that every kind has something to compare.
Chart chart(ChartKind kind) {
  Chart chart;
  chart.kind = kind;
  for (const double more : {0.0, 5.0}) {
    ChartSeries series;
    series.name = more > 0 ? "2025" : "2021";
    for (const double value : {41.0, 52.0, 78.0})
      series.values.push_back({"a" + std::to_string(static_cast<int>(value)), value + more, "v", ""});
    chart.series.push_back(series);
  }
  return chart;
}

double widest_mark(const Scene& scene) {
  double widest = 0;
  for (const SceneItem& item : scene.items) {
    const auto* shape = std::get_if<Shape>(&item);
    if (shape == nullptr) continue;
    const Bounds bounds = bounds_of(shape->path);
    widest = std::max(widest, bounds.right - bounds.left);
  }
  return widest;
}

// How far apart the ends of the lines of a slope are, from the highest to the lowest, as a part of the axes.
double spread_of(const Chart& chart) {
  const Scene scene = draw(chart, {150, 0}, style());
  double top = 1e9, bottom = 0;
  for (const SceneItem& item : scene.items) {
    const auto* shape = std::get_if<Shape>(&item);
    if (shape == nullptr || shape->role.find("line") == std::string::npos) continue;
    const Bounds bounds = bounds_of(shape->path);
    top = std::min(top, bounds.top);
    bottom = std::max(bottom, bounds.bottom);
  }
  return (bottom - top) / style().slope_height;
}

}  // namespace

TEST_CASE("a chart that gains by it fills the height it is given, and its lengths stay true") {
  for (const ChartKind kind :
       {ChartKind::kBars, ChartKind::kShareBars, ChartKind::kColumns, ChartKind::kPairs, ChartKind::kSlope}) {
    CAPTURE(static_cast<int>(kind));
    const Chart drawn = chart(kind);
    const Scene natural = draw(drawn, {150, 0}, style());
    REQUIRE(elasticity(drawn) > 0);
    const double height = natural.height * (1 + elasticity(drawn));
    const Scene taller = draw(drawn, {150, height}, style());
    CHECK(taller.height == doctest::Approx(height));
    CHECK(taller.items.size() == natural.items.size());
    CHECK(widest_mark(taller) == doctest::Approx(widest_mark(natural)));
  }
}

TEST_CASE("no chart is lower than its values need") {
  for (const ChartKind kind : {ChartKind::kBars, ChartKind::kColumns, ChartKind::kPairs}) {
    const Scene natural = draw(chart(kind), {150, 0}, style());
    CHECK(draw(chart(kind), {150, natural.height / 2}, style()).height == doctest::Approx(natural.height));
  }
}

TEST_CASE("the axes of a slope begin at zero, unless all values are far from it and no scale is shared") {
  Chart far = chart(ChartKind::kSlope);
  CHECK(spread_of(far) > 0.8);
  Chart shared = far;
  shared.full_scale = 100;
  CHECK(spread_of(shared) < 0.5);
  Chart near = far;
  near.series.front().values.front().value = 2;
  CHECK(spread_of(near) == doctest::Approx(81.0 / 83).epsilon(0.01));
}
