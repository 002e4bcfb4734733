#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "layout/paged_document.h"
#include "theme/tokens.h"
#include "typesetting/font_library.h"

namespace mandature::pdf {

// What stands outside the trimmed sheet for those who print, cut and fold it.
struct Slug {
  std::string stamp;                // "Édition 2025-1, 31.08.2025, page {page} sur {pages}"
  std::array<std::string, 4> inks;  // the names of cyan, magenta, yellow and black
  const typesetting::FontLibrary* fonts = nullptr;
  const typesetting::Face* face = nullptr;  // nothing: no words
  std::optional<support::Length> fold;      // of the sheet, from its left edge
};

// From the trimmed sheet to the edge of the page: bleed, then room for the marks.
support::Length marks_margin(const layout::PagedDocument& document);

// The colours of the marks, under tokens no theme can name, beside those of the theme.
theme::Tokens with_mark_colours(const theme::Tokens& tokens);

// Crop and registration marks, a bar of control patches and the slug of one page, in the coordinates of the
// sheet.
std::vector<layout::PageItem> press_marks(const layout::PagedDocument& document, std::size_t page,
                                          const theme::Tokens& tokens, const Slug& slug);

}  // namespace mandature::pdf
