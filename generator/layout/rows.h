#pragma once

#include <optional>
#include <vector>

#include "layout/composer.h"

namespace mandature::layout {

// A frame with its text set, waiting for the height of its row.
struct SetFrame {
  const theme::Frame* frame = nullptr;
  std::size_t section = 0;  // index in the document: the reading order
  int span = 1;             // columns it was given
  Galley galley;
  Box box;                       // on the page
  Length top;                    // below the top of its row
  std::optional<Length> height;  // otherwise to the foot of its row
  Length need;
  bool continues = false;  // it takes what the frame before it with the same role left over
};

struct SetRow {
  const theme::Row* row = nullptr;
  std::vector<int> spans;  // of each of the master's frames
  std::vector<SetFrame> frames;
  Length top, height;
};

// What the story of a role leaves over, when it may go on elsewhere.
struct Jump {
  std::string role;
  std::vector<Strip> strips;
};

// Lays out a document on pages of rows of frames. What the story of `jump` leaves over is handed back in it
// rather than told as a mistake.
void lay_out_rows(Composer& composer, const document::Document& document, theme::Spans spans,
                  PagedDocument& result, Jump* jump = nullptr);

// The height that the rows of a page leave, and how much of it the rows that take it would fill.
struct SpareRoom {
  Length height, useful;
};

// Makes a row no higher than its longest chain of frames needs, stories level in theirs, and moves up what
// stands below shorter texts; chains that need less share out what there is. For rows whose heights are the
// most they may have, apart from a part of the height that their page has to spare.
void tighten(Composer& composer, SetRow& row, const SpareRoom& room);

// Sets only what has a style with a ladder: the composer then knows the sizes chosen.
void climb_ladders(Composer& composer, const document::Document& document);

// Paints rows that have their place and height: every frame draws what fits it, and what does not is
// reported.
void paint_rows(Composer& composer, const document::Document& document, std::vector<SetRow>& rows,
                PagedDocument& result, Jump* jump = nullptr);

}  // namespace mandature::layout
