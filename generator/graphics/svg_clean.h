#pragma once

#include <optional>
#include <string>

#include "diagnostics/diagnostic.h"

namespace mandature::graphics {

// A drawing for the web, written anew from what is known to only draw.
struct CleanSvg {
  std::string text;
  double width = 0, height = 0;  // pixels of SVG
};

// Reads an SVG file and keeps the elements and attributes of a list; notes of editors are left out. Whatever
// can act or fetch – scripts, events, other files, foreign content – is an error at its place. Nothing when
// the file is no drawing, or when something was refused.
std::optional<CleanSvg> clean_svg(const diagnostics::SourceFile& file, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::graphics
