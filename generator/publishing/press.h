#pragma once

#include <map>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "editions/edition.h"
#include "layout/lay_out.h"
#include "media/pictures.h"
#include "pdf/paper.h"
#include "publishing/publish.h"
#include "theme/master.h"

namespace mandature::publishing {

// The folder of proofs under output/: files there are never for readers.
inline constexpr std::string_view kProofs = "epreuves";

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
  const media::Pictures* pictures = nullptr;  // of the content
};

// A document laid out, ready to be written.
struct Sheet {
  const editions::PrintJob* job = nullptr;
  document::Document document;
  layout::PagedDocument pages;
};

// Reads the masters the jobs ask for and every font; what is missing is said in `diagnostics`.
Press set_up_press(const support::FileSystem& disk, const theme::Theme& theme,
                   const std::vector<editions::PrintJob>& jobs, diagnostics::SourceFiles& files,
                   diagnostics::Diagnostics& diagnostics);

// Writes the PDF of a document that is laid out, with the dump of its layout under layout/ and, when its
// master asks, the files for the printer beside it; only a proof, under epreuves/, when some text is left
// over. Nothing when a PDF cannot be written; mistakes are said in `diagnostics`.
std::vector<MadeFile> print(Sheet sheet, const editions::Context& context, const Press& press,
                            diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::publishing
