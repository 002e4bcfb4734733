#pragma once

#include <string>

namespace mandature::pdf {

// An ICC profile of sRGB (IEC 61966-2-1), version 4, matrix and parametric curve: 500 bytes, always the same.
std::string srgb_profile();

}  // namespace mandature::pdf
