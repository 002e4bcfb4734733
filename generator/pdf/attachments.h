#pragma once

#include "layout/paged_document.h"
#include "pdf/haru.h"
#include "support/date.h"

namespace mandature::pdf {

// The files that travel inside a PDF, as data associated with the whole of it (ISO 19005-3, 6.8).
void write_attachments(const Haru& haru, const layout::PagedDocument& document, support::Date date);

}  // namespace mandature::pdf
