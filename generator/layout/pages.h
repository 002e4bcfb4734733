#pragma once

#include "layout/composer.h"

namespace mandature::layout {

// Lays out a document on one sheet of rows of frames.
void lay_out_rows(Composer& composer, const document::Document& document, PagedDocument& result);

// Lays out a document as a text that flows over columns and pages.
void lay_out_flow(Composer& composer, const document::Document& document, PagedDocument& result);

// Sections that stand at a fixed place of every sheet, drawn under everything else.
void draw_edges(Composer& composer, const document::Document& document, Page& page);

// Puts a galley on a page; strips are stretched to their height, figures and bookmarks are noted.
struct Spot {
  std::size_t page = 0;
  Length left, top;
};
void place_strip(Composer& composer, PagedDocument& result, Strip strip, const Spot& spot);

// Tells that a text is too long, in the result and to its author.
void report_overset(Composer& composer, PagedDocument& result, Overset overset);

// How many signs stand in blocks, of the longest alone where they stand side by side: for "shorten by about …
// signs".
int signs_in(const document::Blocks& blocks);

}  // namespace mandature::layout
