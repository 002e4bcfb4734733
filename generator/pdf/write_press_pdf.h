#pragma once

#include <optional>
#include <string>

#include "diagnostics/result.h"
#include "layout/paged_document.h"
#include "pdf/paper.h"
#include "pdf/press_marks.h"
#include "pdf/write_pdf.h"
#include "theme/tokens.h"

namespace mandature::pdf {

// Pixels per inch of pictures: twice the ruling of a fine screen, no press shows more.
inline constexpr int kPressResolution = 300;

// The bytes of a PDF for a printer, by PDF/X-4 (ISO 15930-7): the pages of `document` in inks, with bleed,
// marks and slug around the trimmed sheet; no tags, no links. Without a slug, the room of the marks stays
// empty. The same input gives the same bytes. Fails as
// write_pdf() does.
diagnostics::Result<std::string> write_press_pdf(const layout::PagedDocument& document,
                                                 const theme::Tokens& tokens, const Paper& paper,
                                                 const std::optional<Slug>& slug, const Options& options);

}  // namespace mandature::pdf
