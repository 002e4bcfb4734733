#include "graphics/svg_path.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <numbers>
#include <optional>

#include "graphics/svg_numbers.h"

namespace mandature::graphics {
namespace {

constexpr double kPi = std::numbers::pi;

Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
Point operator*(Point a, double factor) { return {a.x * factor, a.y * factor}; }

// An arc of an ellipse by its centre.
struct Arc {
  Point centre;
  Point radius;
  double tilt = 0;  // of the first axis, radians
  double from = 0, sweep = 0;

  Point at(double angle) const {
    const double x = radius.x * std::cos(angle), y = radius.y * std::sin(angle);
    return centre + Point{std::cos(tilt) * x - std::sin(tilt) * y, std::sin(tilt) * x + std::cos(tilt) * y};
  }
  // The direction in which the angle grows, as long as the ellipse is there.
  Point along(double angle) const {
    const double x = -radius.x * std::sin(angle), y = radius.y * std::cos(angle);
    return {std::cos(tilt) * x - std::sin(tilt) * y, std::sin(tilt) * x + std::cos(tilt) * y};
  }
};

// No more than a quarter turn for each curve: further, a cubic leaves the ellipse by more than a printer's
// dot.
void append_arc(Path& path, const Arc& arc) {
  const int pieces = std::max(1, static_cast<int>(std::ceil(std::abs(arc.sweep) / (kPi / 2) - 1e-9)));
  const double step = arc.sweep / pieces;
  const double reach = 4.0 / 3 * std::tan(step / 4);
  for (int i = 0; i < pieces; ++i) {
    const double a = arc.from + i * step, b = a + step;
    path.push_back(CurveTo{arc.at(a) + arc.along(a) * reach, arc.at(b) - arc.along(b) * reach, arc.at(b)});
  }
}

// From the two ends of an arc to its centre (SVG 1.1, F.6.5). The radii are not zero.
Arc centred(Point from, Point to, Arc arc, bool large, bool clockwise) {
  const double c = std::cos(arc.tilt), s = std::sin(arc.tilt);
  const Point half = (from - to) * 0.5;
  const Point p{c * half.x + s * half.y, -s * half.x + c * half.y};
  Point& r = arc.radius;
  r = {std::abs(r.x), std::abs(r.y)};
  const double stretch = p.x * p.x / (r.x * r.x) + p.y * p.y / (r.y * r.y);
  if (stretch > 1) r = r * std::sqrt(stretch);
  const double span = r.x * r.x * p.y * p.y + r.y * r.y * p.x * p.x;
  const double share = span == 0 ? 0 : std::max(0.0, (r.x * r.x * r.y * r.y - span) / span);
  const double sign = large == clockwise ? -1 : 1;
  const Point q = Point{r.x * p.y / r.y, -r.y * p.x / r.x} * (sign * std::sqrt(share));
  arc.centre = Point{c * q.x - s * q.y, s * q.x + c * q.y} + (from + to) * 0.5;
  arc.from = std::atan2((p.y - q.y) / r.y, (p.x - q.x) / r.x);
  arc.sweep = std::atan2((-p.y - q.y) / r.y, (-p.x - q.x) / r.x) - arc.from;
  if (clockwise && arc.sweep < 0) arc.sweep += 2 * kPi;
  if (!clockwise && arc.sweep > 0) arc.sweep -= 2 * kPi;
  return arc;
}

class PathReader {
 public:
  explicit PathReader(std::string_view data) : source_(data) {}

  SvgPath read() {
    SvgPath result;
    while (source_.peek() != '\0') {
      if (std::isalpha(static_cast<unsigned char>(source_.peek())) != 0) {
        command_ = source_.take();
        repeated_ = false;
      } else if (!repeated_) {
        result.whole = false;  // numbers that belong to no command
        break;
      }
      const bool first_is_move = !path_.empty() || std::toupper(command_) == 'M';
      if (!first_is_move || !step()) {
        result.whole = false;
        break;
      }
    }
    result.path = std::move(path_);
    return result;
  }

 private:
  bool relative() const { return std::islower(static_cast<unsigned char>(command_)) != 0; }

  std::optional<double> along(double start) {
    const auto number = source_.number();
    if (!number) return std::nullopt;
    return relative() ? start + *number : *number;
  }
  std::optional<Point> point() {
    const auto x = along(at_.x);
    const auto y = x ? along(at_.y) : std::nullopt;
    if (!y) return std::nullopt;
    return Point{*x, *y};
  }

  // One command with one set of its numbers; false when they are not there.
  bool step() {
    const char kind = static_cast<char>(std::toupper(static_cast<unsigned char>(command_)));
    const bool done = kind == 'Z' ? close() : kind == 'M' ? move() : draw(kind);
    const bool smooth_cubic = kind == 'C' || kind == 'S';
    const bool smooth_square = kind == 'Q' || kind == 'T';
    if (!smooth_cubic) last_cubic_.reset();
    if (!smooth_square) last_square_.reset();
    return done;
  }

  bool draw(char kind) {
    repeated_ = true;
    switch (kind) {
      case 'L':
        return line(point());
      case 'H':
        return level(along(at_.x), true);
      case 'V':
        return level(along(at_.y), false);
      case 'C':
        return cubic(point());
      case 'S':
        return cubic(at_ + (last_cubic_ ? at_ - *last_cubic_ : Point{}));
      case 'Q':
        return square(point());
      case 'T':
        return square(at_ + (last_square_ ? at_ - *last_square_ : Point{}));
      case 'A':
        return arc();
      default:
        return false;
    }
  }

  bool close() {
    path_.push_back(ClosePath{});
    at_ = start_;
    return true;
  }

  bool move() {
    const auto to = point();
    if (!to) return false;
    path_.push_back(MoveTo{*to});
    at_ = start_ = *to;
    command_ = relative() ? 'l' : 'L';  // what further points mean
    repeated_ = true;
    return true;
  }

  bool line(std::optional<Point> to) {
    if (!to) return false;
    path_.push_back(LineTo{*to});
    at_ = *to;
    return true;
  }
  bool level(std::optional<double> to, bool across) {
    if (!to) return false;
    return line(across ? Point{*to, at_.y} : Point{at_.x, *to});
  }

  bool cubic(std::optional<Point> first) {
    const auto second = first ? point() : std::nullopt;
    const auto to = second ? point() : std::nullopt;
    if (!to) return false;
    path_.push_back(CurveTo{*first, *second, *to});
    at_ = *to;
    last_cubic_ = second;
    return true;
  }

  bool square(std::optional<Point> control) {
    const auto to = control ? point() : std::nullopt;
    if (!to) return false;
    path_.push_back(CurveTo{at_ + (*control - at_) * (2.0 / 3), *to + (*control - *to) * (2.0 / 3), *to});
    at_ = *to;
    last_square_ = control;
    return true;
  }

  bool arc() {
    const auto radius_x = source_.number();
    const auto radius_y = source_.number();
    const auto tilt = source_.number();
    const auto large = source_.flag();
    const auto clockwise = source_.flag();
    const auto to = point();
    if (!radius_x || !radius_y || !tilt || !large || !clockwise || !to) return false;
    const bool same = to->x == at_.x && to->y == at_.y;
    if (*radius_x == 0 || *radius_y == 0) return line(to);
    if (same) return true;
    append_arc(path_, centred(at_, *to, {{}, {*radius_x, *radius_y}, *tilt * kPi / 180}, *large, *clockwise));
    // Where it ends is what was written, not what trigonometry makes of it.
    std::get<CurveTo>(path_.back()).to = *to;
    at_ = *to;
    return true;
  }

  SvgNumbers source_;
  Path path_;
  char command_ = '\0';
  bool repeated_ = false;  // further numbers are of the same command
  Point at_, start_;
  std::optional<Point> last_cubic_, last_square_;  // the last control points, which smooth curves mirror
};

}  // namespace

SvgPath read_svg_path(std::string_view data) { return PathReader(data).read(); }

Path ellipse(Point centre, double radius_x, double radius_y) {
  Path path{MoveTo{{centre.x + radius_x, centre.y}}};
  append_arc(path, {centre, {radius_x, radius_y}, 0, 0, 2 * kPi});
  path.push_back(ClosePath{});
  return path;
}

Path rounded_rectangle(Point corner, Point size, Point radius) {
  const Point r{std::min(radius.x, size.x / 2), std::min(radius.y, size.y / 2)};
  if (r.x <= 0 || r.y <= 0) return rectangle(corner.x, corner.y, size.x, size.y);
  const Point end = corner + size;
  Path path{MoveTo{{corner.x + r.x, corner.y}}, LineTo{{end.x - r.x, corner.y}}};
  append_arc(path, {{end.x - r.x, corner.y + r.y}, r, 0, -kPi / 2, kPi / 2});
  path.push_back(LineTo{{end.x, end.y - r.y}});
  append_arc(path, {end - r, r, 0, 0, kPi / 2});
  path.push_back(LineTo{{corner.x + r.x, end.y}});
  append_arc(path, {{corner.x + r.x, end.y - r.y}, r, 0, kPi / 2, kPi / 2});
  path.push_back(LineTo{{corner.x, corner.y + r.y}});
  append_arc(path, {corner + r, r, 0, kPi, kPi / 2});
  path.push_back(ClosePath{});
  return path;
}

}  // namespace mandature::graphics
