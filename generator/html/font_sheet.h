#pragma once

#include <string>
#include <vector>

#include "theme/web_files.h"
#include "typesetting/font_library.h"

namespace mandature::html {

inline constexpr const char* kFontSheetPath = "statique/polices.css";
inline constexpr const char* kFontFolder = "statique/polices";

// A font file of the site, in kFontFolder.
struct FontFile {
  const theme::WebFace* face = nullptr;
  std::string name;
};

// The style sheet that names the fonts of a site, and those of the reader's machine that stand in for them
// until they are there, brought to their width so that nothing moves when they come.
std::string write_font_sheet(const std::vector<FontFile>& files, const std::vector<theme::StandIn>& stand_ins,
                             const typesetting::FontLibrary& fonts);

}  // namespace mandature::html
