#pragma once

#include <vector>

#include "graphics/scene.h"

namespace mandature::graphics {

// What tells neighbouring commissions apart without colour. In the order of their numbers.
enum class HatchKind {
  kHorizontal,
  kDots,
  kFalling,  // ↘
  kGrid,
  kVertical,
  kRising,  // ↗
  kChevrons,
  kCross,
  kDoubleHorizontal,
  kDoubleVertical,
};
inline constexpr int kHatchCount = 10;

// The hatch of a commission by its number, from 1; beyond the last they begin again. Ten hatches on eight
// colours: no two of forty commissions look the same.
HatchKind hatch_of(int number);

// In the units of the scene.
struct HatchStyle {
  double line = 0;   // width
  double pitch = 0;  // from one line to the next
  double dot = 0;    // diameter
};

// A hatch over an area, as lines and dots that end at its edge: any medium draws them without clipping. All
// hatches share the origin of the scene, so that they run on from one area to the next. `area` is made of
// straight lines; where it crosses itself the even-odd rule holds. Nothing for a pitch of zero or less.
std::vector<Shape> hatch(const Path& area, HatchKind kind, const HatchStyle& style, const Paint& ink);

}  // namespace mandature::graphics
