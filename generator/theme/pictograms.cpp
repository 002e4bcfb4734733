#include "theme/pictograms.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>
#include <vector>

#include "diagnostics/translation.h"
#include "support/text.h"
#include "theme/reading.h"

namespace mandature::theme {
namespace {

using diagnostics::tr;
using graphics::ClosePath;
using graphics::CurveTo;
using graphics::LineTo;
using graphics::MoveTo;
using graphics::Path;
using graphics::Point;
using sources::Value;

constexpr double kModules = 4;
// In modules: the thickness of a ring, and the bars of a ruled form.
constexpr double kRing = 0.34;
constexpr double kBar = 0.125;
constexpr double kPitch = 0.25;
// The distance of the control points that brings a cubic closest to a quarter circle.
constexpr double kArc = 0.5522847498;

struct Box {
  double x = 0, y = 0, width = 0, height = 0;

  Point at(double across, double down) const { return {x + across * width, y + down * height}; }
};

Path square(const Box& box) { return graphics::rectangle(box.x, box.y, box.width, box.height); }

Path ellipse(const Box& box) {
  const double a = (1 - kArc) / 2;
  const double b = (1 + kArc) / 2;
  return {MoveTo{box.at(1, 0.5)},
          CurveTo{box.at(1, b), box.at(b, 1), box.at(0.5, 1)},
          CurveTo{box.at(a, 1), box.at(0, b), box.at(0, 0.5)},
          CurveTo{box.at(0, a), box.at(a, 0), box.at(0.5, 0)},
          CurveTo{box.at(b, 0), box.at(1, a), box.at(1, 0.5)},
          ClosePath{}};
}

// The hole is drawn the other way round, so that it is empty under either filling rule.
Path ring(const Box& box) {
  Path path = ellipse(box);
  const Box hole{box.x + kRing, box.y + kRing, box.width - 2 * kRing, box.height - 2 * kRing};
  const double a = (1 - kArc) / 2;
  const double b = (1 + kArc) / 2;
  graphics::append(path, {MoveTo{hole.at(1, 0.5)}, CurveTo{hole.at(1, a), hole.at(b, 0), hole.at(0.5, 0)},
                          CurveTo{hole.at(a, 0), hole.at(0, a), hole.at(0, 0.5)},
                          CurveTo{hole.at(0, b), hole.at(a, 1), hole.at(0.5, 1)},
                          CurveTo{hole.at(b, 1), hole.at(1, b), hole.at(1, 0.5)}, ClosePath{}});
  return path;
}

Path dome(const Box& box) {
  const double a = (1 - kArc) / 2;
  const double b = (1 + kArc) / 2;
  return {MoveTo{box.at(0, 1)}, CurveTo{box.at(0, 1 - kArc), box.at(a, 0), box.at(0.5, 0)},
          CurveTo{box.at(b, 0), box.at(1, 1 - kArc), box.at(1, 1)}, ClosePath{}};
}

Path bowl(const Box& box) {
  const double a = (1 - kArc) / 2;
  const double b = (1 + kArc) / 2;
  return {MoveTo{box.at(0, 0)}, CurveTo{box.at(0, kArc), box.at(a, 1), box.at(0.5, 1)},
          CurveTo{box.at(b, 1), box.at(1, kArc), box.at(1, 0)}, ClosePath{}};
}

Path triangle(const Box& box) {
  return {MoveTo{box.at(0, 1)}, LineTo{box.at(0.5, 0)}, LineTo{box.at(1, 1)}, ClosePath{}};
}

// A quarter disc whose right angle is at the top left.
Path left_quarter(const Box& box) {
  return {MoveTo{box.at(0, 0)}, LineTo{box.at(1, 0)}, CurveTo{box.at(1, kArc), box.at(kArc, 1), box.at(0, 1)},
          ClosePath{}};
}

Path right_quarter(const Box& box) {
  return {MoveTo{box.at(1, 0)}, LineTo{box.at(0, 0)},
          CurveTo{box.at(0, kArc), box.at(1 - kArc, 1), box.at(1, 1)}, ClosePath{}};
}

// A leaf between two quarter circles, its tip at the top left.
Path left_leaf(const Box& box) {
  return {MoveTo{box.at(0, 0)}, CurveTo{box.at(kArc, 0), box.at(1, 1 - kArc), box.at(1, 1)},
          CurveTo{box.at(1 - kArc, 1), box.at(0, kArc), box.at(0, 0)}, ClosePath{}};
}

Path right_leaf(const Box& box) {
  return {MoveTo{box.at(1, 0)}, CurveTo{box.at(1 - kArc, 0), box.at(0, 1 - kArc), box.at(0, 1)},
          CurveTo{box.at(kArc, 1), box.at(1, kArc), box.at(1, 0)}, ClosePath{}};
}

// Half the width of a form at a height, both from 0 to 1.
using HalfWidth = double (*)(double down);
double square_half(double) { return 0.5; }
double dome_half(double down) { return 0.5 * std::sqrt(std::max(0.0, 1 - (1 - down) * (1 - down))); }
double bowl_half(double down) { return 0.5 * std::sqrt(std::max(0.0, 1 - down * down)); }

// Bars from the foot upwards, their ends following the outline of the form.
Path ruled(const Box& box, HalfWidth half) {
  constexpr int kSteps = 4;
  Path path;
  for (int bar = 0; box.height - bar * kPitch > kBar / 2; ++bar) {
    const double foot = box.height - bar * kPitch;
    const double head = std::max(0.0, foot - kBar);
    std::vector<Point> left;
    std::vector<Point> right;
    for (int i = 0; i <= kSteps; ++i) {
      const double down = (head + (foot - head) * i / kSteps) / box.height;
      left.push_back(box.at(0.5 - half(down), down));
      right.push_back(box.at(0.5 + half(down), down));
    }
    path.push_back(MoveTo{left.front()});
    for (const Point& point : right) path.push_back(LineTo{point});
    for (auto point = left.rbegin(); point != left.rend(); ++point) path.push_back(LineTo{*point});
    path.push_back(ClosePath{});
  }
  return path;
}

Path ruled_square(const Box& box) { return ruled(box, square_half); }
Path ruled_dome(const Box& box) { return ruled(box, dome_half); }
Path ruled_bowl(const Box& box) { return ruled(box, bowl_half); }

struct Form {
  std::string_view name;
  Path (*draw)(const Box& box);
};

constexpr std::array kForms = {Form{"carre", square},
                               Form{"disque", ellipse},
                               Form{"anneau", ring},
                               Form{"dome", dome},
                               Form{"bol", bowl},
                               Form{"triangle", triangle},
                               Form{"quart-gauche", left_quarter},
                               Form{"quart-droit", right_quarter},
                               Form{"feuille-gauche", left_leaf},
                               Form{"feuille-droite", right_leaf},
                               Form{"carre-raye", ruled_square},
                               Form{"dome-raye", ruled_dome},
                               Form{"bol-raye", ruled_bowl}};

const Form* find_form(const sources::Entry& entry, diagnostics::Diagnostics& diagnostics) {
  std::vector<std::string> names;
  for (const Form& form : kForms) {
    if (support::fold(form.name) == support::fold(entry.key)) return &form;
    names.emplace_back(form.name);
  }
  const auto close = support::nearest(entry.key, names);
  diagnostics.error(
      entry.key_span, tr("unknown form \"{}\"", entry.key),
      close ? tr("did you mean \"{}\"?", *close) : tr("the forms are {}", support::join(names, ", ")));
  return nullptr;
}

std::optional<Box> read_box(const Value& value, diagnostics::Diagnostics& diagnostics) {
  if (value.kind != Value::Kind::kSequence || value.items.size() != 4) {
    diagnostics.error(value.span, tr("a form is placed by four numbers: [x, y, width, height]"));
    return std::nullopt;
  }
  std::array<double, 4> numbers{};
  for (std::size_t i = 0; i < 4; ++i) {
    const auto number = read_number(value.items[i], diagnostics);
    if (!number) return std::nullopt;
    numbers[i] = *number;
  }
  const Box box{numbers[0], numbers[1], numbers[2], numbers[3]};
  constexpr double kSlack = 1e-9;
  const bool inside = box.x >= 0 && box.y >= 0 && box.width > 0 && box.height > 0 &&
                      box.x + box.width <= kModules + kSlack && box.y + box.height <= kModules + kSlack;
  if (inside) return box;
  diagnostics.error(value.span, tr("the form leaves the grid of 4 × 4 modules"));
  return std::nullopt;
}

void read_form(const Value& item, graphics::Scene& scene, diagnostics::Diagnostics& diagnostics) {
  if (item.kind != Value::Kind::kMapping || item.entries.size() != 1) {
    diagnostics.error(item.span, tr("a form is written \"name: [x, y, width, height]\""));
    return;
  }
  const Form* form = find_form(item.entries.front(), diagnostics);
  const auto box = read_box(item.entries.front().value, diagnostics);
  if (form != nullptr && box)
    scene.items.emplace_back(graphics::Shape{form->draw(*box), "ink", std::nullopt, {}});
}

}  // namespace

std::map<std::string, graphics::Scene> read_pictograms(const Value& root,
                                                       diagnostics::Diagnostics& diagnostics) {
  std::map<std::string, graphics::Scene> pictograms;
  if (root.kind != Value::Kind::kMapping) {
    diagnostics.error(root.span, tr("keys and values are expected here"));
    return pictograms;
  }
  for (const sources::Entry& entry : root.entries) {
    graphics::Scene scene;
    scene.width = kModules;
    scene.height = kModules;
    if (entry.value.kind != Value::Kind::kSequence) {
      diagnostics.error(entry.value.span, tr("a pictogram is a list of forms"));
    }
    for (const Value& item : entry.value.items) read_form(item, scene, diagnostics);
    pictograms.emplace(entry.key, std::move(scene));
  }
  return pictograms;
}

}  // namespace mandature::theme
