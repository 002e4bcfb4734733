#include "graphics/seating.h"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

using namespace mandature::graphics;

namespace {

long count(const Scene& scene, const std::string& role) {
  return std::count_if(scene.items.begin(), scene.items.end(), [&](const SceneItem& item) {
    const auto* shape = std::get_if<Shape>(&item);
    return shape != nullptr && shape->role == role;
  });
}

bool inside(const Scene& scene) {
  for (const SceneItem& item : scene.items) {
    for (const PathCommand& command : std::get<Shape>(item).path) {
      const auto* start = std::get_if<MoveTo>(&command);
      if (start == nullptr) continue;
      if (start->to.x < 0 || start->to.x > scene.width || start->to.y < 0 || start->to.y > scene.height)
        return false;
    }
  }
  return true;
}

constexpr SeatingShape kShapes[] = {SeatingShape::kRing, SeatingShape::kHorseshoe, SeatingShape::kFacing,
                                    SeatingShape::kRows, SeatingShape::kHemicycle};

}  // namespace

TEST_CASE("every shape has one seat that is yours, the members' and the others'") {
  for (const SeatingShape shape : kShapes) {
    for (const int seats : {1, 2, 3, 9, 16, 43, 112}) {
      const int members = std::min(seats, 3);
      const Scene scene = seating_plan(shape, seats, members);
      CHECK(count(scene, "vous") == 1);
      CHECK(count(scene, "elu") == members - 1);
      CHECK(count(scene, "autre") == seats - members);
      CHECK(inside(scene));
    }
  }
}

TEST_CASE("counts that cannot be drawn are brought back to what can") {
  CHECK(count(seating_plan(SeatingShape::kRing, -4, 9, 12), "vous") == 1);
  const Scene crowd = seating_plan(SeatingShape::kHemicycle, 1'000'000, 1);
  CHECK(count(crowd, "vous") + count(crowd, "autre") == 500);
}

TEST_CASE("a gauge fills whole blocks and a part of the next") {
  const Scene whole = gauge(4, 5);
  CHECK(count(whole, "plein") == 4);
  CHECK(count(whole, "vide") == 1);
  const Scene half = gauge(3.5, 20);
  CHECK(count(half, "plein") == 4);
  CHECK(count(half, "vide") == 17);
  CHECK(count(gauge(9, 5), "plein") == 5);
}
