#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "diagnostics/result.h"
#include "editions/edition.h"
#include "publishing/cache.h"
#include "publishing/press.h"
#include "typesetting/font_library.h"

namespace mandature::publishing {

// What drawings are made with. All of it must outlive the making.
struct DrawingShop {
  const theme::Theme& theme;
  const typesetting::FontLibrary& fonts;
  Cache& cache;
};

// The files of a drawing, with paths from the web root: the same picture as SVG and as PNG, its words drawn
// as shapes. What cannot be made is said in `diagnostics`.
std::vector<MadeFile> make_drawing(const editions::DrawingJob& job, const DrawingShop& shop,
                                   diagnostics::Diagnostics& diagnostics);

// An SVG of shapes as a PNG of so many pixels for each of its units; from the cache when it was painted
// before.
diagnostics::Result<std::string> paint_png(const std::string& svg, double scale, Cache& cache);

}  // namespace mandature::publishing
