#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "publishing/cache.h"
#include "publishing/press.h"
#include "support/file_system.h"
#include "theme/web_files.h"
#include "typesetting/font_library.h"

namespace mandature::publishing {

// The fonts of the site, ready to be put under its root: the faces of the theme with the signs it names and
// those of the texts of the content, as WOFF2 under names that change with their bytes, and the sheet that
// names them.
struct SiteFonts {
  std::vector<MadeFile> files;
  std::vector<std::string> ahead;  // paths of those that come with each page
};
struct FontSources {
  const theme::WebFonts& wanted;
  const typesetting::FontLibrary& fonts;
  const support::FileSystem& disk;
  std::string content;  // folder
};
SiteFonts make_site_fonts(const FontSources& sources, Cache& cache, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::publishing
