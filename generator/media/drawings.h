#pragma once

#include <string>

#include "diagnostics/result.h"

namespace mandature::media {

// How many pixels a unit of a drawing takes in a picture for newsrooms.
inline constexpr double kPressScale = 3;

// An SVG file that this program wrote, as a PNG. It must hold shapes only: words would take whatever fonts
// the machine has.
diagnostics::Result<std::string> draw_png(const std::string& svg, double scale);

// What such a PNG depends on besides its drawing, as text: a key for a cache.
std::string drawing_recipe();

}  // namespace mandature::media
