#pragma once

#include <string_view>

#include "graphics/scene.h"

namespace mandature::graphics {

struct SvgPath {
  Path path;
  bool whole = true;  // false: what follows the last command could not be read (SVG 1.1, F.2)
};

// The attribute "d" of a path (SVG 1.1, 8.3): every command, absolute and relative; arcs and quadratic curves
// become cubic ones.
SvgPath read_svg_path(std::string_view data);

// An ellipse, and a rectangle with round corners, as SVG draws them.
Path ellipse(Point centre, double radius_x, double radius_y);
Path rounded_rectangle(Point corner, Point size, Point radius);

}  // namespace mandature::graphics
