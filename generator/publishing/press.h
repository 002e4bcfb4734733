#pragma once

#include <map>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "editions/edition.h"
#include "layout/lay_out.h"
#include "pdf/paper.h"
#include "publishing/publish.h"
#include "theme/master.h"

namespace mandature::publishing {

// A file ready to be put under output/.
struct MadeFile {
  std::string path;
  std::string bytes;
};

// The machines of the print shop, set up once: masters and fonts of the theme.
struct Press {
  std::map<std::string, theme::Master> masters;
  std::map<std::string, pdf::Paper> papers;  // those the masters ask for
  typesetting::FontLibrary fonts;
};

// Reads the masters the jobs ask for and every font; what is missing is said in `diagnostics`.
Press set_up_press(const support::FileSystem& disk, const theme::Theme& theme,
                   const std::vector<editions::PrintJob>& jobs, diagnostics::SourceFiles& files,
                   diagnostics::Diagnostics& diagnostics);

// Composes, lays out and writes one PDF, with the dump of its layout under layout/ and, when its master asks,
// the file for the printer beside it. Nothing when its master is missing or a PDF cannot be written; mistakes
// are said in `diagnostics`.
std::vector<MadeFile> print(const editions::PrintJob& job, const editions::Context& context,
                            const Press& press, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::publishing
