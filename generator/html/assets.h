#pragma once

#include <string>
#include <vector>

#include "theme/theme.h"

namespace mandature::html {

// A file of the theme to copy as it is: from a path on the disk to a path below the root of the site.
struct StaticFile {
  std::string from;
  std::string to;
};

// Everything in the theme's web/static/, for the folder "statique/" of the site. The palettes' style sheet,
// which is made, belongs beside them as kPalettesPath.
std::vector<StaticFile> static_files(const theme::Theme& theme);

inline constexpr const char* kPalettesPath = "statique/palettes.css";

}  // namespace mandature::html
