#include "layout/spread.h"

#include <algorithm>

#include "layout/overset.h"
#include "layout/pages.h"

namespace mandature::layout {
namespace {

using document::Block;
using document::Blocks;
using document::PlanBoard;
using document::StateTally;

// What stands above the board, and the board.
struct SpreadParts {
  std::vector<PageItem> left, right;  // from the top left corners of the columns of the two pages
  Length height;                      // of what stands there
  Galley words;                       // in columns of the right page, above all else
  ColumnStacker::Level columns{Length(), {}};
  Galley board;
  std::size_t first_row = 0;  // after the head
};

// Steps by which the words beside a title may be higher than it.
constexpr int kMoreOfTitle = 3;

class SpreadSetter {
 public:
  SpreadSetter(Composer& composer, const Article& article, const PageMeasures& page)
      : composer_(composer), article_(article), page_(page), width_(page.width(page.columns())) {
    const theme::Master& master = composer.master();
    // From the right edge of the left page's columns to the left edge of those of the right page.
    fold_ = master.width - (master.left_of(2) + width_) + master.left_of(3);
  }

  Length fold() const { return fold_; }
  Length width() const { return width_; }

  void set(SpreadParts& parts, int node) {
    SetHead head = set_head(composer_, article_, {}, width_, node);
    parts.left = std::move(head.items);
    parts.height = head.height;
    BlockPlace place;
    place.node = node;
    place.width = page_.width(1);
    place.flows = true;
    parts.words = composer_.blocks(article_.story, place);
    set_on_grid(parts.words, page_.step());
    parts.columns = columns_of(parts.words, parts.height);
    // Words that stand beside the title leave the score the width of both pages.
    const bool across = parts.columns.height <= parts.height + page_.step() * kMoreOfTitle;
    if (across) parts.height = std::max(parts.height, parts.columns.height + page_.step() / 2);
    set_tally(parts, across ? Across::kBothPages : Across::kLeftPage, node);
    if (!across) parts.columns = columns_of(parts.words, parts.height);
  }

  // `heights`: of each action, at least; none for as much as its words need.
  void set_board(SpreadParts& parts, int node, const std::vector<Length>& heights) {
    for (const ArticlePart& part : article_.parts) {
      for (const Block& block : part.blocks) {
        const auto* board = std::get_if<PlanBoard>(&block.content);
        if (board == nullptr) continue;
        BlockPlace place;
        place.node = node;
        place.width = width_;
        place.fold = fold_;
        place.row_heights = heights;
        parts.board = composer_.plan_board(*board, place);
      }
    }
  }

  Length above(const SpreadParts& parts) const {
    return page_.step() * (page_.steps_of(std::max(parts.height, parts.columns.height)) + 1);
  }

 private:
  enum class Across { kLeftPage, kBothPages };

  // The columns of words: of those that stand beside something so high, as many as end most evenly.
  ColumnStacker::Level columns_of(const Galley& words, Length beside) const {
    const ColumnStacker stacker(words, {page_.step(), &composer_.notes(), {}});
    ColumnStacker::Level best{Length(), {}};
    Length least;
    for (int columns = page_.columns(); columns > 1 && !words.strips.empty(); --columns) {
      const auto level = stacker.level(0, columns, page_.step() * page_.steps());
      if (!level) continue;
      if (!best.ends.empty() && level->height > beside) break;
      Length white;
      std::size_t first = 0;
      for (const std::size_t end : level->ends) {
        white += level->height - stacker.stack(first, end).height();
        first = end;
      }
      if (!best.ends.empty() && white >= least) continue;
      best = *level;
      least = white;
    }
    return best;
  }

  // The score stands on the colour of the document.
  void set_tally(SpreadParts& parts, Across across, int node) {
    for (const ArticlePart& part : article_.parts) {
      for (const Block& block : part.blocks) {
        const auto* tally = std::get_if<StateTally>(&block.content);
        if (tally == nullptr) continue;
        const auto [first, second] =
            across == Across::kBothPages ? halves_of(*tally) : std::pair{*tally, StateTally()};
        Galley left = tally_of(first, node);
        Galley right = tally_of(second, node);
        const Length height = std::max(left.height(), right.height()) + article_.dressing->padding * 2;
        put_on_ground(std::move(left), height, parts.left, parts.height);
        if (across == Across::kBothPages) put_on_ground(std::move(right), height, parts.right, parts.height);
        parts.height += height;
      }
    }
  }

  // The states of a score in two halves of about as many actions.
  static std::pair<StateTally, StateTally> halves_of(const StateTally& tally) {
    int all = 0, before = 0;
    for (const StateTally::Entry& entry : tally.entries) all += entry.count;
    StateTally first = tally, second = tally;
    first.entries.clear();
    second.entries.clear();
    for (const StateTally::Entry& entry : tally.entries) {
      (before * 2 < all ? first : second).entries.push_back(entry);
      before += entry.count;
    }
    return {first, second};
  }

  Galley tally_of(const StateTally& tally, int node) {
    BlockPlace place;
    place.node = node;
    place.width = width_ - article_.dressing->padding * 2;
    return tally.entries.empty() ? Galley() : composer_.state_tally(tally, place);
  }

  void put_on_ground(Galley galley, Length height, std::vector<PageItem>& items, Length top) const {
    const Length padding = article_.dressing->padding;
    const std::string& ground = article_.dressing->label_ground;
    if (!ground.empty()) items.push_back(filled({{}, top, width_, height}, ground));
    std::vector<PageItem> marks = flatten(std::move(galley));
    move(marks, padding, top + padding);
    std::move(marks.begin(), marks.end(), std::back_inserter(items));
  }

  Composer& composer_;
  const Article& article_;
  const PageMeasures& page_;
  Length width_, fold_;
};

Length page_height(const PageMeasures& page) { return page.step() * page.steps(); }

// The rows of a board on one pair of pages, and the room for them below its head.
struct PairOfPages {
  std::size_t first = 0, end = 0;  // strips
  Length room;
};

Length head_height(const Galley& board) {
  return board.strips.front().height + board.strips.front().space_after;
}

// How many rows of a board, from `first` on, stand in a height, head apart.
std::size_t rows_in(const Galley& board, std::size_t first, Length height) {
  Length used;
  std::size_t end = first;
  while (end < board.strips.size() && used + board.strips[end].height <= height)
    used += board.strips[end++].height;
  if (end < board.strips.size()) {
    while (end > first + 1 && board.strips[end].break_before == BreakBefore::kForbidden) --end;
  }
  return std::max(end, first + 1);
}

Length height_of(const Galley& board, std::size_t first, std::size_t end) {
  Length height;
  for (std::size_t i = first; i < end; ++i) height += board.strips[i].height;
  return height;
}

// As few pairs of pages as hold the board, each with its part of the rows.
std::vector<PairOfPages> pairs_of(const Galley& board, Length first_room, Length room) {
  std::vector<PairOfPages> pairs;
  const Length head = head_height(board);
  Length total_room;
  for (std::size_t first = 1; first < board.strips.size() || pairs.empty();) {
    const Length here = (pairs.empty() ? first_room : room) - head;
    pairs.push_back({first, rows_in(board, first, here), here});
    total_room += here;
    first = pairs.back().end;
  }
  // From the last: what those before it have beyond their part moves on.
  const Length rows = height_of(board, 1, board.strips.size());
  for (std::size_t i = pairs.size() - 1; i > 0; --i) {
    PairOfPages& pair = pairs[i];
    const Length part = rows * ratio(pair.room, total_room);
    while (pair.first > pairs[i - 1].first + 1) {
      std::size_t first = pair.first - 1;
      while (first > pairs[i - 1].first + 1 && board.strips[first].break_before == BreakBefore::kForbidden)
        --first;
      if (height_of(board, first, pair.end) > part) break;
      pair.first = pairs[i - 1].end = first;
    }
  }
  return pairs;
}

// Actions; recommendations stand above them on lines of their own.
bool is_action(const Strip& row) { return row.head > 0; }

// The height that the actions of a pair share, so that they fill its room together.
Length shared_height(const Galley& board, const PairOfPages& pair) {
  const auto filled = [&](Length share) {
    Length height;
    for (std::size_t i = pair.first; i < pair.end; ++i) {
      const Strip& row = board.strips[i];
      height += is_action(row) ? std::max(row.height, share) : row.height;
    }
    return height;
  };
  Length least, most = pair.room;
  constexpr int kHalvings = 24;
  for (int i = 0; i < kHalvings; ++i) {
    const Length middle = (least + most) / 2;
    (filled(middle) <= pair.room ? least : most) = middle;
  }
  return least;
}

std::vector<Length> row_heights(const Galley& board, const std::vector<PairOfPages>& pairs) {
  std::vector<Length> heights;
  for (const PairOfPages& pair : pairs) {
    const Length share = shared_height(board, pair);
    for (std::size_t i = pair.first; i < pair.end; ++i) {
      if (is_action(board.strips[i])) heights.push_back(share);
    }
  }
  return heights;
}

// Paints a spread, whose pages there are from `first` on.
class SpreadPainter {
 public:
  SpreadPainter(Composer& composer, const Article& article, const PageMeasures& page, PagedDocument& result,
                const SpreadPlace& place)
      : composer_(composer),
        article_(article),
        page_(page),
        result_(result),
        first_(place.first),
        node_(place.node),
        setter_(composer, article, page) {}

  void paint() {
    setter_.set(parts_, node_);
    place_above(std::move(parts_.left), first_);
    paint_words();
    place_above(std::move(parts_.right), first_ + 1);
    const Length above = setter_.above(parts_);
    Composer probe(composer_.document(), composer_.workshop(), composer_.diagnostics());
    SpreadParts measured;
    SpreadSetter(probe, article_, page_).set_board(measured, kArtifact, {});
    if (measured.board.strips.empty()) return;
    const auto pairs = pairs_of(measured.board, page_height(page_) - above, page_height(page_));
    setter_.set_board(parts_, node_, row_heights(measured.board, pairs));
    for (std::size_t i = 0; i < pairs.size(); ++i)
      paint_pair(pairs[i], first_ + 2 * i, i == 0 ? above : Length());
  }

 private:
  Length left_of(std::size_t index) const { return composer_.master().left_of(result_.pages[index].number); }

  void place_above(std::vector<PageItem> items, std::size_t index) {
    move(items, left_of(index), page_.top());
    std::move(items.begin(), items.end(), std::back_inserter(result_.pages[index].items));
  }

  void paint_words() {
    const ColumnStacker stacker(parts_.words, {page_.step(), &composer_.notes(), {}});
    const ColumnStacker::Level& level = parts_.columns;
    std::size_t strip = 0;
    for (std::size_t i = 0; i < level.ends.size(); ++i) {
      const Length left = left_of(first_ + 1) + page_.left(static_cast<int>(i));
      place_column(composer_, result_, stacker.stack(strip, level.ends[i]),
                   {first_ + 1, {left, page_.top(), page_.width(1), level.height}, article_.section->role});
      strip = level.ends[i];
    }
    if (strip < parts_.words.strips.size()) leave_over(strip);
  }

  // Words that no page has room for.
  void leave_over(std::size_t first) {
    Shortage shortage;
    shortage.role = article_.section->role;
    shortage.page = first_ + 1;
    shortage.have = page_height(page_);
    shortage.need = parts_.words.height() / page_.columns();
    shortage.width = page_.width(1);
    std::vector<Strip>& strips = parts_.words.strips;
    const auto rest = strips.begin() + static_cast<std::ptrdiff_t>(first);
    report_left_over(composer_, result_, shortage, {rest, strips.end()});
  }

  void paint_pair(const PairOfPages& pair, std::size_t index, Length above) {
    if (index + 1 >= result_.pages.size()) return;
    const Galley& board = parts_.board;
    const Length begins = page_.top() + above;
    Length top = begins;
    place(index == first_ ? board.strips.front() : board.heads.front().front(), index, top);
    top += head_height(board);
    for (std::size_t row = pair.first; row < pair.end; ++row) {
      place(board.strips[row], index, top);
      top += board.strips[row].height;
    }
    const Length height = page_height(page_) - above;
    for (const std::size_t side : {index, index + 1}) {
      result_.pages[side].frames.push_back(
          {article_.section->role, {left_of(side), begins, setter_.width(), height}, top - begins});
    }
  }

  // A row: what stands right of the fold goes to the right-hand page.
  void place(Strip row, std::size_t index, Length y) {
    Strip right;
    right.height = row.height;
    const Length middle = setter_.width() + setter_.fold() / 2;
    std::vector<PageItem> here;
    for (PageItem& item : row.items) {
      const bool over = left_edge(item) > middle;
      (over ? right.items : here).push_back(std::move(item));
    }
    row.items = std::move(here);
    move(right.items, -(setter_.width() + setter_.fold()), {});
    place_strip(composer_, result_, std::move(row), {index, left_of(index), y});
    place_strip(composer_, result_, std::move(right), {index + 1, left_of(index + 1), y});
  }

  Composer& composer_;
  const Article& article_;
  const PageMeasures& page_;
  PagedDocument& result_;
  std::size_t first_;
  int node_;
  SpreadSetter setter_;
  SpreadParts parts_;
};

}  // namespace

int spread_pages(Composer& probe, const Article& article, const PageMeasures& page) {
  SpreadSetter setter(probe, article, page);
  SpreadParts parts;
  setter.set(parts, kArtifact);
  setter.set_board(parts, kArtifact, {});
  if (parts.board.strips.empty()) return 2;
  const Length room = page_height(page);
  return 2 * static_cast<int>(pairs_of(parts.board, room - setter.above(parts), room).size());
}

void paint_spread(Composer& composer, const Article& article, const PageMeasures& page, PagedDocument& result,
                  const SpreadPlace& place) {
  SpreadPainter(composer, article, page, result, place).paint();
}

}  // namespace mandature::layout
