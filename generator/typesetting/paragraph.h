#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "support/length.h"
#include "typesetting/line_breaker.h"
#include "typesetting/shaper.h"

namespace mandature::typesetting {

// How a run of text is set.
struct TextStyle {
  const Face* face = nullptr;
  Length size;
  std::string features;  // "lnum,-liga"
  double tracking = 0;   // of the size, after every glyph
  Length raise;          // above the baseline
};

struct StyledRun {
  std::uint32_t begin = 0, end = 0;  // bytes of StyledText::text
  TextStyle style;
};

// Text with its styles; the runs cover it in order. U+000A ends a line, a word joiner forbids a break.
struct StyledText {
  std::string text;
  std::vector<StyledRun> runs;
};

// A glyph at its size; offsets are from the pen, y upwards.
struct PlacedGlyph {
  std::uint32_t id = 0;
  Length advance;
  Length x_offset, y_offset;
  std::uint32_t text_begin = 0;  // the bytes of the segment's text it stands for; none for the second glyph
  std::uint32_t text_end = 0;    //   of a cluster
};

// Glyphs of one face and one run of the source.
struct Segment {
  std::size_t run = 0;  // index in StyledText::runs
  const Face* face = nullptr;
  Length left, width;
  std::vector<PlacedGlyph> glyphs;
  std::string text;                  // a hyphen added at the line end is U+00AD
  std::uint32_t begin = 0, end = 0;  // bytes of StyledText::text, any space that ends the line included
};

struct Line {
  std::vector<Segment> segments;
  Length width;                      // without the space that ends it
  std::uint32_t begin = 0, end = 0;  // bytes of StyledText::text
  bool cut = false;                  // ends within a word
  bool forced = false;               // ends where the text says so, or with it
  bool justified = false;            // belongs to a paragraph that fills its measure
  bool right_to_left = false;        // stands at the right edge of its measure
  double stretch = 1;                // of the letters across, in thousandths; advances have it already
};

enum class Cuts { kNone, kWhereHelpful };
enum class Edges { kRagged, kJustified };

struct ParagraphOptions {
  BreakOptions breaks;
  Cuts cuts = Cuts::kNone;
  Edges edges = Edges::kRagged;
  double glyph_scale = 0.02;  // justified: how much wider or narrower letters may be drawn
  int looseness = 0;          // justified: lines more or fewer than the best, when that can be done
};

// Whether a measure is wide enough to be justified: 38 signs of prose. Narrower ones are set ragged whatever
// is asked, because their word spaces would gape (measured on twenty thousand signs of French).
bool wide_enough(Shaper& shaper, const TextStyle& style, Length measure);

// Sets a paragraph: its lines, every glyph placed from the left edge of the line. A line wider than its
// measure holds one word that cannot be parted. A justified paragraph whose lines no way of breaking can fill
// is set ragged. Punctuation at the edges of justified lines stands a little outside of them.
std::vector<Line> set_paragraph(Shaper& shaper, const StyledText& text, const ParagraphOptions& options);

// One line, however long.
Line set_line(Shaper& shaper, const StyledText& text);

}  // namespace mandature::typesetting
