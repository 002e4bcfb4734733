#pragma once

#include "graphics/scene.h"

namespace mandature::graphics {

// How sure somebody is of what they read in the evidence; the number is that of the solid discs.
enum class Confidence { kWeak = 1, kMedium = 2, kStrong = 3 };

// Three discs side by side, as high as the scene, solid from the left, the others open: ●●○. Without a title:
// the word stands beside it.
Scene draw_confidence(Confidence confidence);

}  // namespace mandature::graphics
