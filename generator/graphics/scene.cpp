#include "graphics/scene.h"

#include <algorithm>

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

void for_each_point(Path& path, const std::function<void(Point&)>& act) {
  for (PathCommand& command : path) {
    if (auto* m = std::get_if<MoveTo>(&command)) act(m->to);
    if (auto* l = std::get_if<LineTo>(&command)) act(l->to);
    if (auto* c = std::get_if<CurveTo>(&command)) act(c->control_1), act(c->control_2), act(c->to);
  }
}

Scene mirrored(Scene scene) {
  for (SceneItem& item : scene.items) {
    if (auto* shape = std::get_if<Shape>(&item)) {
      for_each_point(shape->path, [&](Point& point) { point.x = scene.width - point.x; });
      continue;
    }
    auto& label = std::get<Label>(item);
    label.at.x = scene.width - label.at.x;
    if (label.anchor != Anchor::kMiddle) {
      label.anchor = label.anchor == Anchor::kStart ? Anchor::kEnd : Anchor::kStart;
    }
  }
  return scene;
}

Bounds bounds_of(const Path& path) {
  std::optional<Bounds> bounds;
  const auto add = [&](Point p) {
    if (!bounds) bounds = Bounds{p.x, p.y, p.x, p.y};
    bounds = Bounds{std::min(bounds->left, p.x), std::min(bounds->top, p.y), std::max(bounds->right, p.x),
                    std::max(bounds->bottom, p.y)};
  };
  for (const PathCommand& command : path) {
    if (const auto* m = std::get_if<MoveTo>(&command)) add(m->to);
    if (const auto* l = std::get_if<LineTo>(&command)) add(l->to);
    if (const auto* c = std::get_if<CurveTo>(&command)) add(c->control_1), add(c->control_2), add(c->to);
  }
  return bounds.value_or(Bounds{});
}

}  // namespace mandature::graphics
