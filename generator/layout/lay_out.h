#pragma once

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

// Puts a document on paper. A text too long for its place is an error at the text, saying by how much; a
// style, face or glyph that is missing is an error of the theme. What could be laid out is returned in any
// case. `fonts` must outlive the result. Safe to call from several threads.
PagedDocument lay_out(const document::Document& document, const theme::Master& master,
                      const theme::Theme& theme, const typesetting::FontLibrary& fonts,
                      diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::layout
