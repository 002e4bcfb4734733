#include "layout/columns.h"

#include <algorithm>
#include <limits>

namespace mandature::layout {
namespace {

constexpr double kImpossible = std::numeric_limits<double>::infinity();

Length rounded_up(Length length, Length step) {
  if (step <= Length()) return length;
  const auto steps = (length.millipoints() + step.millipoints() - 1) / step.millipoints();
  return Length::from_millipoints(steps * step.millipoints());
}

}  // namespace

void set_on_grid(Galley& story, Length step) {
  std::vector<Strip>& strips = story.strips;
  for (std::size_t line = 1; line < strips.size(); ++line) {
    if (!strips[line].on_grid || strips[line - 1].on_grid) continue;
    std::size_t first = line - 1;
    while (first > 0 && !strips[first - 1].on_grid) --first;
    if (first == 0) continue;
    Length height;
    bool belongs = true;
    for (std::size_t i = first; i <= line; ++i) {
      height += gap(strips[i - 1], strips[i]) + (i < line ? strips[i].height : Length());
      belongs = belongs && (i == first || strips[i].break_before == BreakBefore::kForbidden);
    }
    const Length missing = rounded_up(height, step) - height;
    strips[first].space_before = gap(strips[first - 1], strips[first]) + (belongs ? missing : missing / 2);
  }
}

namespace {

// Whether a strip opens a block or an item, so that space may stand above it.
bool opens_block(const Strip& above, const Strip& strip, Length step) {
  const bool apart = gap(above, strip) >= step / 2 || (strip.on_grid && !above.on_grid);
  return strip.break_before == BreakBefore::kAllowed && apart;
}

}  // namespace

void end_at_foot(Column& column, Length height, Length step) {
  constexpr std::int64_t kMostSteps = 3;  // more would show as holes: the column rather ends early
  constexpr int kMostOfPlace = 2;
  auto steps = (height - column.height()).millipoints() / step.millipoints();
  if (steps > kMostSteps) return;
  std::vector<int> given(column.strips.size());
  for (int round = 0; round < kMostOfPlace; ++round) {
    for (std::size_t i = 1; i < column.strips.size() && steps > 0; ++i) {
      if (!opens_block(*column.strips[i - 1].strip, *column.strips[i].strip, step)) continue;
      ++given[i];
      --steps;
    }
  }
  Length moved;
  for (std::size_t i = 1; i < column.strips.size(); ++i) {
    moved += step * given[i];
    column.strips[i].top += moved;
  }
  column.used += moved;
}

// Where the next strip of a column stands, and how high the column is by then.
class ColumnStacker::Cursor {
 public:
  explicit Cursor(const ColumnRules& rules) : rules_(rules) {}

  Length add(const Strip& strip) {
    Length top = above_ == nullptr ? used_ : used_ + gap(*above_, strip);
    if (strip.on_grid) top = rounded_up(top, rules_.step);
    used_ = top + strip.height;
    above_ = &strip;
    for (const int note : strip.notes) {
      if (notes_ == Length()) notes_ += rules_.notes_gap;
      notes_ += (*rules_.notes)[static_cast<std::size_t>(note)].height();
    }
    return top;
  }

  Length used() const { return used_; }
  Length notes() const { return notes_; }
  Length height() const { return used_ + notes_; }

 private:
  const ColumnRules& rules_;
  const Strip* above_ = nullptr;
  Length used_, notes_;
};

bool ColumnStacker::may_break(std::size_t before) const {
  return before == story_.strips.size() || story_.strips[before].break_before == BreakBefore::kAllowed;
}

// The head of a table that goes on is repeated at the top of a column.
const std::vector<Strip>& ColumnStacker::heads_of(std::size_t first) const {
  static const std::vector<Strip> kNone;
  const std::size_t head = first == 0 || first >= story_.strips.size() ? 0 : story_.strips[first].head;
  return head == 0 ? kNone : story_.heads[head - 1];
}

ColumnStacker::Cursor ColumnStacker::cursor_at(std::size_t first) const {
  Cursor cursor(rules_);
  for (const Strip& strip : heads_of(first)) cursor.add(strip);
  return cursor;
}

Column ColumnStacker::stack(std::size_t first, std::size_t end) const {
  Column column;
  Cursor cursor(rules_);
  const auto put = [&](const Strip& strip) {
    column.strips.push_back({&strip, cursor.add(strip)});
    column.notes.insert(column.notes.end(), strip.notes.begin(), strip.notes.end());
  };
  for (const Strip& strip : heads_of(first)) put(strip);
  for (std::size_t i = first; i < end; ++i) put(story_.strips[i]);
  column.used = cursor.used();
  column.notes_height = cursor.notes();
  return column;
}

std::size_t ColumnStacker::fitting(std::size_t first, Length height) const {
  Cursor cursor = cursor_at(first);
  std::size_t legal = first;
  for (std::size_t end = first; end < story_.strips.size(); ++end) {
    cursor.add(story_.strips[end]);
    if (cursor.height() > height) break;
    if (may_break(end + 1)) legal = end + 1;
  }
  return legal;
}

std::optional<std::size_t> ColumnStacker::greedy_end(std::size_t first, int columns, Length height) const {
  for (int column = 0; column < columns && first < story_.strips.size(); ++column) {
    const std::size_t end = fitting(first, height);
    if (end == first) return std::nullopt;
    first = end;
  }
  return first;
}

std::optional<ColumnStacker::Level> ColumnStacker::level(std::size_t first, int columns, Length most) const {
  const Length step = rules_.step > Length() ? rules_.step : Length::from_points(1);
  Length height = rounded_up(stack(first, story_.strips.size()).height() / columns, step);
  for (; height <= most + step; height += step) {
    const Length here = std::min(height, most);
    if (greedy_end(first, columns, here) == story_.strips.size())
      return Level{here, even_ends(first, columns, here)};
    if (here == most) break;
  }
  return std::nullopt;
}

// Of all ways to end the columns within the height, the one whose feet are least uneven.
std::vector<std::size_t> ColumnStacker::even_ends(std::size_t first, int columns, Length height) const {
  struct Way {
    double cost = kImpossible;
    std::size_t from = 0;
  };
  const std::size_t count = story_.strips.size() - first + 1;
  std::vector<std::vector<Way>> ways(static_cast<std::size_t>(columns) + 1, std::vector<Way>(count));
  ways[0][0].cost = 0;
  for (std::size_t column = 0; column < static_cast<std::size_t>(columns); ++column) {
    for (std::size_t begin = 0; begin < count; ++begin) {
      if (ways[column][begin].cost == kImpossible) continue;
      Cursor cursor = cursor_at(first + begin);
      for (std::size_t end = begin; end < count; ++end) {
        if (end > begin) cursor.add(story_.strips[first + end - 1]);
        if (cursor.height() > height) break;
        if (!may_break(first + end)) continue;
        const double slack = (height - cursor.height()).points();
        Way& way = ways[column + 1][end];
        const double cost = ways[column][begin].cost + slack * slack;
        if (cost < way.cost) way = {cost, begin};
      }
    }
  }
  std::vector<std::size_t> ends(static_cast<std::size_t>(columns));
  std::size_t at = count - 1;
  for (std::size_t column = static_cast<std::size_t>(columns); column > 0; --column) {
    ends[column - 1] = first + at;
    at = ways[column][at].from;
  }
  return ends;
}

}  // namespace mandature::layout
