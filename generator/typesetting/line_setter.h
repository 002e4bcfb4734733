#pragma once

#include <string_view>
#include <vector>

#include "typesetting/parted_text.h"

namespace mandature::typesetting {

// What a justified line is brought to.
struct LineTarget {
  Length width;      // of its glyphs, what hangs outside the measure included
  Length hang_left;  // before the left edge
  double glyph_scale = 0;
};

// Places the glyphs of lines whose words are chosen.
class LineSetter {
 public:
  LineSetter(Shaper& shaper, const PartedText& text) : shaper_(shaper), text_(text) {}

  // The line of the words [first, last], at its natural width.
  Line natural(const std::vector<Word>& words, std::size_t first, std::size_t last);
  // The same, its letters and then its spaces made to fill a width. A line that ends a paragraph only
  // narrows.
  Line justified(const std::vector<Word>& words, std::size_t first, std::size_t last,
                 const LineTarget& target);

 private:
  void begin_line(const std::vector<Word>& words, std::size_t first, std::size_t last);
  void append_words(const std::vector<Word>& words, std::size_t first, std::size_t last);
  void append_end(const std::vector<Word>& words, std::size_t last);
  void append(const PartedText::Part& part, std::string_view word, std::string_view as_text);
  void append_glyphs(Segment& segment, const ShapedPart& part, const TextStyle& style, std::string_view word,
                     std::string_view as_text);
  Segment& segment_for(const PartedText::Part& part, const Face* face);
  template <typename Visit>
  void for_each_letter(Visit visit);
  void stretch_letters(double scale);
  void part_letters(Length all);
  void stretch_spaces(Length rest);
  void place_segments(Length left);
  std::vector<std::size_t> visual_order() const;

  // An elastic space of the line, and how much of what is shared falls to it.
  struct Spring {
    std::size_t segment = 0, glyph = 0;
    Length stretch, shrink;
  };

  Shaper& shaper_;
  const PartedText& text_;
  Line line_;
  std::vector<std::uint8_t> levels_;  // of its segments
  std::vector<Spring> springs_;
};

}  // namespace mandature::typesetting
