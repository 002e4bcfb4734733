#include "graphics/scene.h"

namespace mandature::graphics {

Path rectangle(double x, double y, double width, double height) {
  return {MoveTo{{x, y}}, LineTo{{x + width, y}}, LineTo{{x + width, y + height}}, LineTo{{x, y + height}},
          ClosePath{}};
}

Path circle(Point centre, double radius) {
  // The distance of the control points that brings a cubic closest to a quarter circle.
  const double k = radius * 0.5522847498;
  const auto [x, y] = centre;
  return {MoveTo{{x + radius, y}},
          CurveTo{{x + radius, y + k}, {x + k, y + radius}, {x, y + radius}},
          CurveTo{{x - k, y + radius}, {x - radius, y + k}, {x - radius, y}},
          CurveTo{{x - radius, y - k}, {x - k, y - radius}, {x, y - radius}},
          CurveTo{{x + k, y - radius}, {x + radius, y - k}, {x + radius, y}},
          ClosePath{}};
}

Path line(Point from, Point to) { return {MoveTo{from}, LineTo{to}}; }

void append(Path& path, const Path& more) { path.insert(path.end(), more.begin(), more.end()); }

}  // namespace mandature::graphics
