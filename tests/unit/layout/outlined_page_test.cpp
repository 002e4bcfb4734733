#include <doctest/doctest.h>

#include <variant>

#include "layout/outlined_page.h"

using namespace mandature;
using layout::Length;

namespace {

constexpr double kPointsPerMillimetre = 72 / 25.4;

layout::PagedDocument sheet() {
  layout::PagedDocument document;
  document.width = Length::from_millimetres(240);
  document.height = Length::from_millimetres(126);
  document.pages.emplace_back();
  return document;
}

}  // namespace

TEST_CASE("a page becomes a drawing of the width asked for, in its own proportions") {
  layout::PagedDocument document = sheet();
  layout::ShapeItem half{
      graphics::rectangle(0, 0, 120 * kPointsPerMillimetre, 126 * kPointsPerMillimetre), "vif", {}};
  half.stroke = graphics::Stroke{"fort", kPointsPerMillimetre};
  document.pages[0].items.emplace_back(half);
  const graphics::Scene scene = layout::as_scene(document, document.pages[0], 1200);
  CHECK(scene.width == 1200);
  CHECK(scene.height == 630);
  REQUIRE(scene.items.size() == 1);
  const auto& shape = std::get<graphics::Shape>(scene.items[0]);
  CHECK(graphics::bounds_of(shape.path).right == doctest::Approx(600).epsilon(0.001));
  CHECK(graphics::bounds_of(shape.path).bottom == doctest::Approx(630).epsilon(0.001));
  CHECK(shape.stroke->width == doctest::Approx(5).epsilon(0.001));
  CHECK(shape.fill == "vif");
}

TEST_CASE("links and pictures of pixels leave nothing in the drawing of a page") {
  layout::PagedDocument document = sheet();
  document.pages[0].items.emplace_back(layout::LinkItem{});
  document.pages[0].items.emplace_back(layout::ImageItem{});
  CHECK(layout::as_scene(document, document.pages[0], 1200).items.empty());
}
