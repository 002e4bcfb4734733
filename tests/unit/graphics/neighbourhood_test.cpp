#include "graphics/neighbourhood.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace mandature;
using graphics::Label;
using graphics::Shape;

namespace {

// Where the names stand, in the order of the places.
std::vector<graphics::Point> names(const graphics::Scene& scene) {
  std::vector<graphics::Point> at;
  for (const graphics::SceneItem& item : scene.items) {
    if (const auto* label = std::get_if<Label>(&item)) at.push_back(label->at);
  }
  return at;
}

}  // namespace

TEST_CASE("a neighbourhood is drawn with one link per place that has a page") {
  const graphics::Scene scene = graphics::neighbourhood_map(
      {{{"Valbrune", "", true}, {"Val de Brune", "a.html", false}, {"Sainte-Ylène", "b.html", false}},
       {{0, 1}, {0, 2}}});
  CHECK(scene.links.size() == 2);
  CHECK(scene.links[0].target == "a.html");
  CHECK(scene.links[0].first + scene.links[0].count == scene.links[1].first);
  CHECK(std::get<Label>(scene.items[scene.links[1].first + 1]).text == "Sainte-Ylène");
  for (const graphics::Point& at : names(scene)) {
    CHECK(at.x >= 0);
    CHECK(at.x <= scene.width);
    CHECK(at.y <= scene.height);
  }
}

TEST_CASE("neighbours stand nearer than those who are not") {
  // A chain of five: the ends are furthest apart.
  graphics::Neighbourhood chain;
  for (const char* name : {"A", "B", "C", "D", "E"}) chain.places.push_back({name, "x.html", false});
  chain.borders = {{0, 1}, {1, 2}, {2, 3}, {3, 4}};
  const auto at = names(graphics::neighbourhood_map(chain));
  const auto apart = [&](std::size_t a, std::size_t b) {
    return std::hypot(at[a].x - at[b].x, at[a].y - at[b].y);
  };
  CHECK(apart(0, 1) < apart(0, 4));
  CHECK(apart(3, 4) < apart(0, 4));
}

TEST_CASE("no place, no drawing; one place stands in the middle") {
  CHECK(graphics::neighbourhood_map({}).items.empty());
  const auto at = names(graphics::neighbourhood_map({{{"Seule", "", true}}, {}}));
  REQUIRE(at.size() == 1);
  CHECK(at[0].x == doctest::Approx(210));
}
