#include <doctest/doctest.h>

#include <algorithm>

#include "graphics/draw_confidence.h"

using namespace mandature::graphics;

TEST_CASE("confidence is told by how many of three discs are solid, never by colour") {
  for (const auto& [confidence, solid] :
       {std::pair{Confidence::kWeak, 1}, {Confidence::kMedium, 2}, {Confidence::kStrong, 3}}) {
    const Scene scene = draw_confidence(confidence);
    CHECK(scene.title.empty());  // the word stands beside it
    REQUIRE(scene.items.size() == 3);
    const auto filled = std::count_if(scene.items.begin(), scene.items.end(), [](const SceneItem& item) {
      return !std::get<Shape>(item).stroke.has_value();
    });
    CHECK(filled == solid);
    double right = 0;
    for (const SceneItem& item : scene.items) {
      const Bounds bounds = bounds_of(std::get<Shape>(item).path);
      CHECK(bounds.left >= right);  // they never touch
      CHECK(bounds.top >= 0);
      CHECK(bounds.bottom <= scene.height);
      right = bounds.right;
    }
    CHECK(right <= scene.width);
  }
}
