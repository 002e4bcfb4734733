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

// The height at which the story of several frames ends level in them; that of the master if it does not end.
Length level_height(Composer& composer, const SetRow& row, const SetFrame& first) {
  const auto count = static_cast<int>(std::count_if(
      row.frames.begin(), row.frames.end(), [&](const SetFrame& f) { return f.section == first.section; }));
  if (count == 1) return std::min(*first.height, first.need);
  const ColumnStacker stacker(first.galley, {composer.master().step, &composer.notes(), {}});
  const auto level = stacker.level(0, count, *first.height);
  return level ? level->height : *first.height;
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
Standings standings_of(Composer& composer, SetRow& row) {
  Standings all;
  for (SetFrame& frame : row.frames) {
    if (!frame.height || frame.frame->bottom) continue;
    const auto first = std::find_if(row.frames.begin(), row.frames.end(),
                                    [&](const SetFrame& other) { return other.section == frame.section; });
    all.push_back({&frame, frame.top, frame.top + *frame.height, level_height(composer, row, *first), 0});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Standing& a, const Standing& b) { return a.top < b.top; });
  number_chains(all);
  return all;
}

// Frames that stand above another over the same columns, and nearest to it.
std::vector<const Standing*> nearest_above(const Standings& all, const Standing& frame) {
  Length nearest;
  std::vector<const Standing*> found;
  for (const Standing& other : all) {
    if (other.bottom > frame.top || !share_columns(*other.frame, *frame.frame)) continue;
    if (other.bottom < nearest) continue;
    if (other.bottom > nearest) found.clear();
    nearest = other.bottom;
    found.push_back(&other);
  }
  return found;
}

// Stacks the frames of a chain, each with such a part of what its master gives beyond its need; returns the
// foot of the lowest.
Length stack(Standings& all, std::size_t chain, double part) {
  Length foot;
  for (Standing& one : all) {
    if (one.chain != chain) continue;
    const auto above = nearest_above(all, one);
    Length top = above.empty() ? one.top : Length();
    for (const Standing* other : above)
      top = std::max(top, other->frame->top + *other->frame->height + (one.top - other->bottom));
    one.frame->top = top;
    one.frame->height = one.least + (one.bottom - one.top - one.least) * part;
    foot = std::max(foot, top + *one.frame->height);
  }
  return foot;
}

}  // namespace

void tighten(Composer& composer, SetRow& row) {
  Standings all = standings_of(composer, row);
  std::map<std::size_t, Length> least, most;
  for (const Standing& one : all) most[one.chain] = std::max(most[one.chain], one.bottom);
  Length foot;
  for (const auto& [chain, whole] : most) foot = std::max(foot, least[chain] = stack(all, chain, 0));
  row.height = std::min(row.height, foot);
  for (const auto& [chain, whole] : most) {
    const Length spare = whole - least[chain];
    if (spare > Length()) stack(all, chain, std::min(1.0, ratio(row.height - least[chain], spare)));
  }
}

}  // namespace mandature::layout
