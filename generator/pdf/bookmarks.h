#pragma once

#include <vector>

#include "layout/paged_document.h"
#include "pdf/haru.h"

namespace mandature::pdf {

// The outline of a document, nested by the levels of its bookmarks.
void write_bookmarks(const Haru& haru, const layout::PagedDocument& document,
                     const std::vector<Dictionary>& pages, support::Length bleed);

}  // namespace mandature::pdf
