#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace mandature::graphics {

// A drawing in its own units, origin top left, y downwards, free of any medium: the web writes it as SVG, the
// paper as PDF operators. Colours are names of theme tokens ("ink", "paper", "accent").

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

struct Stroke {
  std::string token;
  double width = 1;
};

struct Shape {
  Path path;
  std::string fill;  // a token, empty for none
  std::optional<Stroke> stroke;
  std::string role;  // what it stands for: a class name on the web
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

struct Scene {
  double width = 0;
  double height = 0;
  std::vector<SceneItem> items;
  std::string title;  // empty: decorative, hidden from assistive tools
  std::string description;
};

Path rectangle(double x, double y, double width, double height);
Path circle(Point centre, double radius);
Path line(Point from, Point to);
void append(Path& path, const Path& more);

}  // namespace mandature::graphics
