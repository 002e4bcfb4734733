#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "editions/edition.h"
#include "layout/lay_out.h"
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
};

// A document and the sizes at which it will stand.
struct Sheet {
  const editions::PrintJob* job = nullptr;
  document::Document document;
  theme::Fit fit;
};

// Reads the masters the jobs ask for and every font; what is missing is said in `diagnostics`.
Press set_up_press(const support::FileSystem& disk, const theme::Theme& theme,
                   const std::vector<editions::PrintJob>& jobs, diagnostics::SourceFiles& files,
                   diagnostics::Diagnostics& diagnostics);

// The jobs that stand at one size, by their place in the list: the posters of an atlas together, others
// alone.
std::vector<std::vector<std::size_t>> series_of(const std::vector<editions::PrintJob>& jobs);

// Composes a document and finds the sizes at which it fits its master. Nothing when its master is missing.
std::optional<Sheet> compose(const editions::PrintJob& job, const editions::Context& context,
                             const Press& press);

// Lays out and writes one PDF, with the dump of its layout under layout/ and, when its master asks, the file
// for the printer beside it; only a proof, under epreuves/, when some text is left over. Nothing when a PDF
// cannot be written; mistakes are said in `diagnostics`.
std::vector<MadeFile> print(const Sheet& sheet, const editions::Context& context, const Press& press,
                            diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::publishing
