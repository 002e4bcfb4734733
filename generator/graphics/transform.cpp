#include "graphics/transform.h"

#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include "graphics/svg_numbers.h"
#include "support/text.h"

namespace mandature::graphics {
namespace {

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

std::optional<Transform> rotation(const std::vector<double>& n) {
  const double c = std::cos(radians(n[0])), s = std::sin(radians(n[0]));
  const Transform turn{c, s, -s, c, 0, 0};
  if (n.size() == 1) return turn;
  if (n.size() != 3) return std::nullopt;
  return Transform::moved(n[1], n[2]) * turn * Transform::moved(-n[1], -n[2]);
}

std::optional<Transform> one_transform(const std::string& name, const std::vector<double>& n) {
  constexpr std::size_t kMatrix = 6;
  if (n.empty()) return std::nullopt;
  const bool alone = n.size() == 1;
  const bool pair = alone || n.size() == 2;
  if (name == "matrix" && n.size() == kMatrix) return Transform{n[0], n[1], n[2], n[3], n[4], n[5]};
  if (name == "translate" && pair) return Transform::moved(n[0], alone ? 0 : n[1]);
  if (name == "scale" && pair) return Transform::scaled(n[0], alone ? n[0] : n[1]);
  if (name == "rotate") return rotation(n);
  if (name == "skewX" && alone) return Transform{1, 0, std::tan(radians(n[0])), 1, 0, 0};
  if (name == "skewY" && alone) return Transform{1, std::tan(radians(n[0])), 0, 1, 0, 0};
  return std::nullopt;
}

}  // namespace

Transform Transform::operator*(const Transform& o) const {
  return {a * o.a + c * o.b, b * o.a + d * o.b,     a * o.c + c * o.d,
          b * o.c + d * o.d, a * o.e + c * o.f + e, b * o.e + d * o.f + f};
}

double Transform::growth() const { return std::sqrt(std::abs(a * d - b * c)); }

bool Transform::is_even() const {
  // The squares of the largest and the smallest growth (singular values).
  const double sum = a * a + b * b + c * c + d * d;
  const double product = std::abs(a * d - b * c);
  const double apart = std::sqrt(std::max(0.0, sum * sum - 4 * product * product));
  constexpr double kSquareOfSlack = 1.02;
  return sum + apart <= (sum - apart) * kSquareOfSlack;
}

Path transformed(Path path, const Transform& transform) {
  for (PathCommand& command : path) {
    if (auto* m = std::get_if<MoveTo>(&command)) m->to = transform(m->to);
    if (auto* l = std::get_if<LineTo>(&command)) l->to = transform(l->to);
    if (auto* c = std::get_if<CurveTo>(&command)) {
      *c = {transform(c->control_1), transform(c->control_2), transform(c->to)};
    }
  }
  return path;
}

std::optional<Transform> read_svg_transform(std::string_view text) {
  Transform all;
  for (;;) {
    const std::size_t open = text.find('(');
    const std::string name(support::trim(text.substr(0, open)));
    if (open == std::string_view::npos) return name.empty() ? std::optional(all) : std::nullopt;
    const std::size_t close = text.find(')', open);
    if (close == std::string_view::npos) return std::nullopt;
    const auto numbers = svg_numbers(text.substr(open + 1, close - open - 1));
    const auto one = numbers ? one_transform(name, *numbers) : std::nullopt;
    if (!one) return std::nullopt;
    all = all * *one;
    text.remove_prefix(close + 1);
    while (!text.empty() && (text.front() == ',' || text.front() == ' ')) text.remove_prefix(1);
  }
}

}  // namespace mandature::graphics
