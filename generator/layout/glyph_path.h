#pragma once

#include <cstdint>

#include "graphics/scene.h"
#include "typesetting/face.h"

namespace mandature::layout {

// Where a glyph goes: its baseline starts at `at`, and one font unit is so many units of the drawing.
struct Pen {
  graphics::Point at;
  double across = 1, upwards = 1;
};

// Adds the outline of a glyph to a path.
void append_glyph(graphics::Path& path, const typesetting::Face& face, std::uint32_t glyph, const Pen& pen);

}  // namespace mandature::layout
