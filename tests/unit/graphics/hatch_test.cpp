#include "graphics/hatch.h"

#include <doctest/doctest.h>

#include <set>

using namespace mandature::graphics;

namespace {

constexpr HatchStyle kStyle{0.24, 1.8, 0.6};
constexpr double kTiny = 1e-6;

std::vector<Point> ends_of(const std::vector<Shape>& shapes) {
  std::vector<Point> points;
  for (const Shape& shape : shapes) {
    for (const PathCommand& command : shape.path) {
      if (const auto* move = std::get_if<MoveTo>(&command)) points.push_back(move->to);
      if (const auto* line = std::get_if<LineTo>(&command)) points.push_back(line->to);
      if (const auto* curve = std::get_if<CurveTo>(&command)) points.push_back(curve->to);
    }
  }
  return points;
}

}  // namespace

TEST_CASE("every hatch stays inside its area and is there") {
  for (int number = 1; number <= kHatchCount; ++number) {
    CAPTURE(number);
    const auto shapes = hatch(rectangle(3.1, 7.3, 25, 14), hatch_of(number), kStyle, "ink");
    const auto points = ends_of(shapes);
    CHECK(points.size() > 8);
    for (const Point& p : points) {
      CHECK(p.x >= 3.1 - kTiny);
      CHECK(p.x <= 28.1 + kTiny);
      CHECK(p.y >= 7.3 - kTiny);
      CHECK(p.y <= 21.3 + kTiny);
    }
  }
}

TEST_CASE("lines end at a slanting edge, not at the box around it") {
  const Path triangle{MoveTo{{0, 0}}, LineTo{{20, 20}}, LineTo{{0, 20}}, ClosePath{}};
  for (const HatchKind kind :
       {HatchKind::kHorizontal, HatchKind::kVertical, HatchKind::kRising, HatchKind::kChevrons}) {
    const auto points = ends_of(hatch(triangle, kind, kStyle, "ink"));
    CHECK_FALSE(points.empty());
    for (const Point& p : points) CHECK(p.x <= p.y + kTiny);
  }
}

TEST_CASE("a hole is left open") {
  Path ring = rectangle(0, 0, 30, 30);
  append(ring, rectangle(10, 10, 10, 10));
  const auto lines = hatch(ring, HatchKind::kHorizontal, kStyle, "ink");
  REQUIRE_FALSE(lines.empty());
  for (const Shape& shape : lines) {
    REQUIRE_FALSE(shape.path.empty());
    for (std::size_t i = 0; i + 1 < shape.path.size(); i += 2) {
      const Point a = std::get<MoveTo>(shape.path[i]).to;
      const Point b = std::get<LineTo>(shape.path[i + 1]).to;
      const bool beside = a.y <= 10 || a.y >= 20 || b.x <= 10 + kTiny || a.x >= 20 - kTiny;
      CHECK(beside);
    }
  }
}

TEST_CASE("ten hatches on eight colours tell forty commissions apart") {
  std::set<std::pair<int, int>> seen;
  for (int number = 1; number <= 40; ++number)
    seen.insert({static_cast<int>(hatch_of(number)), (number - 1) % 8});
  CHECK(seen.size() == 40);
  CHECK(hatch_of(11) == HatchKind::kHorizontal);
  CHECK(hatch_of(0) == HatchKind::kHorizontal);
}

TEST_CASE("without a pitch, and on an area too thin for a line, there is no hatch") {
  CHECK(hatch(rectangle(0, 0, 10, 10), HatchKind::kGrid, {0.2, 0, 0}, "ink").empty());
  CHECK(hatch(rectangle(0, 0.1, 10, 0.5), HatchKind::kHorizontal, kStyle, "ink").empty());
  CHECK(hatch({}, HatchKind::kDots, kStyle, "ink").empty());
}
