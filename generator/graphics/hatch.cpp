#include "graphics/hatch.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace mandature::graphics {
namespace {

using Edge = std::pair<Point, Point>;

constexpr double kTiny = 1e-9;

std::vector<Edge> edges_of(const Path& area) {
  std::vector<Edge> edges;
  Point start, at;
  const auto go = [&](Point to) {
    edges.emplace_back(at, to);
    at = to;
  };
  for (const PathCommand& command : area) {
    if (const auto* move = std::get_if<MoveTo>(&command)) start = at = move->to;
    if (const auto* straight = std::get_if<LineTo>(&command)) go(straight->to);
    if (const auto* curve = std::get_if<CurveTo>(&command)) go(curve->to);
    if (std::holds_alternative<ClosePath>(command)) go(start);
  }
  return edges;
}

bool is_inside(Point point, const std::vector<Edge>& edges) {
  bool inside = false;
  for (const auto& [a, b] : edges) {
    if ((a.y > point.y) == (b.y > point.y)) continue;
    if (point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)) inside = !inside;
  }
  return inside;
}

Point between(const Edge& segment, double part) {
  const auto& [a, b] = segment;
  return {a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part};
}

// Where a segment meets the edges, as parts of it, with both ends.
std::vector<double> crossings(const Edge& segment, const std::vector<Edge>& edges) {
  const auto& [a, b] = segment;
  std::vector<double> parts{0, 1};
  for (const auto& [c, d] : edges) {
    const double across = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
    if (std::abs(across) < kTiny) continue;
    const double part = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / across;
    const double along = ((c.x - a.x) * (b.y - a.y) - (c.y - a.y) * (b.x - a.x)) / across;
    if (part > 0 && part < 1 && along >= -kTiny && along <= 1 + kTiny) parts.push_back(part);
  }
  std::sort(parts.begin(), parts.end());
  return parts;
}

// The pieces of lines that lie inside an area.
class Clipper {
 public:
  explicit Clipper(const Path& area) : edges_(edges_of(area)), bounds_(bounds_of(area)) {}

  void add(Point from, Point to) {
    const Edge segment{from, to};
    const std::vector<double> parts = crossings(segment, edges_);
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
      if (parts[i + 1] - parts[i] < kTiny) continue;
      if (!is_inside(between(segment, (parts[i] + parts[i + 1]) / 2), edges_)) continue;
      append(lines_, line(between(segment, parts[i]), between(segment, parts[i + 1])));
    }
  }

  // Lines that fall `slope` for every unit to the right, `pitch` apart measured across them.
  void add_slanting(double slope, double pitch) {
    const double step = pitch * std::sqrt(1 + slope * slope);
    const double ends[] = {bounds_.top - slope * bounds_.left, bounds_.top - slope * bounds_.right,
                           bounds_.bottom - slope * bounds_.left, bounds_.bottom - slope * bounds_.right};
    const auto [least, most] = std::minmax_element(std::begin(ends), std::end(ends));
    for (double at = std::ceil(*least / step) * step; at <= *most; at += step)
      add({bounds_.left, at + slope * bounds_.left}, {bounds_.right, at + slope * bounds_.right});
  }

  void add_vertical(double pitch, double shift = 0) {
    for (double x = std::ceil((bounds_.left - shift) / pitch) * pitch + shift; x <= bounds_.right; x += pitch)
      add({x, bounds_.top}, {x, bounds_.bottom});
  }

  void add_horizontal(double pitch, double shift = 0) {
    for (double y = std::ceil((bounds_.top - shift) / pitch) * pitch + shift; y <= bounds_.bottom; y += pitch)
      add({bounds_.left, y}, {bounds_.right, y});
  }

  void add_chevrons(double pitch) {
    const double half = pitch;  // of one tooth, as wide as it is high twice over
    const double first = std::floor(bounds_.left / (2 * half)) * 2 * half;
    for (double y = std::ceil((bounds_.top - half) / pitch) * pitch; y <= bounds_.bottom; y += pitch) {
      for (double x = first; x < bounds_.right; x += 2 * half) {
        add({x, y + half / 2}, {x + half, y});
        add({x + half, y}, {x + 2 * half, y + half / 2});
      }
    }
  }

  // Dots in staggered rows; only those that lie inside as a whole.
  Path dots(double pitch, double radius) const {
    Path path;
    int row = static_cast<int>(std::ceil(bounds_.top / pitch));
    for (double y = row * pitch; y <= bounds_.bottom; y = ++row * pitch) {
      const double shift = row % 2 == 0 ? 0 : pitch / 2;
      for (double x = std::ceil((bounds_.left - shift) / pitch) * pitch + shift; x <= bounds_.right;
           x += pitch) {
        const bool whole =
            is_inside({x - radius, y - radius}, edges_) && is_inside({x + radius, y - radius}, edges_) &&
            is_inside({x - radius, y + radius}, edges_) && is_inside({x + radius, y + radius}, edges_);
        if (whole) append(path, circle({x, y}, radius));
      }
    }
    return path;
  }

  Path take() { return std::move(lines_); }

 private:
  std::vector<Edge> edges_;
  Bounds bounds_;
  Path lines_;
};

void add_lines(Clipper& clipper, HatchKind kind, const HatchStyle& style) {
  const double pitch = style.pitch;
  const double pair = 2 * style.line + style.line / 2;  // from one line of a pair to the other
  switch (kind) {
    case HatchKind::kHorizontal:
      return clipper.add_horizontal(pitch);
    case HatchKind::kDots:
      return;
    case HatchKind::kFalling:
      return clipper.add_slanting(1, pitch);
    case HatchKind::kGrid:
      clipper.add_horizontal(pitch);
      return clipper.add_vertical(pitch);
    case HatchKind::kVertical:
      return clipper.add_vertical(pitch);
    case HatchKind::kRising:
      return clipper.add_slanting(-1, pitch);
    case HatchKind::kChevrons:
      return clipper.add_chevrons(pitch);
    case HatchKind::kCross:
      clipper.add_slanting(1, pitch);
      return clipper.add_slanting(-1, pitch);
    case HatchKind::kDoubleHorizontal:
      clipper.add_horizontal(1.5 * pitch);
      return clipper.add_horizontal(1.5 * pitch, pair);
    case HatchKind::kDoubleVertical:
      clipper.add_vertical(1.5 * pitch);
      return clipper.add_vertical(1.5 * pitch, pair);
  }
}

}  // namespace

HatchKind hatch_of(int number) {
  const int place = number < 1 ? 0 : (number - 1) % kHatchCount;
  return static_cast<HatchKind>(place);
}

std::vector<Shape> hatch(const Path& area, HatchKind kind, const HatchStyle& style, const Paint& ink) {
  std::vector<Shape> shapes;
  if (style.pitch <= 0) return shapes;
  Clipper clipper(area);
  if (kind == HatchKind::kDots) {
    Path dots = clipper.dots(style.pitch, style.dot / 2);
    if (!dots.empty()) shapes.push_back({std::move(dots), ink, std::nullopt, "hatch"});
    return shapes;
  }
  add_lines(clipper, kind, style);
  Path lines = clipper.take();
  if (!lines.empty()) shapes.push_back({std::move(lines), {}, Stroke{ink, style.line}, "hatch"});
  return shapes;
}

}  // namespace mandature::graphics
