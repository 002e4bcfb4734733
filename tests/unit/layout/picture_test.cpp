#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "unit/layout/samples.h"

using namespace mandature;
using document::Image;
using layout::ImageItem;
using layout::PagedDocument;
using layout::StructureRole;
using support::Length;

namespace {

Image photograph(int width, int height) {
  return {"a.jpg", "Une file d'enfants.", "École Jean-Macé, mai 2025", "Photo : C. Aubertin", width, height};
}

document::Document report_of(document::Blocks blocks) {
  document::Document report;
  report.id = "essai";
  report.language = "fr";
  report.title = "Essai";
  report.sections.push_back({"texte", "", "", std::move(blocks)});
  return report;
}

PagedDocument laid_out(samples::Press& press, const Image& image) {
  return layout::lay_out(report_of({{image}}), {press.master("rapport"), *press.theme, press.fonts},
                         press.diagnostics);
}

std::vector<ImageItem> images_of(const PagedDocument& paged) {
  std::vector<ImageItem> images;
  for (const layout::Page& page : paged.pages) {
    for (const layout::PageItem& item : page.items) {
      if (const auto* image = std::get_if<ImageItem>(&item)) images.push_back(*image);
    }
  }
  return images;
}

}  // namespace

TEST_CASE("a picture is as wide as its column and keeps its proportions") {
  samples::Press press;
  const PagedDocument paged = laid_out(press, photograph(3000, 2000));
  const auto images = images_of(paged);
  REQUIRE(images.size() == 1);
  const layout::Box& box = images.front().box;
  CHECK(box.width == paged.pages.front().frames.front().box.width);
  CHECK(ratio(box.height, box.width) == doctest::Approx(2.0 / 3).epsilon(0.001));
  CHECK(press.diagnostics.sorted().empty());
}

TEST_CASE("a high picture is no higher than the theme allows") {
  samples::Press press;
  const auto images = images_of(laid_out(press, photograph(2000, 6000)));
  REQUIRE(images.size() == 1);
  CHECK(images.front().box.height == press.master("rapport").measures.picture_height);
  CHECK(ratio(images.front().box.width, images.front().box.height) ==
        doctest::Approx(1.0 / 3).epsilon(0.001));
}

TEST_CASE("a picture of few pixels is told, with the width it needs, and is not stretched far") {
  samples::Press press;
  const auto images = images_of(laid_out(press, photograph(240, 160)));
  REQUIRE(images.size() == 1);
  CHECK(images.front().pixels_per_inch() == doctest::Approx(150 / 1.2).epsilon(0.01));
  const auto told = press.diagnostics.sorted();
  REQUIRE(told.size() == 1);
  CHECK(told.front().severity == diagnostics::Severity::kWarning);
  CHECK(told.front().message.find("240 × 160") != std::string::npos);
  CHECK(told.front().hint == "give one that is at least 485 pixels wide");
}

TEST_CASE("a picture is a figure with its alternative and its box, and its caption stands beside it") {
  samples::Press press;
  const PagedDocument paged = laid_out(press, photograph(3000, 2000));
  const auto role = [&](StructureRole wanted) {
    const auto found = std::find_if(paged.structure.begin(), paged.structure.end(),
                                    [&](const layout::StructureNode& node) { return node.role == wanted; });
    REQUIRE(found != paged.structure.end());
    return *found;
  };
  const layout::StructureNode figure = role(StructureRole::kFigure);
  CHECK(figure.alternative == "Une file d'enfants.");
  CHECK(figure.page == 0);
  CHECK(figure.box.width == images_of(paged).front().box.width);
  CHECK(role(StructureRole::kCaption).parent == figure.parent);
}

TEST_CASE("a picture and its caption stay in one column") {
  samples::Press press;
  document::Blocks blocks;
  for (int i = 0; i < 14; ++i) {
    blocks.push_back(
        document::paragraph("Un paragraphe de quelques lignes, qui laisse au bas de la colonne une "
                            "place toujours différente, ni trop grande ni trop petite."));
    blocks.push_back({photograph(3000, 1000 + 200 * i)});
  }
  const PagedDocument paged = layout::lay_out(
      report_of(blocks), {press.master("rapport"), *press.theme, press.fonts}, press.diagnostics);
  CHECK(images_of(paged).size() == 14);
  for (const layout::Page& page : paged.pages) {
    for (std::size_t i = 0; i < page.items.size(); ++i) {
      const auto* image = std::get_if<ImageItem>(&page.items[i]);
      if (image == nullptr) continue;
      REQUIRE(i + 1 < page.items.size());
      const auto* caption = std::get_if<layout::GlyphRun>(&page.items[i + 1]);
      REQUIRE(caption != nullptr);
      CHECK(caption->text.starts_with("École"));
      CHECK(caption->origin.y > image->box.bottom());
      CHECK(caption->origin.y < image->box.bottom() + Length::from_millimetres(8));
      CHECK(image->box.bottom() < paged.height);
    }
  }
}

TEST_CASE("the dump tells where a picture stands and how fine it is") {
  samples::Press press;
  const std::string dump = layout::dump(laid_out(press, photograph(3000, 2000)));
  CHECK(dump.find("\"path\": \"a.jpg\"") != std::string::npos);
  CHECK(dump.find("\"ppi\": 929") != std::string::npos);
}

TEST_CASE("a picture whose file nobody read stands there by what it says") {
  samples::Press press;
  const PagedDocument paged = laid_out(press, photograph(0, 0));
  CHECK(images_of(paged).empty());
  const auto& items = paged.pages.front().items;
  CHECK(std::any_of(items.begin(), items.end(), [](const layout::PageItem& item) {
    const auto* run = std::get_if<layout::GlyphRun>(&item);
    return run != nullptr && run->text.find("file d") != std::string::npos;
  }));
}

TEST_CASE("an SVG file is drawn as wide as its column, and what leaves its edges is cut off") {
  samples::Press press;
  graphics::Scene scene;
  scene.width = 100;
  scene.height = 50;
  scene.clipped = true;
  scene.items = {
      graphics::Shape{graphics::rectangle(10, 10, 20, 20), graphics::Rgb{200, 0, 0}, std::nullopt, ""},
      graphics::Shape{graphics::rectangle(90, 40, 40, 40), "ink", std::nullopt, ""}};
  Image image{"logo.svg", "Un logo", "", ""};
  image.drawing = std::make_shared<const graphics::Scene>(scene);
  const PagedDocument paged = laid_out(press, image);
  std::vector<layout::ShapeItem> shapes;
  for (const layout::PageItem& item : paged.pages.front().items) {
    const auto* shape = std::get_if<layout::ShapeItem>(&item);
    if (shape != nullptr && shape->node != layout::kArtifact) shapes.push_back(*shape);
  }
  REQUIRE(shapes.size() == 2);
  CHECK(shapes[0].fill.own() == graphics::Rgb{200, 0, 0});
  CHECK_FALSE(shapes[0].clip);
  REQUIRE(shapes[1].clip);
  const Length measure = paged.pages.front().frames.front().box.width;
  CHECK(shapes[1].clip->width == measure);
  const layout::StructureNode& figure = paged.structure[static_cast<std::size_t>(shapes[0].node)];
  CHECK(figure.alternative == "Un logo");
  CHECK(figure.box.right() == shapes[1].clip->right());
}

TEST_CASE("a picture inside a card has its box as any other") {
  samples::Press press;
  const document::EvidenceCard card{
      "p1", "Pièce 1", "Une photographie", {{document::inline_text("Nature"), {{photograph(3000, 2000)}}}}};
  const PagedDocument paged = layout::lay_out(
      report_of({{card}}), {press.master("rapport"), *press.theme, press.fonts}, press.diagnostics);
  REQUIRE(images_of(paged).size() == 1);
  const layout::ImageItem image = images_of(paged).front();
  CHECK(paged.structure[static_cast<std::size_t>(image.node)].box.top == image.box.top);
}
