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
  std::vector<PageItem> left;
  Galley right;  // in columns of the page
  Length left_height;
  Galley board;
  std::size_t first_row = 0;  // after the head
};

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

  // `rows` is the height that the board is to fill, nothing for as much as it needs.
  void set(SpreadParts& parts, int node) {
    SetHead head = set_head(composer_, article_, {}, width_, node);
    parts.left = std::move(head.items);
    parts.left_height = head.height;
    set_tally(parts, node);
    BlockPlace place;
    place.node = node;
    place.width = page_.width(1);
    place.flows = true;
    parts.right = composer_.blocks(article_.story, place);
    set_on_grid(parts.right, page_.step());
  }

  void set_board(SpreadParts& parts, int node, Length rows) {
    for (const ArticlePart& part : article_.parts) {
      for (const Block& block : part.blocks) {
        const auto* board = std::get_if<PlanBoard>(&block.content);
        if (board == nullptr) continue;
        BlockPlace place;
        place.node = node;
        place.width = width_;
        place.fold = fold_;
        if (rows > Length()) place.rows = rows;
        parts.board = composer_.plan_board(*board, place);
      }
    }
  }

  // The columns of what stands above the right half.
  ColumnStacker::Level right_columns(const SpreadParts& parts) const {
    const ColumnStacker stacker(parts.right, {page_.step(), &composer_.notes(), {}});
    const auto level = stacker.level(0, page_.columns(), page_.step() * page_.steps());
    if (level) return *level;
    return {Length(), {}};
  }

  Length above(const SpreadParts& parts) const {
    const Length right = parts.right.strips.empty() ? Length() : right_columns(parts).height;
    return page_.step() * (page_.steps_of(std::max(parts.left_height, right)) + 1);
  }

 private:
  // The score stands on the colour of the document.
  void set_tally(SpreadParts& parts, int node) {
    const Length padding = article_.dressing->padding;
    for (const ArticlePart& part : article_.parts) {
      for (const Block& block : part.blocks) {
        const auto* tally = std::get_if<StateTally>(&block.content);
        if (tally == nullptr) continue;
        BlockPlace place;
        place.node = node;
        place.width = width_ - padding * 2;
        Galley galley = composer_.state_tally(*tally, place);
        const Length height = galley.height() + padding * 2;
        if (!article_.dressing->label_ground.empty())
          parts.left.push_back(
              filled({{}, parts.left_height, width_, height}, article_.dressing->label_ground));
        std::vector<PageItem> items = flatten(std::move(galley));
        move(items, padding, parts.left_height + padding);
        std::move(items.begin(), items.end(), std::back_inserter(parts.left));
        parts.left_height += height;
      }
    }
  }

  Composer& composer_;
  const Article& article_;
  const PageMeasures& page_;
  Length width_, fold_;
};

// How many rows of a board, from `first` on, stand in a height; its head is above them.
std::size_t rows_in(const Galley& board, std::size_t first, Length height) {
  Length used = board.strips.front().height + board.strips.front().space_after;
  std::size_t end = first;
  while (end < board.strips.size() && used + board.strips[end].height <= height)
    used += board.strips[end++].height;
  if (end < board.strips.size()) {
    while (end > first + 1 && board.strips[end].break_before == BreakBefore::kForbidden) --end;
  }
  return std::max(end, first + 1);
}

Length page_height(const PageMeasures& page) { return page.step() * page.steps(); }

}  // namespace

int spread_pages(Composer& probe, const Article& article, const PageMeasures& page) {
  SpreadSetter setter(probe, article, page);
  SpreadParts parts;
  setter.set(parts, kArtifact);
  setter.set_board(parts, kArtifact, {});
  if (parts.board.strips.empty()) return 2;
  int pages = 0;
  Length room = page_height(page) - setter.above(parts);
  for (std::size_t first = 1; first < parts.board.strips.size() || pages == 0; pages += 2) {
    first = rows_in(parts.board, first, room);
    room = page_height(page);
  }
  return pages;
}

void paint_spread(Composer& composer, const Article& article, const PageMeasures& page, PagedDocument& result,
                  std::size_t first) {
  SpreadSetter setter(composer, article, page);
  SpreadParts parts;
  const int node = composer.begin_section(*article.section, 0);
  setter.set(parts, node);
  const theme::Master& master = composer.master();
  const auto left_of = [&](std::size_t index) { return master.left_of(result.pages[index].number); };
  move(parts.left, left_of(first), page.top());
  std::move(parts.left.begin(), parts.left.end(), std::back_inserter(result.pages[first].items));
  const ColumnStacker stacker(parts.right, {page.step(), &composer.notes(), {}});
  const ColumnStacker::Level level = setter.right_columns(parts);
  std::size_t strip = 0;
  for (std::size_t i = 0; i < level.ends.size(); ++i) {
    place_column(
        composer, result, stacker.stack(strip, level.ends[i]),
        {first + 1,
         {left_of(first + 1) + page.left(static_cast<int>(i)), page.top(), page.width(1), level.height},
         article.section->role});
    strip = level.ends[i];
  }
  Length top = page.top() + setter.above(parts);
  const Length foot = page.top() + page_height(page);
  // A board that one spread holds fills it; a longer one keeps its natural height.
  Composer probe(composer.document(), composer.workshop(), composer.diagnostics());
  SpreadParts measured;
  SpreadSetter(probe, article, page).set_board(measured, kArtifact, {});
  const bool fills = !measured.board.strips.empty() &&
                     rows_in(measured.board, 1, foot - top) == measured.board.strips.size();
  setter.set_board(parts, node, fills ? foot - top : Length());
  const auto place = [&](Strip row, std::size_t index, Length y) {
    Strip right;
    right.height = row.height;
    const Length middle = setter.width() + setter.fold() / 2;
    std::vector<PageItem> here;
    for (PageItem& item : row.items) {
      const bool over = left_edge(item) > middle;
      (over ? right.items : here).push_back(std::move(item));
    }
    row.items = std::move(here);
    move(right.items, -(setter.width() + setter.fold()), {});
    place_strip(composer, result, std::move(row), {index, left_of(index), y});
    place_strip(composer, result, std::move(right), {index + 1, left_of(index + 1), y});
  };
  std::size_t index = first;
  for (std::size_t row = 1; row < parts.board.strips.size(); index += 2) {
    if (index + 1 >= result.pages.size()) break;
    const std::size_t end = rows_in(parts.board, row, foot - top);
    const Strip& head = index == first ? parts.board.strips.front() : parts.board.heads.front().front();
    const Length begins = top;
    place(head, index, top);
    top += head.height + head.space_after;
    for (; row < end; ++row) {
      const Length height = parts.board.strips[row].height;
      place(parts.board.strips[row], index, top);
      top += height;
    }
    for (const std::size_t side : {index, index + 1}) {
      result.pages[side].frames.push_back(
          {article.section->role, {left_of(side), begins, setter.width(), foot - begins}, top - begins});
    }
    top = page.top();
  }
}

}  // namespace mandature::layout
