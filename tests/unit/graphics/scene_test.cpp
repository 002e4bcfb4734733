#include "graphics/scene.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace mandature::graphics;

TEST_CASE("a rectangle is a closed path of four corners") {
  const Path path = rectangle(1, 2, 10, 20);
  REQUIRE(path.size() == 5);
  CHECK(std::get<MoveTo>(path[0]).to.x == 1);
  CHECK(std::get<LineTo>(path[2]).to.x == 11);
  CHECK(std::get<LineTo>(path[2]).to.y == 22);
  CHECK(std::holds_alternative<ClosePath>(path.back()));
}

TEST_CASE("a circle stays within three ten-thousandths of its radius") {
  const Path path = circle({5, 5}, 2);
  Point from = std::get<MoveTo>(path[0]).to;
  for (std::size_t i = 1; i + 1 < path.size(); ++i) {
    const auto& curve = std::get<CurveTo>(path[i]);
    for (double t = 0; t <= 1; t += 0.1) {
      const double s = 1 - t;
      const auto at = [&](double a, double b, double c, double d) {
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
      };
      const double x = at(from.x, curve.control_1.x, curve.control_2.x, curve.to.x);
      const double y = at(from.y, curve.control_1.y, curve.control_2.y, curve.to.y);
      CHECK(std::hypot(x - 5, y - 5) == doctest::Approx(2).epsilon(0.0003));
    }
    from = curve.to;
  }
  CHECK(from.x == std::get<MoveTo>(path[0]).to.x);
  CHECK(std::holds_alternative<ClosePath>(path.back()));
}

TEST_CASE("a path grows by another") {
  Path path = line({0, 0}, {1, 1});
  append(path, line({2, 2}, {3, 3}));
  REQUIRE(path.size() == 4);
  CHECK(std::get<MoveTo>(path[2]).to.x == 2);
}
