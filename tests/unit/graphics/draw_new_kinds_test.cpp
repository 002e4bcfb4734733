#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "graphics/draw_chart.h"
#include "support/text.h"
#include "unit/graphics/chart_samples.h"

using namespace mandature::graphics;
using mandature::tests::plain_chart_style;
using mandature::tests::sample_chart;

namespace {

using Rows = std::vector<std::vector<std::optional<double>>>;

std::vector<Label> labels_in(const Scene& scene, const std::string& style) {
  std::vector<Label> labels;
  for (const SceneItem& item : scene.items) {
    const auto* label = std::get_if<Label>(&item);
    if (label != nullptr && label->style == style) labels.push_back(*label);
  }
  return labels;
}

std::vector<Bounds> shapes_with(const Scene& scene, const std::string& role) {
  std::vector<Bounds> found;
  for (const SceneItem& item : scene.items) {
    const auto* shape = std::get_if<Shape>(&item);
    if (shape != nullptr && shape->role == role) found.push_back(bounds_of(shape->path));
  }
  return found;
}

// No two labels that share signs of a line stand on baselines nearer than a line.
bool disjoint(const std::vector<Label>& labels, double pitch) {
  const auto left = [](const Label& label) {
    const double width = 2.0 * static_cast<double>(mandature::support::count_characters(label.text));
    return label.anchor == Anchor::kEnd      ? label.at.x - width
           : label.anchor == Anchor::kMiddle ? label.at.x - width / 2
                                             : label.at.x;
  };
  for (std::size_t i = 0; i < labels.size(); ++i) {
    for (std::size_t j = i + 1; j < labels.size(); ++j) {
      const Label& a = labels[i];
      const Label& b = labels[j];
      const double wide_a = 2.0 * static_cast<double>(mandature::support::count_characters(a.text));
      const double wide_b = 2.0 * static_cast<double>(mandature::support::count_characters(b.text));
      const bool beside = left(a) + wide_a <= left(b) + 1e-6 || left(b) + wide_b <= left(a) + 1e-6;
      if (!beside && std::abs(a.at.y - b.at.y) < pitch - 1e-6) return false;
    }
  }
  return true;
}

Rows many(std::size_t count) {
  Rows rows;
  for (std::size_t i = 0; i < count; ++i) {
    // From one euro to fifty billion.
    const double value = std::pow(
        10.0, 10.7 * static_cast<double>(i) / static_cast<double>(std::max<std::size_t>(count, 2) - 1));
    rows.push_back({value, value * 1.1, i % 5 == 4 ? std::nullopt : std::optional<double>(value * 0.9)});
  }
  return rows;
}

bool is_finite(const Scene& scene) {
  return std::all_of(scene.items.begin(), scene.items.end(), [](const SceneItem& item) {
    if (const auto* label = std::get_if<Label>(&item)) return std::isfinite(label->at.x + label->at.y);
    const Bounds bounds = bounds_of(std::get<Shape>(item).path);
    return std::isfinite(bounds.left + bounds.top + bounds.right + bounds.bottom);
  });
}

constexpr ChartKind kNewKinds[] = {ChartKind::kSlope, ChartKind::kRibbons, ChartKind::kPairs,
                                   ChartKind::kSparkline, ChartKind::kTimeline};

}  // namespace

TEST_CASE("labels never overlap, from one commission to twenty, from one euro to fifty billion") {
  const ChartStyle style = plain_chart_style();
  for (std::size_t count = 1; count <= 20; ++count) {
    CAPTURE(count);
    const Scene slope = draw(sample_chart(ChartKind::kSlope, many(count)), {170, 0}, style);
    CHECK(disjoint(labels_in(slope, "note"), style.line_pitch));
    const Scene ribbons = draw(sample_chart(ChartKind::kRibbons, many(count)), {170, 0}, style);
    CHECK(disjoint(labels_in(ribbons, "number"), style.ribbon_label_height));
    const Scene pairs = draw(sample_chart(ChartKind::kPairs, many(count)), {170, 0}, style);
    CHECK(is_finite(pairs));
  }
}

TEST_CASE("a slope writes both values of every line and stresses what the text speaks of") {
  Chart chart = sample_chart(ChartKind::kSlope, {{0.1, 0.2}, {0.11, 0.05}});
  chart.series[1].emphasised = true;
  const Scene scene = draw(chart, {170, 0}, plain_chart_style());
  CHECK(labels_in(scene, "note").size() == 3);  // two values and a name
  CHECK(labels_in(scene, "value").size() == 3);
  CHECK(shapes_with(scene, "line strong").size() == 1);
  CHECK(labels_in(scene, "axis").size() == 2);
}

TEST_CASE("a slope is true to its scale, from zero") {
  Chart chart = sample_chart(ChartKind::kSlope, {{0.0, 0.5}});
  chart.full_scale = 1;
  const ChartStyle style = plain_chart_style();
  const Bounds line = shapes_with(draw(chart, {170, 0}, style), "line").back();
  CHECK(line.bottom - line.top == doctest::Approx(style.slope_height / 2));
}

TEST_CASE("stacks are true to one scale and ribbons end in rows of equal height") {
  const Chart chart = sample_chart(ChartKind::kRibbons, {{10, 20}, {30, 60}});
  const Scene scene = draw(chart, {174, 0}, plain_chart_style());
  const auto slices = shapes_with(scene, "slice");
  REQUIRE(slices.size() == 4);
  CHECK(slices[0].bottom - slices[0].top == doctest::Approx(25));
  CHECK(slices[1].bottom - slices[1].top == doctest::Approx(75));
  CHECK(slices[3].bottom - slices[3].top == doctest::Approx(150));
  CHECK(slices[3].bottom == doctest::Approx(scene.height));
  const auto tiles = shapes_with(scene, "tile");
  REQUIRE(tiles.size() == 2);
  CHECK(tiles[0].top == doctest::Approx(10));
  CHECK(tiles[0].bottom == doctest::Approx(110));
  CHECK(tiles[1].right == doctest::Approx(174));
}

TEST_CASE("the height of a room is the height of the ribbons, heads included") {
  const Scene scene = draw(sample_chart(ChartKind::kRibbons, {{1.0, 2.0}}), {174, 110}, plain_chart_style());
  CHECK(scene.height == doctest::Approx(110));
  CHECK(shapes_with(scene, "slice")[1].top == doctest::Approx(10));
}

TEST_CASE("what belongs to no commission has no hatch and no row") {
  Chart chart = sample_chart(ChartKind::kRibbons, {{1.0, 2.0}, {1.0, 1.0}});
  chart.series[1].number = 0;
  const Scene scene = draw(chart, {174, 0}, plain_chart_style());
  CHECK(shapes_with(scene, "tile").size() == 1);
  CHECK(shapes_with(scene, "hatch").size() == 2);
}

TEST_CASE("what was not measured is said and hatched, and is never a slice") {
  const ChartStyle style = plain_chart_style();
  const Scene one =
      draw(sample_chart(ChartKind::kRibbons, {{1.0, 2.0}, {1.0, std::nullopt}}), {174, 0}, style);
  CHECK(shapes_with(one, "slice").size() == 3);
  CHECK(labels_in(one, "number").size() == 4);
  const Scene all = draw(sample_chart(ChartKind::kRibbons, {{1.0, std::nullopt}}), {174, 0}, style);
  CHECK(shapes_with(all, "slice").size() == 1);
  const Scene slope = draw(sample_chart(ChartKind::kSlope, {{1.0, std::nullopt}}), {174, 0}, style);
  CHECK(labels_in(slope, "note")[1].text == "non mesuré");
}

TEST_CASE("pairs stand side by side on one scale and go on below when the room ends") {
  const Scene scene =
      draw(sample_chart(ChartKind::kPairs, {{10, 5, 10, 10, 10, 10, 10}, {20, 5, 5, 5, 5, 5, 5}}), {100, 0},
           plain_chart_style());
  const auto marks = shapes_with(scene, "mark current");
  REQUIRE(marks.size() == 14);
  CHECK(marks[0].bottom - marks[0].top == doctest::Approx(10));
  CHECK(marks[1].bottom - marks[1].top == doctest::Approx(20));
  CHECK(marks[1].left == doctest::Approx(marks[0].right));
  CHECK(std::all_of(marks.begin(), marks.end(), [](const Bounds& mark) { return mark.right <= 100; }));
  CHECK(marks.back().top > marks.front().bottom);
}

TEST_CASE("events side by side are true to time, and their words never meet") {
  Chart chart = sample_chart(ChartKind::kTimeline, {{2020.0, 2020.1, 2021.0, 2024.0}});
  const ChartStyle style = plain_chart_style();
  const Scene across = draw(chart, {180, 0}, style);
  const auto dots = shapes_with(across, "mark current");
  REQUIRE(dots.size() == 4);
  CHECK(dots[2].left - dots[0].left == doctest::Approx((dots[3].left - dots[0].left) / 4));
  CHECK(disjoint(labels_in(across, "date"), style.line_pitch));
  CHECK(disjoint(labels_in(across, "text"), style.line_pitch));
}

TEST_CASE("too many events for one row follow each other down the page") {
  Chart chart = sample_chart(ChartKind::kTimeline, {{2020.0, 2020.1, 2020.2, 2021.0, 2024.0, std::nullopt}});
  chart.series[0].values[1].text =
      "Une phrase assez longue pour prendre plusieurs lignes dans une colonne étroite";
  const ChartStyle style = plain_chart_style();
  const Scene down = draw(chart, {80, 0}, style);
  CHECK(disjoint(labels_in(down, "text"), style.line_pitch));
  CHECK(shapes_with(down, "mark current").size() == 5);
  CHECK(down.height > 6 * style.line_pitch);
}

TEST_CASE("no value, one value, zeros and gaps do no harm to any kind") {
  const ChartStyle style = plain_chart_style();
  for (const ChartKind kind : kNewKinds) {
    CAPTURE(static_cast<int>(kind));
    CHECK(draw(sample_chart(kind, {{}}), {170, 60}, style).items.empty());
    const std::vector<Rows> odd{{{1.0}},
                                {{0.0, 0.0}, {0.0, 0.0}},
                                {{std::nullopt, std::nullopt}},
                                {{1.0, 2.0}, {}, {3.0}},
                                {{std::nullopt, 1.0, std::nullopt}}};
    for (const Rows& rows : odd) {
      CHECK(is_finite(draw(sample_chart(kind, rows), {170, 60}, style)));
      CHECK(is_finite(draw(sample_chart(kind, rows), {170, 60}, ChartStyle{})));
    }
  }
}
