#include "graphics/neighbourhood.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "support/text.h"

namespace mandature::graphics {
namespace {

// Units of the drawing: on the narrowest screens, words of this size stay legible.
constexpr double kWidth = 420;
constexpr double kMargin = 26;
constexpr double kRadius = 13;
constexpr double kTextSize = 17;
constexpr double kLine = 1.5;
constexpr int kRounds = 300;

double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

// On a circle in their order, the reader's place in the middle of it.
std::vector<Point> first_positions(const Neighbourhood& neighbourhood) {
  std::vector<Point> at;
  const auto count = static_cast<double>(neighbourhood.places.size());
  for (std::size_t i = 0; i < neighbourhood.places.size(); ++i) {
    const double angle = 2 * std::numbers::pi * static_cast<double>(i) / count + 0.3;
    const double reach = neighbourhood.places[i].here ? 0.01 : 0.5;
    at.push_back({reach * std::sin(angle), -reach * std::cos(angle)});
  }
  return at;
}

// Fruchterman and Reingold, "Graph drawing by force-directed placement" (1991).
std::vector<Point> settled(const Neighbourhood& neighbourhood) {
  std::vector<Point> at = first_positions(neighbourhood);
  const double ideal = 1 / std::sqrt(std::max<double>(1, static_cast<double>(at.size())));
  for (int round = 0; round < kRounds; ++round) {
    std::vector<Point> moves(at.size());
    const auto push = [&](std::size_t i, std::size_t j, double force) {
      const double apart = std::max(distance(at[i], at[j]), 1e-3);
      const Point along{(at[i].x - at[j].x) / apart * force, (at[i].y - at[j].y) / apart * force};
      moves[i] = {moves[i].x + along.x, moves[i].y + along.y};
      moves[j] = {moves[j].x - along.x, moves[j].y - along.y};
    };
    for (std::size_t i = 0; i < at.size(); ++i) {
      for (std::size_t j = i + 1; j < at.size(); ++j)
        push(i, j, ideal * ideal / std::max(distance(at[i], at[j]), 1e-3));
    }
    for (const auto& [i, j] : neighbourhood.borders) {
      const double apart = distance(at[i], at[j]);
      push(i, j, -apart * apart / ideal);
    }
    const double heat = 0.1 * (1 - static_cast<double>(round) / kRounds);
    for (std::size_t i = 0; i < at.size(); ++i) {
      const double length = std::max(std::hypot(moves[i].x, moves[i].y), 1e-9);
      const double step = std::min(length, heat) / length;
      at[i] = {at[i].x + moves[i].x * step, at[i].y + moves[i].y * step};
    }
  }
  return at;
}

// Half of the width a name takes, roughly: drawings are set without fonts.
double half_width(const std::string& name) {
  return 0.27 * kTextSize * static_cast<double>(support::count_characters(name));
}

// Stretches the places over the drawing, so that no name leaves it.
std::vector<Point> spread_out(std::vector<Point> at, const Neighbourhood& neighbourhood, double height) {
  Point low = at.front();
  Point high = at.front();
  for (const Point& point : at) {
    low = {std::min(low.x, point.x), std::min(low.y, point.y)};
    high = {std::max(high.x, point.x), std::max(high.y, point.y)};
  }
  const auto along = [](double value, double from, double to) {
    return to - from < 1e-6 ? 0.5 : (value - from) / (to - from);
  };
  for (std::size_t i = 0; i < at.size(); ++i) {
    const double side = std::max(kMargin, half_width(neighbourhood.places[i].name) + 4);
    at[i].x =
        std::clamp(kMargin + along(at[i].x, low.x, high.x) * (kWidth - 2 * kMargin), side, kWidth - side);
    at[i].y = kMargin + along(at[i].y, low.y, high.y) * (height - 2 * kMargin - kTextSize);
  }
  return at;
}

}  // namespace

Scene neighbourhood_map(const Neighbourhood& neighbourhood) {
  Scene scene;
  scene.width = kWidth;
  scene.height = 150 + 50 * std::sqrt(static_cast<double>(neighbourhood.places.size()));
  if (neighbourhood.places.empty()) return scene;
  const std::vector<Point> at = spread_out(settled(neighbourhood), neighbourhood, scene.height);
  for (const auto& [i, j] : neighbourhood.borders)
    scene.items.emplace_back(Shape{line(at[i], at[j]), "", Stroke{"ink", kLine}, "frontiere"});
  for (std::size_t i = 0; i < at.size(); ++i) {
    const Place& place = neighbourhood.places[i];
    if (!place.target.empty()) scene.links.push_back({scene.items.size(), 2, place.target});
    scene.items.emplace_back(Shape{circle(at[i], kRadius), place.here ? "ink" : "paper",
                                   Stroke{"ink", 2 * kLine}, place.here ? "vous" : "lieu"});
    scene.items.emplace_back(
        Label{{at[i].x, at[i].y + kRadius + kTextSize}, place.name, "lieu", Anchor::kMiddle, "ink"});
  }
  return scene;
}

}  // namespace mandature::graphics
