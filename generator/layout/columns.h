#pragma once

#include <optional>
#include <vector>

#include "layout/galley.h"

namespace mandature::layout {

// A strip and how far below the top of its column it stands.
struct StackedStrip {
  const Strip* strip = nullptr;
  Length top;
};

// A column as it will be painted: its strips from the top, its footnotes from the foot up.
struct Column {
  std::vector<StackedStrip> strips;
  std::vector<int> notes;  // indices of the document's footnotes, in order
  Length used;             // down to the end of the last strip
  Length notes_height;
  Length height() const { return used + notes_height; }
};

// What a story brings to its columns besides its strips.
struct ColumnRules {
  Length step;  // of the grid: lines on it stand a whole number of steps below the top
  const std::vector<Galley>* notes = nullptr;  // the footnotes of the document
  Length notes_gap;                            // between text and footnotes
};

// Widens the space above what stands off the grid (headings, charts) so that the line after it falls on the
// grid by itself: a heading keeps close to its text. What precedes a line without belonging to it shares the
// space out.
void set_on_grid(Galley& story, Length step);

// A column ends at the foot of its room where it can: a step more above headings, blocks and items.
void end_at_foot(Column& column, Length height, Length step);

// How strips of a story stack in columns. Breaks between strips are legal where neither side forbids them.
class ColumnStacker {
 public:
  ColumnStacker(const Galley& story, const ColumnRules& rules) : story_(story), rules_(rules) {}

  // The column that holds the strips [first, end), the head of a table repeated above them if need be.
  Column stack(std::size_t first, std::size_t end) const;
  // The end of the longest column that begins at `first`, is no higher than this and ends at a legal break;
  // `first` if there is none.
  std::size_t fitting(std::size_t first, Length height) const;
  // The ends of the columns that hold all strips from `first` on and end level, at the least height that
  // allows it and of least unevenness at this height; nothing if they do not fit so many columns of at most
  // this height.
  struct Level {
    Length height;
    std::vector<std::size_t> ends;
  };
  std::optional<Level> level(std::size_t first, int columns, Length most) const;

 private:
  class Cursor;
  Cursor cursor_at(std::size_t first) const;
  const std::vector<Strip>& heads_of(std::size_t first) const;
  std::optional<std::size_t> greedy_end(std::size_t first, int columns, Length height) const;
  std::vector<std::size_t> even_ends(std::size_t first, int columns, Length height) const;
  bool may_break(std::size_t before) const;

  const Galley& story_;
  ColumnRules rules_;
};

}  // namespace mandature::layout
