#include "html/svg.h"

#include <array>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "document/block.h"
#include "html/escape.h"

namespace mandature::html {
namespace {

using document::Visitor;
using graphics::ClosePath;
using graphics::CurveTo;
using graphics::LineTo;
using graphics::MoveTo;
using graphics::Path;
using graphics::Point;

// The colour of the text around, which a dark page turns light; other tokens have the theme's colour.
std::string paint(const graphics::Paint& paint, const Writing& writing) {
  if (paint.own()) return paint.own()->hex();
  const std::string& token = paint.token();
  if (token.empty()) return "none";
  if (token == "ink") return "currentColor";
  const theme::Colour* colour = writing.theme.tokens.find(token, 1);
  return colour == nullptr ? "currentColor" : colour->screen.hex();
}

bool same(double a, double b) { return std::abs(a - b) < 1e-6; }

// Circles and rectangles are paths in a scene; their short forms weigh a tenth on the web.
std::optional<std::string> short_circle(const Path& path) {
  if (path.size() != 6) return std::nullopt;
  const auto* start = std::get_if<MoveTo>(&path[0]);
  const auto* bottom = std::get_if<CurveTo>(&path[1]);
  const auto* left = std::get_if<CurveTo>(&path[2]);
  const auto* top = std::get_if<CurveTo>(&path[3]);
  const auto* right = std::get_if<CurveTo>(&path[4]);
  if (!start || !bottom || !left || !top || !right || !std::holds_alternative<ClosePath>(path[5]))
    return std::nullopt;
  const Point centre{bottom->to.x, start->to.y};
  const double radius = start->to.x - centre.x;
  const bool round = same(bottom->to.y, centre.y + radius) && same(left->to.x, centre.x - radius) &&
                     same(left->to.y, centre.y) && same(top->to.x, centre.x) &&
                     same(top->to.y, centre.y - radius) && same(right->to.x, start->to.x) &&
                     same(right->to.y, start->to.y);
  if (!round) return std::nullopt;
  return fmt::format(R"(<circle cx="{}" cy="{}" r="{}")", number(centre.x), number(centre.y), number(radius));
}

std::optional<std::string> short_rectangle(const Path& path) {
  if (path.size() != 5) return std::nullopt;
  const auto* a = std::get_if<MoveTo>(&path[0]);
  const auto* b = std::get_if<LineTo>(&path[1]);
  const auto* c = std::get_if<LineTo>(&path[2]);
  const auto* d = std::get_if<LineTo>(&path[3]);
  if (!a || !b || !c || !d || !std::holds_alternative<ClosePath>(path[4])) return std::nullopt;
  const bool upright = same(a->to.y, b->to.y) && same(b->to.x, c->to.x) && same(c->to.y, d->to.y) &&
                       same(d->to.x, a->to.x) && b->to.x >= a->to.x && c->to.y >= b->to.y;
  if (!upright) return std::nullopt;
  return fmt::format(R"(<rect x="{}" y="{}" width="{}" height="{}")", number(a->to.x), number(a->to.y),
                     number(b->to.x - a->to.x), number(c->to.y - b->to.y));
}

std::string point(Point at) { return number(at.x) + " " + number(at.y); }

std::string whole_path(const Path& path) {
  std::string data;
  for (const graphics::PathCommand& command : path) {
    data += std::visit(Visitor{
                           [](const MoveTo& c) { return "M" + point(c.to); },
                           [](const LineTo& c) { return "L" + point(c.to); },
                           [](const CurveTo& c) {
                             return "C" + point(c.control_1) + " " + point(c.control_2) + " " + point(c.to);
                           },
                           [](const ClosePath&) { return std::string("Z"); },
                       },
                       command);
  }
  return "<path d=\"" + data + "\"";
}

std::string classes(const graphics::Shape& shape) {
  std::string names = shape.role;
  const auto add = [&](const std::string& name) { names += (names.empty() ? "" : " ") + name; };
  const auto named = [](const graphics::Paint& p) { return !p.token().empty() && p != "ink"; };
  if (named(shape.fill)) add("f-" + shape.fill.token());
  if (shape.stroke && named(shape.stroke->paint)) add("s-" + shape.stroke->paint.token());
  return names.empty() ? std::string() : " class=\"" + escape(names) + "\"";
}

// What differs from the plain line of SVG is said.
std::string write_stroke(const graphics::Stroke& stroke, const Writing& writing) {
  static constexpr std::array kCaps = {"", "round", "square"};
  static constexpr std::array kJoins = {"", "round", "bevel"};
  constexpr double kUsualMiter = 4;
  std::string svg =
      fmt::format(R"( stroke="{}" stroke-width="{}")", paint(stroke.paint, writing), number(stroke.width));
  if (stroke.cap != graphics::LineCap::kButt)
    svg += fmt::format(R"( stroke-linecap="{}")", kCaps[static_cast<std::size_t>(stroke.cap)]);
  if (stroke.join != graphics::LineJoin::kMiter)
    svg += fmt::format(R"( stroke-linejoin="{}")", kJoins[static_cast<std::size_t>(stroke.join)]);
  if (!same(stroke.miter_limit, kUsualMiter))
    svg += fmt::format(R"( stroke-miterlimit="{}")", number(stroke.miter_limit));
  return svg;
}

enum class Lines { kGrow, kKeepWidth };

std::string write_shape(const graphics::Shape& shape, Lines lines, const Writing& writing) {
  auto opening = short_circle(shape.path);
  if (!opening) opening = short_rectangle(shape.path);
  std::string svg = opening.value_or("");
  if (!opening) svg = whole_path(shape.path);
  svg += classes(shape);
  svg += fmt::format(R"( fill="{}")", paint(shape.fill, writing));
  if (shape.rule == graphics::FillRule::kEvenOdd) svg += R"( fill-rule="evenodd")";
  if (shape.stroke) svg += write_stroke(*shape.stroke, writing);
  if (shape.stroke && lines == Lines::kKeepWidth) svg += R"( vector-effect="non-scaling-stroke")";
  return svg + "/>";
}

std::string_view anchor(graphics::Anchor anchor) {
  switch (anchor) {
    case graphics::Anchor::kStart:
      return "start";
    case graphics::Anchor::kMiddle:
      return "middle";
    case graphics::Anchor::kEnd:
      return "end";
  }
  return "start";
}

std::string write_label(const graphics::Label& label, const Writing& writing) {
  std::string svg = fmt::format(R"(<text x="{}" y="{}")", number(label.at.x), number(label.at.y));
  if (label.anchor != graphics::Anchor::kStart)
    svg += fmt::format(R"( text-anchor="{}")", anchor(label.anchor));
  if (!label.style.empty()) svg += fmt::format(R"( class="t-{}")", escape(label.style));
  return svg + fmt::format(R"( fill="{}">{}</text>)",
                           paint(label.token.empty() ? "ink" : label.token, writing),
                           text(label.text, writing));
}

}  // namespace

std::string write_svg(const graphics::Scene& scene, Writing& writing) {
  std::string svg =
      fmt::format(R"(<svg class="{}" viewBox="0 0 {} {}")", scene.stretched ? "barre" : "dessin",
                  number(scene.width), number(scene.height));
  if (scene.stretched) svg += R"( preserveAspectRatio="none")";
  const Lines lines = scene.stretched ? Lines::kKeepWidth : Lines::kGrow;
  if (scene.title.empty()) {
    svg += R"( aria-hidden="true" focusable="false">)";
  } else {
    const std::string id = unique_id("dessin", writing);
    // What is inside a picture is not announced, links neither: a drawing that has some is a group.
    svg += fmt::format(
        R"( role="{3}" aria-labelledby="{0}-t {0}-d"><title id="{0}-t">{1}</title><desc id="{0}-d">{2}</desc>)",
        id, text(scene.title, writing), text(scene.description, writing),
        scene.links.empty() ? "img" : "group");
  }
  auto link = scene.links.begin();
  for (std::size_t i = 0; i < scene.items.size(); ++i) {
    const graphics::SceneItem& item = scene.items[i];
    const bool linked = link != scene.links.end() && !scene.title.empty();
    if (linked && link->first == i)
      svg += fmt::format(R"(<a href="{}">)", escape(safe_address(link->target)));
    svg += std::visit(Visitor{
                          [&](const graphics::Shape& shape) { return write_shape(shape, lines, writing); },
                          [&](const graphics::Label& label) { return write_label(label, writing); },
                      },
                      item);
    if (linked && link->first + link->count == i + 1) {
      svg += "</a>";
      ++link;
    }
  }
  return svg + "</svg>";
}

std::string write_figure_file(const graphics::Scene& scene, const theme::Theme& theme) {
  const Writing writing{theme, {}, theme.language};
  const theme::Colour* ink = theme.tokens.find("ink", 1);
  std::string svg = fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}" viewBox="0 0 {0} {1}" color="{2}" role="img" aria-labelledby="t d"><title id="t">{3}</title><desc id="d">{4}</desc>)",
      number(scene.width), number(scene.height), ink == nullptr ? "#000" : ink->screen.hex(),
      text(scene.title, writing), text(scene.description, writing));
  for (const graphics::SceneItem& item : scene.items) {
    if (const auto* shape = std::get_if<graphics::Shape>(&item))
      svg += write_shape(*shape, Lines::kGrow, writing);
  }
  return svg + "</svg>\n";
}

}  // namespace mandature::html
