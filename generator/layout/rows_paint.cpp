#include <algorithm>

#include "layout/columns.h"
#include "layout/overset.h"
#include "layout/pages.h"
#include "layout/rows.h"
#include "support/text.h"

namespace mandature::layout {
namespace {

bool holds_voices(const document::Blocks& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const document::Block& block) {
    return std::holds_alternative<document::Voice>(block.content);
  });
}

// Of several texts in a frame, the longest is the one to look at first.
diagnostics::Span longest_span(const document::Blocks& blocks) {
  diagnostics::Span longest;
  std::size_t most = 0;
  for (const document::Block& block : blocks) {
    const std::size_t signs = support::count_characters(document::plain_text(document::Blocks{block}));
    if (signs <= most) continue;
    most = signs;
    longest = first_span(block);
  }
  return longest;
}

// From the edge of a background to the line inside it, in thicknesses of the line.
constexpr int kInset = 4;

class RowsPainter {
 public:
  RowsPainter(Composer& composer, const document::Document& document, PagedDocument& result, Jump* jump)
      : composer_(composer), master_(composer.master()), document_(document), result_(result), jump_(jump) {}

  void paint(std::vector<SetRow>& rows) {
    std::vector<std::pair<SetFrame*, const SetRow*>> frames;
    for (SetRow& row : rows) {
      while (result_.pages.size() < static_cast<std::size_t>(row.row->page)) start_page();
      paint_background(row);
      for (SetFrame& frame : row.frames) frames.push_back({&frame, &row});
    }
    for (Page& page : result_.pages) draw_edges(composer_, document_, page, theme::Layer::kOver);
    // Painted in reading order, so that the order of the page is the order of the structure.
    std::stable_sort(frames.begin(), frames.end(),
                     [](const auto& a, const auto& b) { return a.first->section < b.first->section; });
    for (std::size_t i = 0; i < frames.size(); ++i) {
      auto& [frame, row] = frames[i];
      give_box(*row, *frame);
      if (!frame->continues) level(frames, i);
      std::vector<Strip> left = fill(*row, *frame);
      SetFrame* next = i + 1 < frames.size() ? frames[i + 1].first : nullptr;
      const bool goes_on = next != nullptr && next->continues && next->section == frame->section;
      if (goes_on) next->galley.strips = std::move(left);
      if (goes_on || left.empty()) continue;
      if (jump_ != nullptr && jump_->role == document_.sections[frame->section].role) {
        jump_->strips = std::move(left);
      } else {
        report(*row, *frame, std::move(left));
      }
    }
  }

 private:
  using Frames = std::vector<std::pair<SetFrame*, const SetRow*>>;

  // A story that does not need all of its frames ends level in them.
  void level(const Frames& frames, std::size_t first) {
    level_.reset();
    SetFrame& frame = *frames[first].first;
    int count = 1;
    for (std::size_t i = first + 1; i < frames.size() && frames[i].first->continues; ++i) {
      if (frames[i].first->section == frame.section) ++count;
    }
    if (count == 1) return;
    const ColumnStacker stacker(frame.galley, {master_.step, &composer_.notes(), {}});
    const auto even = stacker.level(0, count, frame.box.height);
    if (even) level_ = even->height;
  }

  void start_page() {
    add_page(result_);
    draw_edges(composer_, document_, result_.pages.back(), theme::Layer::kUnder);
  }

  void paint_background(const SetRow& row) {
    if (!row.row->background) return;
    const theme::Background& b = *row.row->background;
    const Length margin = master_.left_of(page_of(row).number);
    const Box box{margin - (margin == master_.left ? b.left : b.right), row.top - b.top,
                  master_.width - master_.left - master_.right + b.left + b.right,
                  row.height + b.top + b.bottom};
    page_of(row).items.push_back(filled(to_the_bleed(box), b.token));
    if (b.outline > Length())
      page_of(row).items.push_back(framed(inside(box, b.outline * kInset), b.outline, "ink"));
  }

  static Box inside(const Box& box, Length by) {
    return {box.left + by, box.top + by, box.width - by * 2, box.height - by * 2};
  }

  // What reaches the edge of the trimmed sheet runs over it as far as it may be cut.
  Box to_the_bleed(Box box) const {
    const Length bleed = master_.bleed;
    Length right = box.right(), bottom = box.bottom();
    if (box.left <= Length()) box.left = -bleed;
    if (box.top <= Length()) box.top = -bleed;
    if (right >= master_.width) right = master_.width + bleed;
    if (bottom >= master_.height) bottom = master_.height + bleed;
    return {box.left, box.top, right - box.left, bottom - box.top};
  }

  Page& page_of(const SetRow& row) { return result_.pages[page_index(row)]; }
  static std::size_t page_index(const SetRow& row) { return static_cast<std::size_t>(row.row->page) - 1; }

  // The box of a frame, now that its row has a height; what can stretch fills it, or gives way.
  void give_box(const SetRow& row, SetFrame& frame) {
    if (frame.continues) frame.need = frame.galley.height();
    frame.box.height = frame.height ? *frame.height : row.height - frame.top;
    frame.box.top = frame.frame->bottom ? row.top + row.height - *frame.frame->bottom - frame.box.height
                                        : row.top + frame.top;
    const Length spare = frame.box.height - frame.need;
    const bool fills = frame.galley.elasticity() > Length() && spare > Length();
    const Length left = grow(frame.galley, spare);
    if (fills) frame.need += spare - left;
  }

  // Draws the strips that fit and returns the others.
  std::vector<Strip> fill(const SetRow& row, SetFrame& frame) {
    const std::string& role = document_.sections[frame.section].role;
    page_of(row).frames.push_back({role, frame.box, frame.need});
    std::vector<Strip>& strips = frame.galley.strips;
    const std::size_t end = fitting(strips, level_ ? std::min(*level_, frame.box.height) : frame.box.height);
    Length top = frame.box.top;
    std::vector<Strip> left;
    for (std::size_t i = 0; i < end; ++i) {
      if (i > 0) top += gap(strips[i - 1], strips[i]);
      const Length height = strips[i].height;
      const Spot spot{page_index(row), frame.box.left, top};
      std::vector<Strip> over = place_strip(composer_, result_, strips[i], spot);
      std::move(over.begin(), over.end(), std::back_inserter(left));
      top += height;
    }
    std::move(strips.begin() + static_cast<std::ptrdiff_t>(end), strips.end(), std::back_inserter(left));
    return left;
  }

  // How many strips stand in a height; where a break is forbidden, fewer.
  static std::size_t fitting(const std::vector<Strip>& strips, Length height) {
    Length used;
    std::size_t end = 0;
    for (; end < strips.size(); ++end) {
      if (end > 0) used += gap(strips[end - 1], strips[end]);
      used += strips[end].height;
      if (used > height) break;
    }
    while (end > 0 && end < strips.size() && strips[end].break_before == BreakBefore::kForbidden) --end;
    return end;
  }

  void report(const SetRow& row, const SetFrame& frame, std::vector<Strip> left) {
    const document::Section& section = document_.sections[frame.section];
    Shortage shortage;
    shortage.role = section.role;
    shortage.page = page_index(row);
    shortage.have = frame.box.height;
    shortage.need = frame.need;
    shortage.width = frame.box.width;
    if (!holds_voices(section.blocks)) shortage.where = longest_span(section.blocks);
    if (frame.frame->height) shortage.cause = OversetCause::kFixedHeight;
    for (int span = frame.span + 1; span <= master_.columns && shortage.columns_needed == 0; ++span) {
      BlockPlace place;
      place.width = frame.box.width + (frame.box.width + master_.gutter) / frame.span * (span - frame.span);
      place.columns = frame.frame->columns;
      place.drawing = frame.frame->drawing;
      if (measure(composer_, section, place, frame.frame->rule) <= frame.box.height)
        shortage.columns_needed = span;
    }
    report_left_over(composer_, result_, shortage, std::move(left));
  }

  Composer& composer_;
  const theme::Master& master_;
  const document::Document& document_;
  PagedDocument& result_;
  Jump* jump_;
  std::optional<Length> level_;  // of the columns of the story that is being painted
};

}  // namespace

void paint_rows(Composer& composer, const document::Document& document, std::vector<SetRow>& rows,
                PagedDocument& result, Jump* jump) {
  RowsPainter(composer, document, result, jump).paint(rows);
  if (result.pages.empty()) add_page(result);
}

}  // namespace mandature::layout
