#pragma once

#include <string>

#include "diagnostics/result.h"
#include "layout/paged_document.h"
#include "pdf/packed_pictures.h"
#include "support/date.h"
#include "theme/tokens.h"

namespace mandature::pdf {

// The sheet as it will be cut, for reading; or with what runs off it, for a printer who cuts.
enum class Sheet { kTrimmed, kWithBleed };

struct Options {
  support::Date date;  // the date the file says it was made: today as the program was told
  std::string creator = "mandature";
  Sheet sheet = Sheet::kTrimmed;
  PackedPictures* pictures = nullptr;  // of the document, for all its files; must outlive the call
  int resolution = 225;                // pixels per inch at which its pictures are put into the file
};

// The bytes of a PDF for the screen: colours in sRGB, tagged (PDF/UA-1) and archivable (PDF/A-3a), links,
// attached files, bookmarks, page labels, trim and bleed boxes. The same input gives the same bytes. Fails
// only if a font cannot be cut, a picture cannot be read or memory runs out.
diagnostics::Result<std::string> write_pdf(const layout::PagedDocument& document, const theme::Tokens& tokens,
                                           const Options& options);

}  // namespace mandature::pdf
