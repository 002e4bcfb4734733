#pragma once

#include <optional>
#include <string_view>

#include "graphics/scene.h"

namespace mandature::graphics {

// Where points go: x' = a·x + c·y + e, y' = b·x + d·y + f.
struct Transform {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  static Transform moved(double x, double y) { return {1, 0, 0, 1, x, y}; }
  static Transform scaled(double x, double y) { return {x, 0, 0, y, 0, 0}; }

  // First `inner`, then this.
  Transform operator*(const Transform& inner) const;
  Point operator()(Point point) const {
    return {a * point.x + c * point.y + e, b * point.x + d * point.y + f};
  }
  // How much lengths grow, on average.
  double growth() const;
  // Whether they grow alike in all directions, to one part in a hundred.
  bool is_even() const;
};

Path transformed(Path path, const Transform& transform);

// The attribute "transform" of SVG (SVG 1.1, 7.6): matrix, translate, scale, rotate, skewX, skewY, one after
// the other. Nothing when it cannot be read.
std::optional<Transform> read_svg_transform(std::string_view text);

}  // namespace mandature::graphics
