#pragma once

#include <string>

#include "layout/paged_document.h"
#include "pdf/haru.h"
#include "pdf/write_pdf.h"

namespace mandature::pdf {

// Everything a file for the screen says of itself: title, language, dates, XMP, identifier, page labels.
// `fingerprint` is the SHA-256 of the content, from which the identifiers are made.
void write_metadata(const Haru& haru, const layout::PagedDocument& document, const Options& options,
                    const std::string& fingerprint);

// The same for a file for the press.
void write_press_metadata(const Haru& haru, const layout::PagedDocument& document, const Options& options,
                          const std::string& fingerprint);

}  // namespace mandature::pdf
