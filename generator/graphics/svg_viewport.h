#pragma once

#include <optional>
#include <string>

#include "graphics/transform.h"

namespace mandature::graphics {

// A window of the drawing and the room it is put into.
struct SvgViewport {
  double width = 0, height = 0;  // pixels of SVG
  Transform inside;              // from the coordinates of the drawing
};

// From the attributes width, height, viewBox and preserveAspectRatio (SVG 1.1, 7.7 and 7.8). An absent size
// is that of the window. Nothing when there is neither.
std::optional<SvgViewport> read_viewport(const std::string& width, const std::string& height,
                                         const std::string& view_box, const std::string& alignment);

}  // namespace mandature::graphics
