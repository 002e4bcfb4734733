#include "graphics/svg_shapes.h"

#include <cstddef>
#include <utility>

#include "diagnostics/translation.h"
#include "graphics/svg_numbers.h"
#include "graphics/svg_path.h"

namespace mandature::graphics {
namespace {

using diagnostics::tr;
using pugi::xml_node;

class ShapeReader {
 public:
  ShapeReader(const xml_node& node, SvgMessages& messages) : node_(node), messages_(messages) {}

  std::optional<Path> read() {
    const std::string_view name = svg_name(node_);
    if (name == "path") return path();
    if (name == "rect") return rectangle();
    if (name == "circle") return round({length("r"), length("r")});
    if (name == "ellipse") return round({length("rx"), length("ry")});
    if (name == "line") return line({length("x1"), length("y1")}, {length("x2"), length("y2")});
    if (name == "polyline" || name == "polygon") return corners(name == "polygon");
    return std::nullopt;
  }

 private:
  double length(const char* name) { return svg_length_of(node_, name, messages_); }

  Path path() {
    SvgPath read = read_svg_path(node_.attribute("d").value());
    if (!read.whole) messages_.tell(node_, tr("this path cannot be read to its end"));
    return std::move(read.path);
  }

  Path round(Point radius) {
    if (radius.x <= 0 || radius.y <= 0) return {};
    return ellipse({length("cx"), length("cy")}, radius.x, radius.y);
  }

  Path rectangle() {
    const Point size{length("width"), length("height")};
    if (size.x <= 0 || size.y <= 0) return {};
    // One radius alone is that of both directions.
    const char* across = node_.attribute("rx") ? "rx" : "ry";
    const char* down = node_.attribute("ry") ? "ry" : "rx";
    return rounded_rectangle({length("x"), length("y")}, size, {length(across), length(down)});
  }

  Path corners(bool closed) {
    const char* points = node_.attribute("points").value();
    const auto numbers = svg_numbers(points);
    Path path;
    if (!numbers || numbers->size() % 2 != 0) {
      messages_.cannot_read(node_, "points", points);
      return path;
    }
    for (std::size_t i = 0; i + 1 < numbers->size(); i += 2) {
      const Point to{(*numbers)[i], (*numbers)[i + 1]};
      path.push_back(path.empty() ? PathCommand(MoveTo{to}) : PathCommand(LineTo{to}));
    }
    if (closed && !path.empty()) path.push_back(ClosePath{});
    return path;
  }

  const xml_node& node_;
  SvgMessages& messages_;
};

}  // namespace

std::string_view svg_name(const xml_node& node) {
  const std::string_view name = node.name();
  constexpr std::string_view kPrefix = "svg:";
  return name.starts_with(kPrefix) ? name.substr(kPrefix.size()) : name;
}

double svg_length_of(const xml_node& node, const char* name, SvgMessages& messages) {
  const pugi::xml_attribute attribute = node.attribute(name);
  if (!attribute) return 0;
  const auto read = svg_length(attribute.value());
  if (!read) messages.cannot_read(node, name, attribute.value());
  return read.value_or(0);
}

std::optional<Path> svg_shape(const xml_node& node, SvgMessages& messages) {
  return ShapeReader(node, messages).read();
}

}  // namespace mandature::graphics
