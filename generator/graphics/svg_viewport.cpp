#include "graphics/svg_viewport.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "graphics/svg_numbers.h"

namespace mandature::graphics {
namespace {

struct Window {
  double left = 0, top = 0, width = 0, height = 0;
};

std::optional<Window> read_window(const std::string& text) {
  const auto numbers = svg_numbers(text);
  if (!numbers || numbers->size() != 4) return std::nullopt;
  const Window window{(*numbers)[0], (*numbers)[1], (*numbers)[2], (*numbers)[3]};
  if (!(window.width > 0) || !(window.height > 0)) return std::nullopt;
  return window;
}

std::optional<double> read_side(const std::string& text) {
  const auto length = svg_length(text);
  return length && *length > 0 ? length : std::nullopt;
}

// The share of the room left over that comes before the drawing.
double share(const std::string& alignment, std::string_view least, std::string_view most) {
  return alignment.find(least) != std::string::npos ? 0 : alignment.find(most) != std::string::npos ? 1 : 0.5;
}

Transform into(const SvgViewport& room, const Window& window, const std::string& alignment) {
  double x = room.width / window.width;
  double y = room.height / window.height;
  if (alignment.find("none") == std::string::npos) {
    const bool slice = alignment.find("slice") != std::string::npos;
    x = y = slice ? std::max(x, y) : std::min(x, y);
  }
  const double left = (room.width - x * window.width) * share(alignment, "xMin", "xMax");
  const double top = (room.height - y * window.height) * share(alignment, "YMin", "YMax");
  return Transform::moved(left, top) * Transform::scaled(x, y) * Transform::moved(-window.left, -window.top);
}

}  // namespace

std::optional<SvgViewport> read_viewport(const std::string& width, const std::string& height,
                                         const std::string& view_box, const std::string& alignment) {
  const auto window = read_window(view_box);
  auto across = read_side(width);
  auto down = read_side(height);
  if (window) {
    // One side alone gives the other by the proportions of the window.
    if (!across) across = down ? *down * window->width / window->height : window->width;
    if (!down) down = *across * window->height / window->width;
  }
  if (!across || !down) return std::nullopt;
  SvgViewport viewport{*across, *down, {}};
  if (window) viewport.inside = into(viewport, *window, alignment);
  return viewport;
}

}  // namespace mandature::graphics
