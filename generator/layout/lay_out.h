#pragma once

#include <vector>

#include "diagnostics/diagnostic.h"
#include "document/block.h"
#include "layout/paged_document.h"
#include "support/file_system.h"
#include "theme/master.h"
#include "theme/theme.h"
#include "typesetting/font_library.h"

namespace mandature::layout {

// Reads every face a theme names, once for the run: from its fonts/ folder, then from the machine's font
// folders.
typesetting::FontLibrary load_theme_fonts(const support::FileSystem& disk, const theme::Theme& theme,
                                          diagnostics::Diagnostics& diagnostics);

// What documents are laid out with. All of it must outlive what is laid out.
struct Workshop {
  const theme::Master& master;
  const theme::Theme& theme;
  const typesetting::FontLibrary& fonts;
};

// The sizes a master allows, in the order in which a compositor gives way on pages that are too full: wider
// frames for longer texts, then smaller type down to the floors, then tighter leading. Never empty.
std::vector<theme::Fit> fits_of(const theme::Master& master);

// The first of them at which a document fits its pages, with the sizes chosen for styles that have a ladder;
// the last when it fits at none. Safe to call from several threads.
theme::Fit find_fit(const document::Document& document, const Workshop& workshop);

// The sizes a document chooses for its styles that have a ladder, without laying out the rest of it.
theme::Fit climb_ladders(const document::Document& document, const Workshop& workshop);

// What suits both: a series of documents stands at one size, that of its fullest.
theme::Fit common(const theme::Fit& a, const theme::Fit& b);

// Puts a document on paper at these sizes. A text too long for its place is an error at the text, saying by
// how much, and what is left over is not drawn but returned; a style, face or glyph that is missing is an
// error of the theme. What could be laid out is returned in any case. `first_page` is the number of its first
// page; even ones are left-hand pages. Safe to call from several threads.
PagedDocument lay_out(const document::Document& document, const Workshop& workshop, const theme::Fit& fit,
                      diagnostics::Diagnostics& diagnostics, int first_page = 1);

// The same at the sizes found for this document alone.
PagedDocument lay_out(const document::Document& document, const Workshop& workshop,
                      diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::layout
