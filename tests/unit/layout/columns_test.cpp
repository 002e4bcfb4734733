#include "layout/columns.h"

#include <doctest/doctest.h>

#include "layout/spans.h"

using namespace mandature;
using layout::BreakBefore;
using layout::ColumnStacker;
using layout::Galley;
using layout::Strip;
using support::Length;

namespace {

constexpr int kStep = 12;

Length steps(double count) { return Length::from_points(count * kStep); }

Strip line() {
  Strip strip;
  strip.height = steps(1);
  strip.on_grid = true;
  return strip;
}

Strip heading() {
  Strip strip;
  strip.height = steps(1.4);
  strip.space_before = steps(1);
  strip.space_after = steps(0.3);
  return strip;
}

// A heading kept with the lines that follow it, so many times.
Galley story(int sections, int lines) {
  Galley galley;
  for (int section = 0; section < sections; ++section) {
    galley.strips.push_back(heading());
    for (int i = 0; i < lines; ++i) {
      galley.strips.push_back(line());
      if (i <= 1 || i == lines - 1) galley.strips.back().break_before = BreakBefore::kForbidden;
    }
  }
  return galley;
}

layout::ColumnRules rules() { return {steps(1), nullptr, {}}; }

}  // namespace

TEST_CASE("lines of text stand on the grid whatever stands between them") {
  const Galley galley = story(3, 6);
  const layout::Column column = ColumnStacker(galley, rules()).stack(0, galley.strips.size());
  for (const layout::StackedStrip& stacked : column.strips) {
    if (stacked.strip->on_grid) CHECK(stacked.top.millipoints() % steps(1).millipoints() == 0);
  }
}

TEST_CASE("a heading keeps close to its text: the space the grid asks for goes above it") {
  Galley galley = story(3, 6);
  set_on_grid(galley, steps(1));
  const layout::Column column = ColumnStacker(galley, rules()).stack(0, galley.strips.size());
  for (std::size_t i = 2; i < column.strips.size(); ++i) {
    const layout::StackedStrip& above = column.strips[i - 1];
    if (above.strip->on_grid || i < 3) continue;
    const Length space = column.strips[i].top - above.top - above.strip->height;
    CHECK((space - above.strip->space_after).points() < 0.01);
  }
}

TEST_CASE("columns end level, never by a heading alone or a line alone") {
  for (int columns = 2; columns <= 5; ++columns) {
    for (int lines = 4; lines <= 11; ++lines) {
      CAPTURE(columns);
      CAPTURE(lines);
      const Galley galley = story(7, lines);
      const ColumnStacker stacker(galley, rules());
      const auto level = stacker.level(0, columns, steps(500));
      REQUIRE(level);
      CHECK(level->ends.back() == galley.strips.size());
      std::size_t first = 0;
      Length least = level->height;
      for (const std::size_t end : level->ends) {
        const Length height = stacker.stack(first, end).height();
        CHECK(height <= level->height);
        least = std::min(least, height);
        const bool legal =
            end == galley.strips.size() || galley.strips[end].break_before == BreakBefore::kAllowed;
        CHECK(legal);
        first = end;
      }
      // A spread of four lines is what keeping headings and lines together costs (measured).
      CHECK(level->height - least <= steps(5));
    }
  }
}

TEST_CASE("a note stands in the column of the line that calls it") {
  Galley galley;
  for (int i = 0; i < 20; ++i) galley.strips.push_back(line());
  galley.strips[3].notes = {0};
  std::vector<Galley> notes(1);
  notes[0].strips.push_back(line());
  notes[0].strips.push_back(line());
  const ColumnStacker stacker(galley, {steps(1), &notes, steps(1)});
  // Ten lines of room: the note and the space above it take three.
  CHECK(stacker.fitting(0, steps(10)) == 7);
  CHECK(stacker.fitting(0, steps(3)) == 3);
  CHECK(stacker.stack(0, 7).notes == std::vector<int>{0});
  CHECK(stacker.stack(4, 10).notes.empty());
}

TEST_CASE("frames of a row change their widths until the tallest is lowest, and stay when nothing is won") {
  theme::Row row;
  for (const int span : {3, 5, 4}) {
    theme::Frame frame;
    frame.span = span;
    frame.least_span = 3;
    frame.most_span = 6;
    row.frames.push_back(frame);
  }
  const auto long_first = [](std::size_t frame, int span) {
    return steps(frame == 0 ? 60.0 / span : 24.0 / span);
  };
  CHECK(layout::best_spans(row, long_first) == std::vector<int>{6, 3, 3});
  const auto alike = [](std::size_t, int) { return steps(8); };
  CHECK(layout::best_spans(row, alike) == std::vector<int>{3, 5, 4});
}
