#pragma once

#include <string>

#include "media/picture.h"

namespace mandature::pdf {

// The rows of a raster, each behind the number of the filter that makes it smallest to compress: what a
// predictor of 15 expects (PDF 1.7, 7.4.4.4; ISO/IEC 15948, 9).
std::string png_rows(const media::Raster& raster);

}  // namespace mandature::pdf
