#pragma once

#include <vector>

#include "diagnostics/diagnostic.h"
#include "editions/edition.h"
#include "publishing/press.h"
#include "typesetting/font_library.h"

namespace mandature::publishing {

// The files of a drawing, with paths from the web root: the same picture as SVG and as PNG, its words drawn
// as shapes. What cannot be made is said in `diagnostics`.
std::vector<MadeFile> make_drawing(const editions::DrawingJob& job, const theme::Theme& theme,
                                   const typesetting::FontLibrary& fonts,
                                   diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::publishing
