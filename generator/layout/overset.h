#pragma once

#include <optional>
#include <vector>

#include "layout/composer.h"

namespace mandature::layout {

// A frame or a column that has not the height its content needs.
struct Shortage {
  std::string role;
  std::size_t page = 0;
  OversetCause cause = OversetCause::kTextTooLong;
  Length have, need, width;
  // The text to shorten, when several share the room; otherwise each text of which something is left over.
  std::optional<diagnostics::Span> where;
  int columns_needed = 0;  // in so many columns it would fit; 0 when not known
};

// Tells the author of each text of which something is left over by how much it is too long, and keeps what is
// left over in the result: nothing of it is drawn.
void report_left_over(Composer& composer, PagedDocument& result, const Shortage& shortage,
                      std::vector<Strip> left);

// Tells what does not fit although no text of its own is left over: a word, a picture.
void report_overset(Composer& composer, PagedDocument& result, Overset overset);

// The height a section takes at a place, without setting it there; endless if it cannot stand there.
Length measure(const Composer& composer, const document::Section& section, const BlockPlace& place,
               Length rule);

}  // namespace mandature::layout
