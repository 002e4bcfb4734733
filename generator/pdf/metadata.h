#pragma once

#include <string>

#include "layout/paged_document.h"
#include "pdf/haru.h"
#include "pdf/write_pdf.h"

namespace mandature::pdf {

// Everything a file says of itself: title, language, dates, XMP, output intent, identifier, bookmarks, page
// labels. `fingerprint` is the SHA-256 of the content, from which the identifiers are made.
void write_metadata(const Haru& haru, const layout::PagedDocument& document, const Options& options,
                    const std::string& fingerprint);

void write_bookmarks(const Haru& haru, const layout::PagedDocument& document,
                     const std::vector<Dictionary>& pages, support::Length bleed);

}  // namespace mandature::pdf
