#include "graphics/draw_chart.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "graphics/qr_code.h"

using namespace mandature::graphics;

namespace {

ChartStyle style() {
  ChartStyle style;
  style.outline = 0.25;
  style.ruled_line = 0.4;
  style.ruled_pitch = 1.2;
  style.least_mark = 0.5;
  style.bar_height = 6;
  style.bar_pitch = 7;
  style.bar_label_gap = 1;
  style.bar_value_width = 10;
  style.bar_label_width = 20;
  style.sign_width = 2;
  style.column_width = 2.5;
  style.column_pitch = 3;
  style.column_gap = 1;
  style.column_height = 16;
  style.column_headroom = 4;
  style.slice_width = 18;
  style.slice_tab = 5;
  style.slice_token = "ink";
  style.slice_current_drop = 15;
  return style;
}

Chart chart(ChartKind kind, std::vector<std::optional<double>> values) {
  Chart chart;
  chart.kind = kind;
  ChartSeries series;
  for (const auto& value : values) series.values.push_back({"a", value, "text", "note"});
  chart.series = {series};
  return chart;
}

// The widest filled rectangle of a scene in a colour, or its height.
double extent(const Scene& scene, const std::string& token, double Point::* axis) {
  double longest = 0;
  for (const SceneItem& item : scene.items) {
    const auto* shape = std::get_if<Shape>(&item);
    if (shape == nullptr || shape->fill != token) continue;
    double least = 1e9, most = -1e9;
    for (const PathCommand& command : shape->path) {
      const Point* to = nullptr;
      if (const auto* move = std::get_if<MoveTo>(&command)) to = &move->to;
      if (const auto* line = std::get_if<LineTo>(&command)) to = &line->to;
      if (to == nullptr) continue;
      least = std::min(least, to->*axis);
      most = std::max(most, to->*axis);
    }
    longest = std::max(longest, most - least);
  }
  return longest;
}

}  // namespace

TEST_CASE("a share bar is as long as its value on the common scale") {
  Chart shares = chart(ChartKind::kShareBars, {0.25});
  shares.full_scale = 1;
  CHECK(extent(draw(shares, {80, 0}, style()), "ink", &Point::x) == doctest::Approx(20));
}

TEST_CASE("a small value keeps a mark, and zero has none") {
  Chart shares = chart(ChartKind::kShareBars, {0.0001});
  shares.full_scale = 1;
  CHECK(extent(draw(shares, {80, 0}, style()), "ink", &Point::x) == doctest::Approx(0.5));
  shares.series[0].values[0].value = 0;
  CHECK(extent(draw(shares, {80, 0}, style()), "ink", &Point::x) == 0);
}

TEST_CASE("what was not measured is hatched and never a bar") {
  Chart bars = chart(ChartKind::kBars, {std::nullopt});
  bars.full_scale = 10;
  const Scene scene = draw(bars, {80, 0}, style());
  CHECK(extent(scene, "ink", &Point::x) == 0);
  CHECK(scene.items.size() >= 3);
}

TEST_CASE("columns stand on one scale and slices fill the whole") {
  Chart columns = chart(ChartKind::kColumns, {5.0, 10.0});
  columns.full_scale = 20;
  CHECK(extent(draw(columns, {60, 0}, style()), "ink", &Point::y) == doctest::Approx(8));
  Chart slices = chart(ChartKind::kSlices, {0.75, 0.25});
  slices.full_scale = 1;
  slices.current = 1;
  const Scene scene = draw(slices, {18, 400}, style());
  CHECK(extent(scene, "ink", &Point::y) == doctest::Approx(300));
  CHECK(extent(scene, "accent", &Point::x) == doctest::Approx(23));
}

TEST_CASE("columns with labels longer than years become bars, labels above when they need the room") {
  Chart columns = chart(ChartKind::kColumns, {5.0, 10.0});
  columns.series[0].values[0].label = "Recettes non perçues";
  const Scene scene = draw(columns, {80, 0}, style());
  CHECK(extent(scene, "ink", &Point::x) > extent(scene, "ink", &Point::y));
}

TEST_CASE("a chart without values draws nothing and does no harm") {
  for (const ChartKind kind :
       {ChartKind::kShareBars, ChartKind::kColumns, ChartKind::kBars, ChartKind::kSlices}) {
    CHECK(draw(chart(kind, {}), {80, 80}, style()).items.empty());
    CHECK(draw(Chart{}, {80, 80}, style()).items.empty());
  }
}

TEST_CASE("an address becomes a code of square modules") {
  const auto code = qr_code("https://valbrune.fr/atlas/3", "Code");
  REQUIRE(code);
  CHECK(code->width == code->height);
  CHECK(code->width >= 21);
  CHECK_FALSE(qr_code("", "nothing"));
  CHECK_FALSE(qr_code(std::string(4000, 'x'), "too long"));
}
