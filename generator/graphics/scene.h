#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "graphics/colour.h"

namespace mandature::graphics {

// A drawing in its own units, origin top left, y downwards, free of any medium: the web writes it as SVG, the
// paper as PDF operators.

struct Point {
  double x = 0;
  double y = 0;
};

struct MoveTo {
  Point to;
};
struct LineTo {
  Point to;
};
struct CurveTo {
  Point control_1, control_2, to;
};  // cubic Bézier
struct ClosePath {};
using PathCommand = std::variant<MoveTo, LineTo, CurveTo, ClosePath>;
using Path = std::vector<PathCommand>;

enum class LineCap { kButt, kRound, kSquare };
enum class LineJoin { kMiter, kRound, kBevel };

struct Stroke {
  Paint paint;
  double width = 1;
  LineCap cap = LineCap::kButt;
  LineJoin join = LineJoin::kMiter;
  double miter_limit = 4;
};

// What counts as inside where a path crosses itself.
enum class FillRule { kNonZero, kEvenOdd };

struct Shape {
  Path path;
  Paint fill;
  std::optional<Stroke> stroke;
  std::string role;  // what it stands for: a class name on the web
  FillRule rule = FillRule::kNonZero;
};

enum class Anchor { kStart, kMiddle, kEnd };

struct Label {
  Point at;  // on the baseline
  std::string text;
  std::string style;  // a character style of the theme
  Anchor anchor = Anchor::kStart;
  std::string token;  // colour
};

using SceneItem = std::variant<Shape, Label>;

// Some items in a row that lead somewhere together, where the medium has links.
struct SceneLink {
  std::size_t first = 0;
  std::size_t count = 0;
  std::string target;
};

struct Scene {
  double width = 0;
  double height = 0;
  std::vector<SceneItem> items;
  std::string title;  // empty: decorative, hidden from assistive tools
  std::string description;
  bool clipped = false;    // what lies beyond its edges is not seen
  bool stretched = false;  // takes the width it is given, whatever its height; its lines keep their width
  std::vector<SceneLink> links = {};  // in the order of the items; none overlaps another
};

Path rectangle(double x, double y, double width, double height);
Path circle(Point centre, double radius);
Path line(Point from, Point to);
void append(Path& path, const Path& more);
// Every point of a path, those that only pull at curves included.
void for_each_point(Path& path, const std::function<void(Point&)>& act);

// The scene with its left at its right; labels stay readable.
Scene mirrored(Scene scene);

// A box around all points of a path, those that only pull at curves included: it may be too large.
struct Bounds {
  double left = 0, top = 0, right = 0, bottom = 0;
};
Bounds bounds_of(const Path& path);

}  // namespace mandature::graphics
