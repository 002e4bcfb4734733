#pragma once

#include <string>

#include "pdf/haru.h"
#include "pdf/paper.h"

namespace mandature::pdf {

// The colours a file is meant for: sRGB (ISO 19005-3, 6.2.3).
void write_screen_intent(const Haru& haru);
// The paper and the press (ISO 15930-7, 6.2.2).
void write_press_intent(const Haru& haru, const Paper& paper);

}  // namespace mandature::pdf
