#include "graphics/svg_file.h"

#include <doctest/doctest.h>

#include <string>

#include "diagnostics/render.h"
#include "graphics/svg_path.h"
#include "graphics/transform.h"

using namespace mandature;
using graphics::Bounds;
using graphics::Paint;
using graphics::Rgb;
using graphics::Scene;
using graphics::Shape;

namespace {

struct Read {
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  std::optional<Scene> scene;

  explicit Read(const std::string& text)
      : scene(graphics::read_svg(files.add("logo.svg", text), diagnostics)) {}
  std::string messages() const {
    return diagnostics::render(diagnostics.sorted(), diagnostics::Format::kShort);
  }
  const Shape& shape(std::size_t index) const { return std::get<Shape>(scene->items.at(index)); }
};

// The elements inside a drawing of 100 × 50.
std::string drawing(const std::string& inside) { return "<svg viewBox=\"0 0 100 50\">" + inside + "</svg>"; }

void check_bounds(const graphics::Path& path, const Bounds& expected) {
  const Bounds found = graphics::bounds_of(path);
  CHECK(found.left == doctest::Approx(expected.left));
  CHECK(found.top == doctest::Approx(expected.top));
  CHECK(found.right == doctest::Approx(expected.right));
  CHECK(found.bottom == doctest::Approx(expected.bottom));
}

// Where the pen of a path ends.
graphics::Point last_point(const graphics::Path& path) {
  if (const auto* l = std::get_if<graphics::LineTo>(&path.back())) return l->to;
  return std::get<graphics::CurveTo>(path.back()).to;
}

}  // namespace

TEST_CASE("a drawing has the size of its window, or the one it asks for") {
  CHECK(Read("<svg viewBox=\"0 0 30 20\"/>").scene->width == 30);
  CHECK(Read("<svg viewBox=\"0 0 30 20\" height=\"10mm\"/>").scene->height == doctest::Approx(96 / 2.54));
  CHECK(Read("<svg viewBox=\"0 0 30 20\" width=\"60\"/>").scene->height == 40);
  CHECK(Read("<svg viewBox=\"0 0 30 20\" width=\"100%\" height=\"100%\"/>").scene->width == 30);
  CHECK(Read("<svg/>").messages() == "logo.svg:1:2: error: this drawing has no size (give it a viewBox)\n");
}

TEST_CASE("a window of other proportions is fitted in as it says") {
  const auto bounds = [](const std::string& alignment) {
    const Read read("<svg width=\"40\" height=\"20\" viewBox=\"5 5 10 10\" preserveAspectRatio=\"" +
                    alignment + "\"><rect x=\"5\" y=\"5\" width=\"10\" height=\"10\"/></svg>");
    return graphics::bounds_of(read.shape(0).path);
  };
  CHECK(bounds("xMidYMid").left == 10);
  CHECK(bounds("xMinYMid").left == 0);
  CHECK(bounds("xMaxYMid").right == 40);
  CHECK(bounds("none").right == 40);
  CHECK(bounds("xMidYMid slice").top == -10);
}

TEST_CASE("each command of a path goes where it says, absolute or relative") {
  check_bounds(graphics::read_svg_path("M10 10H20V30h-5v-5L12,12z").path, {10, 10, 20, 30});
  check_bounds(graphics::read_svg_path("m10-10.5.5.5l5 5").path, {10, -10.5, 15.5, -5});
  CHECK(last_point(graphics::read_svg_path("M0 0C1 1 2 1 3 0S5-1 6 0s2 1 3 0").path).x == 9);
  CHECK(last_point(graphics::read_svg_path("M0 0Q2 4 4 0T8 0t4 0").path).x == 12);
  CHECK(last_point(graphics::read_svg_path("M0 0 1 1 2 2").path).y == 2);
  // A closed path goes on from where it began.
  CHECK(last_point(graphics::read_svg_path("M5 5h10v10zl1 1").path).x == 6);
}

TEST_CASE("an arc is a part of its ellipse, whichever of the four it is") {
  // A half turn of radius 5 from (0, 0) to (10, 0), above or below.
  check_bounds(graphics::ellipse({0, 0}, 5, 3), {-5, -3, 5, 3});
  const auto arc = [](const std::string& data) {
    return graphics::bounds_of(graphics::read_svg_path(data).path);
  };
  CHECK(arc("M0 0A5 5 0 0 1 10 0").top == doctest::Approx(-5));
  CHECK(arc("M0 0A5 5 0 0 0 10 0").bottom == doctest::Approx(5));
  // Radii too small are stretched; a radius of nothing is a line; flags may touch what follows.
  CHECK(arc("M0 0A1 1 0 0 1 10 0").top == doctest::Approx(-5));
  CHECK(arc("M0 0A0 5 0 0 1 10 0").top == 0);
  CHECK(last_point(graphics::read_svg_path("M0 0a5 5 0 1110 0").path).x == 10);
}

TEST_CASE("a path that cannot be read is drawn up to there and told") {
  const Read read(drawing("<path d=\"M0 0L10 10L20 x\"/>"));
  CHECK(read.shape(0).path.size() == 2);
  CHECK(read.messages() == "logo.svg:1:28: error: this path cannot be read to its end\n");
  for (const char* data :
       {"L1 1", "M", "M0", "10 10", "M0 0A1 1 0 2 0 3 3", "M0 0C1 1 2 2", "M1e999 0L1 1", "M0 0 nan 1"}) {
    CHECK_FALSE(graphics::read_svg_path(data).whole);
  }
  CHECK(graphics::read_svg_path("").whole);
}

TEST_CASE("transforms follow one another from the outside in") {
  const auto moved = [](const char* text) { return (*graphics::read_svg_transform(text))({1, 2}); };
  CHECK(moved("translate(10)").x == 11);
  CHECK(moved("translate(10,20) scale(2)").y == 24);
  CHECK(moved("rotate(90)").x == doctest::Approx(-2));
  CHECK(moved("rotate(180 5 5)").x == doctest::Approx(9));
  CHECK(moved("matrix(1 0 0 1 3 4)").y == 6);
  CHECK(moved("skewX(45)").x == doctest::Approx(3));
  CHECK_FALSE(graphics::read_svg_transform("turn(3)"));
  CHECK_FALSE(graphics::read_svg_transform("scale("));
  CHECK_FALSE(graphics::read_svg_transform("scale()"));
}

TEST_CASE("basic shapes, uses and symbols become paths") {
  const Read read(drawing(
      "<defs><g id=\"dot\"><circle r=\"2\"/></g><symbol id=\"s\" viewBox=\"0 0 1 1\"><rect width=\"1\" "
      "height=\"1\"/></symbol></defs><rect x=\"1\" y=\"2\" width=\"10\" height=\"6\" rx=\"2\"/>"
      "<ellipse cx=\"50\" cy=\"25\" rx=\"9\" ry=\"4\"/><line x1=\"1\" y1=\"1\" x2=\"9\" y2=\"3\" "
      "stroke=\"red\"/><polygon points=\"0,0 4,0 4,4\"/><use href=\"#dot\" x=\"20\" y=\"20\"/>"
      "<use href=\"#s\" x=\"30\" width=\"8\" height=\"8\"/>"));
  CHECK(read.messages() == "");
  REQUIRE(read.scene->items.size() == 6);
  check_bounds(read.shape(0).path, {1, 2, 11, 8});
  check_bounds(read.shape(1).path, {41, 21, 59, 29});
  check_bounds(read.shape(4).path, {18, 18, 22, 22});
  check_bounds(read.shape(5).path, {30, 0, 38, 8});
}

TEST_CASE("colours are those of the drawing, from attributes, classes and styles, the last having its way") {
  const Read read(
      drawing("<style>.a{fill:#abc;stroke:teal}</style><g fill=\"navy\"><path d=\"M0 0h1\"/>"
              "<path class=\"x a\" fill=\"red\" d=\"M0 0h1\"/><path class=\"a\" style=\"fill: rgb(1,2,3)\" "
              "d=\"M0 0h1\"/></g><path fill=\"currentColor\" d=\"M0 0h1\"/><path d=\"M0 0h1\"/>"));
  CHECK(read.messages() == "");
  CHECK(read.shape(0).fill == Paint(Rgb{0, 0, 128}));
  CHECK(read.shape(1).fill == Paint(Rgb{0xAA, 0xBB, 0xCC}));
  CHECK(read.shape(1).stroke->paint == Paint(Rgb{0, 128, 128}));
  CHECK(read.shape(2).fill == Paint(Rgb{1, 2, 3}));
  CHECK(read.shape(3).fill == Paint("ink"));
  CHECK(read.shape(4).fill == Paint(Rgb{0, 0, 0}));
}

TEST_CASE("lines grow with their group and keep their ends and corners") {
  const Read read(
      drawing("<g transform=\"scale(3)\" stroke=\"#000\" stroke-width=\"2\" stroke-linecap=\"round\" "
              "stroke-linejoin=\"bevel\"><path d=\"M0 0h1\" fill-rule=\"evenodd\"/></g>"));
  CHECK(read.shape(0).stroke->width == doctest::Approx(6));
  CHECK(read.shape(0).stroke->cap == graphics::LineCap::kRound);
  CHECK(read.shape(0).stroke->join == graphics::LineJoin::kBevel);
  CHECK(read.shape(0).rule == graphics::FillRule::kEvenOdd);
}

TEST_CASE("what is not shown is not drawn, and notes of editors are passed over") {
  const Read read(drawing(
      "<title>T</title><metadata><rdf:RDF/></metadata><sodipodi:namedview/><g display=\"none\"><text>x</text>"
      "</g><path d=\"M0 0h1\" visibility=\"hidden\"/><path d=\"M0 0h1\" fill=\"none\"/>"
      "<path d=\"M0 0h1\" opacity=\"0\"/><linearGradient id=\"g\"/><clipPath><path d=\"M0 "
      "0h1\"/></clipPath>"));
  CHECK(read.messages() == "");
  CHECK(read.scene->items.empty());
}

TEST_CASE("what paper cannot show is told once for each kind, where it stands") {
  const Read read(drawing(
      "\n<text>a</text>\n<text>b</text>\n<image href=\"a.png\"/>\n<path fill=\"url(#g)\" d=\"M0 0h1\"/>\n"
      "<path fill=\"red\" opacity=\".5\" d=\"M0 0h1\"/>\n<path stroke-dasharray=\"1 2\" d=\"M0 0h1\"/>\n"
      "<g filter=\"url(#f)\"/>\n<path fill=\"rouge\" d=\"M0 0h1\"/>\n<use href=\"b.svg#x\"/>\n<use "
      "href=\"#y\"/>\n"
      "<g transform=\"scale(1 2)\"><path stroke=\"red\" d=\"M0 0h1\"/></g>\n<rect width=\"1em\"/>"));
  CHECK(read.messages() ==
        "logo.svg:2:2: error: \"text\" cannot be printed (draw it with plain shapes in plain colours; turn "
        "texts into paths)\n"
        "logo.svg:4:2: error: \"image\" cannot be printed (draw it with plain shapes in plain colours; turn "
        "texts into paths)\n"
        "logo.svg:5:13: error: \"url(#g)\" cannot be printed (draw it with plain shapes in plain colours; "
        "turn texts into paths)\n"
        "logo.svg:6:18: error: \"opacity\" cannot be printed (draw it with plain shapes in plain colours; "
        "turn texts into paths)\n"
        "logo.svg:7:7: error: \"stroke-dasharray\" cannot be printed (draw it with plain shapes in plain "
        "colours; turn texts into paths)\n"
        "logo.svg:8:12: error: \"url(#f)\" cannot be printed (draw it with plain shapes in plain colours; "
        "turn texts into paths)\n"
        "logo.svg:9:7: error: this cannot be read: fill=\"rouge\"\n"
        "logo.svg:10:2: error: another file cannot be referred to: \"b.svg#x\"\n"
        "logo.svg:11:2: error: nothing here is named \"y\"\n"
        "logo.svg:12:33: error: \"stroke\" cannot be printed (draw it with plain shapes in plain colours; "
        "turn texts into paths)\n"
        "logo.svg:13:7: error: this cannot be read: width=\"1em\"\n");
}

TEST_CASE("hostile files are told and do no harm") {
  const auto told = [](const std::string& text, const std::string& words) {
    const std::string messages = Read(text).messages();
    CHECK_MESSAGE(messages.find(words) != std::string::npos, messages);
  };
  told(drawing("<script>alert(1)</script>"), "\"script\" cannot be printed");
  told(drawing("<defs><foreignObject/></defs>"), "\"foreignObject\" cannot be printed");
  told("<svg viewBox=\"0 0 1 1\" onload=\"x()\"/>", "logo.svg:1:24: error: \"onload\"");
  told("<!DOCTYPE svg [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]>" + drawing("&c;"), "declares entities");
  told(drawing("<style>@import url(a.css);</style>"), "only rules for classes");
  told("<html/>", "not an SVG drawing");
  told("", "no sound XML");
  told("<svg viewBox=\"0 0 1 1\"><g>", "no sound XML");
  told(std::string(5'000'000, ' '), "larger than 4 MB");
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<g>";
  for (int i = 0; i < 100'000; ++i) deep += "</g>";
  told(drawing(deep), "nested too deeply");
  told(drawing("<g id=\"a\"><use href=\"#a\"/></g>"), "nested too deeply");
}

TEST_CASE("uses of uses do not multiply without end") {
  std::string text = "<defs><path id=\"l0\" d=\"M0 0h1v1h1v1h1v1\"/>";
  for (int level = 1; level <= 7; ++level) {
    text += "<g id=\"l" + std::to_string(level) + "\">";
    for (int i = 0; i < 20; ++i) text += "<use href=\"#l" + std::to_string(level - 1) + "\"/>";
    text += "</g>";
  }
  const Read read(drawing(text + "</defs><use href=\"#l7\"/>"));
  CHECK(read.messages().find("too many shapes") != std::string::npos);
}

TEST_CASE("a plain document type of old editors is passed over") {
  CHECK(Read("<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"svg11.dtd\">" +
             drawing(""))
            .messages() == "");
}
