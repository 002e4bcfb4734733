#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagnostics/result.h"
#include "layout/paged_document.h"
#include "pdf/paper.h"
#include "pdf/press_marks.h"
#include "pdf/write_pdf.h"
#include "theme/tokens.h"

namespace mandature::pdf {

// One side of a sheet that is folded once: two pages of the publication, by index; nothing for a blank one.
struct SheetSide {
  std::optional<std::size_t> left, right;
};

// The sides of the sheets of a booklet, outermost first, each with its front before its back. Sheets lie in
// each other, stitched or not; the publication is completed with blank pages to a multiple of four.
std::vector<SheetSide> booklet_sides(std::size_t pages);

// The bytes of a PDF/X-4 of the sheets of a booklet, with marks around the sheet and where it is folded.
// Pages keep their inks. Fails as write_pdf() does.
// `creep` is by how much each sheet inside another has its pages nearer to the fold.
struct Booklet {
  Slug slug;
  support::Length creep;
};
diagnostics::Result<std::string> write_imposed_pdf(const layout::PagedDocument& document,
                                                   const theme::Tokens& tokens, const Paper& paper,
                                                   const Booklet& booklet, const Options& options);

}  // namespace mandature::pdf
