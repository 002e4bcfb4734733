#pragma once

#include <functional>
#include <string>
#include <vector>

#include "layout/paged_document.h"

namespace mandature::layout {

enum class BreakBefore { kAllowed, kForbidden };

// What is never parted: a line, a row of a table, a frame. Its items are placed from its own top left corner.
struct Strip {
  Length space_before, space_after;  // of two neighbours the larger counts; nothing at the top of a column
  Length height;
  std::vector<PageItem> items;
  Length grow;  // how much higher it may be when there is room; kAnyHeight: as high as the room
  BreakBefore break_before = BreakBefore::kAllowed;
  std::size_t head = 0;  // 1 + the index in Galley::heads of what is repeated if a column begins here
  std::string bookmark;
  int bookmark_level = 0;
  diagnostics::Span where;      // what its author typed
  std::vector<int> figures;     // structure nodes that this strip shows
  bool on_grid = false;         // a line whose leading is the step of the grid: in a flow it stands on it
  std::vector<int> references;  // numbers of footnotes its words call, until the notes themselves are known
  std::vector<int> notes;       // indices of these notes: they stand at the foot of its column
  // Draws what depends on the height given in the end: frames, lines to write on, charts. With less height
  // than it needs, a frame draws what fits and hands back the rest.
  std::function<std::vector<Strip>(Strip&, Length)> stretch;
};

// Of a strip that fills any height.
inline constexpr Length kAnyHeight = Length::from_millipoints(1'000'000'000);

// A story set to a width, not yet on a page.
struct Galley {
  std::vector<Strip> strips;
  std::vector<std::vector<Strip>> heads;

  Length height() const;
  // How much higher it may be in all.
  Length elasticity() const;
  void append(Galley more);
};

// Lines of large type bear more space between them.
void let_lines_grow(Galley& lines);

// Makes strips higher until they take so much more together, each as far as it may be; what is endless takes
// all of it, and gives way when it is less than nothing. Returns what none of them takes.
Length grow(Galley& galley, Length spare);

// The space between two strips that follow each other.
Length gap(const Strip& above, const Strip& below);

void move(PageItem& item, Length right, Length down);
void move(std::vector<PageItem>& items, Length right, Length down);
void move(Galley& galley, Length right);
// Where an item begins at the left.
Length left_edge(const PageItem& item);
// The right edge of the widest line; the space that ends it is not seen.
Length right_edge(const Galley& galley);
// The items of a whole galley, from its top left corner; strips take their natural height.
std::vector<PageItem> flatten(Galley galley);
// Nothing of it is read aloud any more: repeated heads of tables.
void make_artifacts(std::vector<PageItem>& items);

// A filled rectangle or the line around one, never read aloud.
ShapeItem filled(const Box& box, const std::string& token);
ShapeItem framed(const Box& box, Length line, const std::string& token);

}  // namespace mandature::layout
