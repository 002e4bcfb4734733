#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "typesetting/face.h"

namespace mandature::typesetting {

// What the outline of a glyph is made of, in font units, the baseline at 0 and y upwards.
struct OutlinePoint {
  double x = 0, y = 0;
};
struct OutlineMove {
  OutlinePoint to;
};
struct OutlineLine {
  OutlinePoint to;
};
struct OutlineCurve {
  OutlinePoint control_1, control_2, to;  // cubic Bézier
};
struct OutlineClose {};
using Outline = std::vector<std::variant<OutlineMove, OutlineLine, OutlineCurve, OutlineClose>>;

// The outline of a glyph; empty for a space.
Outline outline_of(const Face& face, std::uint32_t glyph);

}  // namespace mandature::typesetting
