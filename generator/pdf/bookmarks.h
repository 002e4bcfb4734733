#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/paged_document.h"
#include "pdf/haru.h"

namespace mandature::pdf {

// What the file calls the place that a link to "#name" leads to: names of records may be longer than names in
// a PDF. Nothing when the document has no such place.
std::optional<std::string> destination_name(const layout::PagedDocument& document, std::string_view target);
// The places that links name (PDF 1.7, 12.3.2.3).
void write_destinations(const Haru& haru, const layout::PagedDocument& document,
                        const std::vector<Dictionary>& pages, support::Length bleed);

// The outline of a document, nested by the levels of its bookmarks.
void write_bookmarks(const Haru& haru, const layout::PagedDocument& document,
                     const std::vector<Dictionary>& pages, support::Length bleed);

}  // namespace mandature::pdf
