#pragma once

#include <cstddef>
#include <vector>

#include "support/length.h"

namespace mandature::typesetting {

using support::Length;

// What may happen after a piece of text.
enum class BreakKind {
  kNone,    // the next piece follows at once
  kSpace,   // a word space, lost at a line end
  kHyphen,  // after a sign that is there anyway: a hyphen, a slash
  kCut,     // in a word: a hyphen is added at a line end
  kForced,  // the line ends here
};

struct Piece {
  Length width;
  Length space;   // kSpace: its width when the line goes on
  Length hyphen;  // kCut: the width of the hyphen that is added
  BreakKind after = BreakKind::kNone;
  bool short_word = false;   // an article or preposition: better not left at a line end
  bool ends_phrase = false;  // closes with a comma, a colon, a full stop
  // For justified lines:
  Length glue, stretch, shrink;               // the elastic spaces inside it, what they give and take
  Length hang_left, hang_right, hang_hyphen;  // outside the measure, when it begins a line, ends it, is cut
  int signs = 0;
};

enum class LineRule {
  kText,     // as few lines as possible, the right edge as even as possible, cuts only where they help
  kHeading,  // no cuts; lines of like length, no article left at a line end
};

struct BreakOptions {
  Length measure;
  Length first_indent;  // taken from the measure of the first lines
  LineRule rule = LineRule::kText;
  int indented_lines = 1;  // how many these are: more beside a drop cap

  // What a line is given, counted from 0.
  Length measure_of(int line) const { return line < indented_lines ? measure - first_indent : measure; }
};

// The pieces that end a line, in order; the last piece always does. Optimal over the whole paragraph (after
// Knuth and Plass, for a ragged edge): no more than two cut words in a row unless there is no other way. A
// piece wider than the measure has a line alone.
std::vector<std::size_t> break_lines(const std::vector<Piece>& pieces, const BreakOptions& options);

}  // namespace mandature::typesetting
