#include <algorithm>
#include <map>

#include "layout/columns.h"
#include "layout/rows.h"

namespace mandature::layout {
namespace {

// A frame of a row as its master has it, the least height it needs, and the frames whose columns it shares,
// directly or by others.
struct Standing {
  SetFrame* frame = nullptr;
  Length top, bottom;  // of the master
  Length least;
  std::size_t chain = 0;
};
using Standings = std::vector<Standing>;

bool share_columns(const SetFrame& a, const SetFrame& b) {
  return a.box.left < b.box.right() && b.box.left < a.box.right();
}

int frames_of(const SetRow& row, const SetFrame& first) {
  return static_cast<int>(std::count_if(row.frames.begin(), row.frames.end(),
                                        [&](const SetFrame& f) { return f.section == first.section; }));
}

// How many strips of a story so many columns of a height leave over.
std::size_t left_over(const ColumnStacker& stacker, const SetFrame& first, int columns, Length height) {
  std::size_t end = 0;
  for (int i = 0; i < columns; ++i) end = stacker.fitting(end, height);
  return first.galley.strips.size() - end;
}

// The height of the frames of a story: that at which it ends level in them, were it to take some of the room
// that its page has to spare; one that goes on elsewhere takes what its neighbours have no use for, half of
// that room at least, and leaves enough to be worth turning the page for.
Length story_height(Composer& composer, const SetFrame& first, int columns, const SpareRoom& room) {
  constexpr int kPartForRest = 4;  // of the height
  constexpr std::size_t kLeastRest = 12;
  const Length step = composer.master().step;
  const ColumnStacker stacker(first.galley, {step, &composer.notes(), {}});
  const Length given = *first.height;
  const auto level = stacker.level(0, columns, given + std::min(room.height, given / kPartForRest));
  if (level) return level->height;
  const Length taken = room.height - std::min(room.height / 2, room.useful);
  auto steps = taken.millipoints() / step.millipoints();
  for (; steps > 0; --steps) {
    if (left_over(stacker, first, columns, given + step * static_cast<int>(steps)) >= kLeastRest) break;
  }
  return given + step * static_cast<int>(steps);
}

Length height_of(Composer& composer, const SetRow& row, const SetFrame& first, const SpareRoom& room) {
  if (first.continues)
    return *first.height;  // begun in another row: what it takes is known when it is painted
  const int columns = frames_of(row, first);
  return columns == 1 ? std::min(*first.height, first.need) : story_height(composer, first, columns, room);
}

void number_chains(Standings& all) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i].chain = i;
    for (std::size_t j = 0; j < i; ++j) {
      if (!share_columns(*all[i].frame, *all[j].frame)) continue;
      const std::size_t joined = all[i].chain;
      for (Standing& other : all) {
        if (other.chain == joined) other.chain = all[j].chain;
      }
    }
  }
}

// From the top of the row down.
Standings standings_of(Composer& composer, SetRow& row, const SpareRoom& room) {
  Standings all;
  for (SetFrame& frame : row.frames) {
    if (!frame.height || frame.frame->bottom) continue;
    const auto first = std::find_if(row.frames.begin(), row.frames.end(),
                                    [&](const SetFrame& other) { return other.section == frame.section; });
    all.push_back({&frame, frame.top, frame.top + *frame.height, height_of(composer, row, *first, room), 0});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Standing& a, const Standing& b) { return a.top < b.top; });
  number_chains(all);
  return all;
}

// Stacks the frames of a chain, each with such a part of what its master gives beyond its need, as far below
// all those above it as the master has it below the nearest; returns the foot of the lowest.
Length stack(Standings& all, std::size_t chain, double part) {
  Length foot;
  for (Standing& one : all) {
    if (one.chain != chain) continue;
    Length nearest, pushed;
    for (const Standing& other : all) {
      if (other.bottom > one.top || !share_columns(*other.frame, *one.frame)) continue;
      nearest = std::max(nearest, other.bottom);
      pushed = std::max(pushed, other.frame->top + *other.frame->height);
    }
    const Length top = pushed + one.top - nearest;
    one.frame->top = top;
    one.frame->height = one.least + (one.bottom - one.top - one.least) * part;
    foot = std::max(foot, top + *one.frame->height);
  }
  return foot;
}

// What the frames need that keep their place.
Length foot_of_others(const SetRow& row) {
  Length foot = row.row->least;
  for (const SetFrame& frame : row.frames) {
    if (frame.frame->bottom)
      foot = std::max(foot, *frame.frame->bottom + frame.height.value_or(Length()));
    else if (!frame.height)
      foot = std::max(foot, frame.top + frame.need);
  }
  return foot;
}

}  // namespace

void tighten(Composer& composer, SetRow& row, const SpareRoom& room) {
  Standings all = standings_of(composer, row, room);
  std::map<std::size_t, Length> least, most;
  for (const Standing& one : all) most[one.chain] = std::max(most[one.chain], one.bottom);
  Length foot = foot_of_others(row);
  for (const auto& [chain, whole] : most) foot = std::max(foot, least[chain] = stack(all, chain, 0));
  row.height = std::min(row.height + room.height, foot);
  for (const auto& [chain, whole] : most) {
    const Length air = whole - least[chain];
    if (air > Length()) stack(all, chain, std::min(1.0, ratio(row.height - least[chain], air)));
  }
  for (const Standing& one : all) {
    const Length filled = one.least + one.frame->galley.elasticity();
    one.frame->height = std::min(*one.frame->height, filled);
  }
}

}  // namespace mandature::layout
