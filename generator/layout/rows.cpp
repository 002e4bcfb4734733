#include <algorithm>
#include <cmath>

#include "diagnostics/translation.h"
#include "layout/pages.h"
#include "support/text.h"

namespace mandature::layout {
namespace {

using document::Document;
using document::Section;

// A frame with its text set, waiting for the height of its row.
struct SetFrame {
  const theme::Frame* frame = nullptr;
  std::size_t section = 0;  // index in the document: the reading order
  Galley galley;
  Box box;  // on the page
  Length need;
};

struct SetRow {
  const theme::Row* row = nullptr;
  std::vector<SetFrame> frames;
  Length top, height;
};

int blocks_of(const Document& document, const std::string& role) {
  int count = 0;
  for (const Section& section : document.sections) {
    if (section.role != role) continue;
    for (const document::Block& block : section.blocks) {
      const auto* persons = std::get_if<document::PersonList>(&block.content);
      count += persons == nullptr ? 1 : static_cast<int>(persons->persons.size());
    }
  }
  return count;
}

bool applies(const theme::Row& row, const Document& document) {
  return std::all_of(row.conditions.begin(), row.conditions.end(), [&](const theme::RowCondition& condition) {
    const int count = blocks_of(document, condition.role);
    return count >= condition.least && count <= condition.most;
  });
}

class RowsLayout {
 public:
  RowsLayout(Composer& composer, const Document& document, PagedDocument& result)
      : composer_(composer), master_(composer.master()), document_(document), result_(result) {}

  void lay_out() {
    result_.pages.emplace_back();
    for (const theme::Row& row : master_.rows) {
      if (applies(row, document_)) rows_.push_back({&row, {}, {}, {}});
    }
    set_sections();
    stack();
    share_surplus();
    paint();
  }

 private:
  // Sections are set in the order of the document: it is the reading order of the structure tree.
  void set_sections() {
    for (std::size_t i = 0; i < document_.sections.size(); ++i) {
      const std::string& role = document_.sections[i].role;
      bool placed = document_.sections[i].blocks.empty() || is_at_edge(role);
      for (SetRow& row : rows_) {
        for (const theme::Frame& frame : row.row->frames) {
          if (frame.role != role) continue;
          row.frames.push_back(set(frame, i));
          placed = true;
        }
      }
      if (!placed) {
        composer_.diagnostics().error_in(master_.path,
                                         diagnostics::tr("no frame takes the part \"{}\"", role));
      }
    }
  }

  bool is_at_edge(const std::string& role) const {
    return std::any_of(master_.edges.begin(), master_.edges.end(),
                       [&](const theme::EdgeFrame& edge) { return edge.role == role; });
  }

  Length column_pitch() const {
    return (master_.width - master_.left - master_.right + master_.gutter) / master_.columns;
  }

  SetFrame set(const theme::Frame& frame, std::size_t index) {
    const Length pitch = column_pitch();
    BlockPlace place;
    place.width = pitch * frame.span - master_.gutter;
    place.columns = frame.columns;
    place.drawing = frame.drawing;
    place.at_end = frame.alignment == theme::FrameAlignment::kEnd;
    place.most_height = frame.height;
    SetFrame result;
    result.frame = &frame;
    result.section = index;
    result.galley = composer_.section(document_.sections[index], place, frame.rule);
    result.need = result.galley.height();
    result.box = {master_.left + pitch * (frame.column - 1), {}, place.width, {}};
    return result;
  }

  Length snapped(Length height) const {
    const auto steps = (height.millipoints() + master_.step.millipoints() - 1) / master_.step.millipoints();
    return master_.step * static_cast<int>(steps);
  }

  Length need_of(const SetRow& row) const {
    Length need = row.row->least;
    for (const SetFrame& frame : row.frames) {
      const Length height = frame.frame->height ? *frame.frame->height : frame.need;
      need = std::max(need, height + (frame.frame->bottom ? *frame.frame->bottom : frame.frame->top));
    }
    return need;
  }

  void stack() {
    Length top = master_.top;
    for (SetRow& row : rows_) {
      top += row.row->space_before;
      row.top = top;
      row.height = row.row->height ? *row.row->height : snapped(need_of(row));
      top += row.height;
    }
    surplus_ = master_.height - master_.bottom - top;
  }

  void share_surplus() {
    if (surplus_ < Length()) return report_page();
    grant_wishes();
    const auto takers = static_cast<int>(std::count_if(rows_.begin(), rows_.end(), [](const SetRow& row) {
      return row.row->surplus == theme::Surplus::kTakes;
    }));
    if (takers == 0) return;
    Length moved;
    for (SetRow& row : rows_) {
      row.top += moved;
      if (row.row->surplus != theme::Surplus::kTakes) continue;
      row.height += surplus_ / takers;
      moved += surplus_ / takers;
    }
  }

  // Rows grow to the height they would like, from the top of the sheet down, in steps of the grid.
  void grant_wishes() {
    Length moved;
    for (SetRow& row : rows_) {
      row.top += moved;
      if (row.row->height || row.row->wish <= row.height) continue;
      const Length wanted = row.row->wish - row.height;
      const auto affordable = surplus_.millipoints() / master_.step.millipoints();
      const Length granted = std::min(wanted, master_.step * static_cast<int>(affordable));
      row.height += granted;
      moved += granted;
      surplus_ -= granted;
    }
  }

  // The sheet is too short: the frame that goes farthest beyond the least height of its row is the one to
  // shorten.
  void report_page() {
    const SetFrame* worst = nullptr;
    Length excess;
    for (const SetRow& row : rows_) {
      if (row.row->height) continue;
      for (const SetFrame& frame : row.frames) {
        const Length beyond = frame.frame->top + frame.need - row.row->least;
        if (row.row->surplus == theme::Surplus::kTakes || beyond <= excess) continue;
        worst = &frame;
        excess = beyond;
      }
    }
    if (worst != nullptr) report(*worst, worst->need + surplus_);
  }

  // Of several texts in a frame, the longest is the one to look at first: voices side by side are as high as
  // it is.
  static diagnostics::Span longest_span(const document::Blocks& blocks) {
    document::Blocks longest;
    std::size_t most = 0;
    for (const document::Block& block : blocks) {
      const std::size_t signs = support::count_characters(document::plain_text(document::Blocks{block}));
      if (signs <= most) continue;
      most = signs;
      longest = {block};
    }
    return first_span(longest);
  }

  void report(const SetFrame& frame, Length have) {
    const Section& section = document_.sections[frame.section];
    const double share = frame.need > Length() ? ratio(frame.need - have, frame.need) : 0;
    const int signs = static_cast<int>(std::ceil(signs_in(section.blocks) * share / 10)) * 10;
    report_overset(composer_, result_,
                   {section.role, 0, have, frame.need, signs, longest_span(section.blocks)});
  }

  void paint() {
    Page& page = result_.pages.front();
    paint_backgrounds(page);
    draw_edges(composer_, document_, page);
    std::vector<SetFrame*> in_reading_order;
    for (SetRow& row : rows_) {
      for (SetFrame& frame : row.frames) {
        finish(row, frame);
        in_reading_order.push_back(&frame);
      }
    }
    std::stable_sort(in_reading_order.begin(), in_reading_order.end(),
                     [](const SetFrame* a, const SetFrame* b) { return a->section < b->section; });
    for (SetFrame* frame : in_reading_order) paint(*frame);
  }

  // The box of a frame, now that its row has a height; what can stretch fills it.
  void finish(const SetRow& row, SetFrame& frame) {
    frame.box.height = frame.frame->height ? *frame.frame->height : row.height - frame.frame->top;
    frame.box.top = frame.frame->bottom ? row.top + row.height - *frame.frame->bottom - frame.box.height
                                        : row.top + frame.frame->top;
    const Length spare = frame.box.height - frame.need;
    if (spare < Length() && (frame.frame->height || row.row->height)) report(frame, frame.box.height);
    if (spare <= Length()) return;
    std::vector<Strip>& strips = frame.galley.strips;
    const auto elastic =
        std::find_if(strips.begin(), strips.end(), [](const Strip& s) { return s.stretch != nullptr; });
    if (elastic != strips.end()) {
      elastic->height += spare;
      return;
    }
    const auto growing = static_cast<int>(
        std::count_if(strips.begin(), strips.end(), [](const Strip& s) { return s.grow > Length(); }));
    for (Strip& strip : strips) {
      if (growing > 0) strip.height += std::min(strip.grow, spare / growing);
    }
  }

  void paint_backgrounds(Page& page) {
    for (const SetRow& row : rows_) {
      if (!row.row->background) continue;
      const theme::Background& b = *row.row->background;
      const Box box{master_.left - b.left, row.top - b.top,
                    master_.width - master_.left - master_.right + b.left + b.right,
                    row.height + b.top + b.bottom};
      page.items.push_back(filled(box, b.token));
    }
  }

  void paint(SetFrame& frame) {
    const std::string& role = document_.sections[frame.section].role;
    result_.pages.front().frames.push_back({role, frame.box, frame.need});
    Length top = frame.box.top;
    std::vector<Strip>& strips = frame.galley.strips;
    for (std::size_t i = 0; i < strips.size(); ++i) {
      if (i > 0) top += gap(strips[i - 1], strips[i]);
      const Length height = strips[i].height;
      // Moving from leaves the spaces around a strip in place.
      place_strip(composer_, result_, std::move(strips[i]), {0, frame.box.left, top});
      top += height;
    }
  }

  Composer& composer_;
  const theme::Master& master_;
  const Document& document_;
  PagedDocument& result_;
  std::vector<SetRow> rows_;
  Length surplus_;
};

}  // namespace

void lay_out_rows(Composer& composer, const Document& document, PagedDocument& result) {
  RowsLayout(composer, document, result).lay_out();
}

}  // namespace mandature::layout
