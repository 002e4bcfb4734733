#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "typesetting/line_breaker.h"

namespace mandature::typesetting {

// Spaces twice as wide as they should be, or narrowed by all they give, are the most a line should show: what
// is still missing then goes between the letters, as long as it is less than these shares of their width and
// so is not seen.
constexpr double kGapingRatio = 1.85;  // of what spaces give
constexpr double kLetterSpacing = 0.05;
constexpr double kLetterTightening = 0.02;

struct JustifyOptions {
  BreakOptions breaks;
  double glyph_scale = 0.02;  // how much wider or narrower letters may be drawn
  int looseness = 0;          // lines more or fewer than the best, when that can be done
};

// How much a pass of the search allows. A paragraph is tried with each in turn.
struct JustifyPass {
  double tolerance = 200;  // the most badness of a line: 100 when its spaces take all they may give
  bool cuts = true;
  bool emergency = false;  // the rules of the last line may be broken
};

// The pieces that end a line of a justified paragraph, in order: the total fit of Knuth and Plass ("Breaking
// paragraphs into lines", 1981) over the whole paragraph. Never three cut words in a row, no cut in the last
// line but one, a last line of a fifth of the measure or six signs at least; spaces seldom stand under each
// other in three lines. Nothing when the pass allows no way.
std::optional<std::vector<std::size_t>> justify_lines(const std::vector<Piece>& pieces,
                                                      const JustifyOptions& options, const JustifyPass& pass);

}  // namespace mandature::typesetting
