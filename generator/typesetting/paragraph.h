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
  std::string text;  // a hyphen added at the line end is U+00AD
};

struct Line {
  std::vector<Segment> segments;
  Length width;                      // without the space that ends it
  std::uint32_t begin = 0, end = 0;  // bytes of StyledText::text
  bool cut = false;                  // ends within a word
  bool forced = false;               // ends where the text says so, or with it
};

enum class Cuts { kNone, kWhereHelpful };

struct ParagraphOptions {
  BreakOptions breaks;
  Cuts cuts = Cuts::kNone;
};

// Sets a paragraph: its lines, every glyph placed from the left edge of the line. A line wider than its
// measure holds one word that cannot be parted.
std::vector<Line> set_paragraph(Shaper& shaper, const StyledText& text, const ParagraphOptions& options);

// One line, however long.
Line set_line(Shaper& shaper, const StyledText& text);

}  // namespace mandature::typesetting
