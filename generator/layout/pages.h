#pragma once

#include <string>
#include <vector>

#include "layout/columns.h"
#include "layout/composer.h"

namespace mandature::layout {

// Lays out a document as a text that flows over columns and pages.
void lay_out_flow(Composer& composer, const document::Document& document, PagedDocument& result);

// A new last page, with its number.
void add_page(PagedDocument& result);

// Sections that stand at a fixed place of every sheet, those of one layer.
void draw_edges(Composer& composer, const document::Document& document, Page& page, theme::Layer layer);

// The running head and the folio of every page: for the eye only.
void number_pages(Composer& composer, const document::Document& document, PagedDocument& result);

// Puts a strip on a page, stretched to its height; figures and bookmarks are noted. Returns what it had to
// leave over.
struct Spot {
  std::size_t page = 0;
  Length left, top;
};
std::vector<Strip> place_strip(Composer& composer, PagedDocument& result, Strip strip, const Spot& spot);

// The room of a column on a page, and the part it belongs to.
struct ColumnRoom {
  std::size_t page = 0;
  Box box;
  std::string role;
};
// Puts a column on a page: its strips from the top, its footnotes at the foot.
void place_column(Composer& composer, PagedDocument& result, const Column& column, const ColumnRoom& room);

}  // namespace mandature::layout
