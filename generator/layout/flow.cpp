#include <algorithm>

#include "layout/pages.h"

namespace mandature::layout {
namespace {

using document::Document;
using document::Section;

class FlowLayout {
 public:
  FlowLayout(Composer& composer, const Document& document, PagedDocument& result)
      : composer_(composer), master_(composer.master()), document_(document), result_(result) {}

  void lay_out() {
    const std::size_t opening = set_opening();
    for (std::size_t i = opening; i < document_.sections.size(); ++i) add_section(document_.sections[i]);
    start_page();
    paint_opening();
    fill();
    number_pages();
  }

 private:
  struct Column {
    std::size_t page = 0;
    int index = 0;
    Length top, height;
  };

  Length text_width() const { return master_.width - master_.left - master_.right; }
  Length column_width() const {
    const int count = std::max(1, master_.flow_columns);
    return (text_width() - master_.flow_gutter * (count - 1)) / count;
  }

  bool is_full_width(const Section& section) const {
    return std::find(master_.full_width.begin(), master_.full_width.end(), section.role) !=
           master_.full_width.end();
  }

  // The sections that open the first page over all its columns; returns how many they are.
  std::size_t set_opening() {
    std::size_t count = 0;
    BlockPlace place;
    place.width = text_width();
    while (count < document_.sections.size() && is_full_width(document_.sections[count])) {
      opening_.append(composer_.section(document_.sections[count], place, {}));
      ++count;
    }
    return count;
  }

  void add_section(const Section& section) {
    BlockPlace place;
    place.width = column_width();
    const Length rule = section.heading.empty() ? Length() : composer_.measures().section_rule;
    Galley galley = composer_.section(section, place, rule);
    if (galley.strips.empty()) return;
    first_spans_.push_back({story_.strips.size(), section.role, first_span(section.blocks)});
    galley.strips.front().space_before = composer_.measures().section_gap;
    story_.append(std::move(galley));
  }

  void start_page() {
    result_.pages.emplace_back();
    result_.pages.back().number = static_cast<int>(result_.pages.size());
    draw_edges(composer_, document_, result_.pages.back());
    column_ = {result_.pages.size() - 1, 0, master_.top, master_.height - master_.top - master_.bottom};
    y_ = Length();
  }

  void next_column() {
    if (column_.index + 1 < master_.flow_columns) {
      ++column_.index;
      y_ = Length();
    } else {
      start_page();
    }
  }

  void paint_opening() {
    Length top;
    for (std::size_t i = 0; i < opening_.strips.size(); ++i) {
      if (i > 0) top += gap(opening_.strips[i - 1], opening_.strips[i]);
      const Length height = opening_.strips[i].height;
      place_strip(composer_, result_, std::move(opening_.strips[i]), {0, master_.left, column_.top + top});
      top += height;
    }
    if (top == Length()) return;
    top += composer_.measures().section_gap;
    column_.top += top;
    column_.height -= top;
  }

  // Where the strips that begin at `first` must be parted so that they fit the column; the end of the story
  // if they all fit. A break that is forbidden moves up to the last one that is not.
  std::size_t fitting(std::size_t first) const {
    Length used = head_height(first);
    std::size_t end = first;
    for (; end < story_.strips.size(); ++end) {
      if (end > first) used += gap(story_.strips[end - 1], story_.strips[end]);
      used += story_.strips[end].height;
      if (used > column_.height) break;
    }
    if (end == story_.strips.size()) return end;
    std::size_t legal = end;
    while (legal > first && story_.strips[legal].break_before == BreakBefore::kForbidden) --legal;
    if (legal > first) return legal;
    return std::max(end, first + 1);
  }

  Length head_height(std::size_t first) const {
    const std::size_t head = first == 0 ? 0 : story_.strips[first].head;
    if (head == 0) return {};
    Length height;
    for (const Strip& strip : story_.heads[head - 1]) height += strip.height;
    return height;
  }

  void fill() {
    std::size_t first = 0;
    while (first < story_.strips.size()) {
      const std::size_t end = fitting(first);
      note_frame(first, end);
      paint_head(first);
      for (std::size_t i = first; i < end; ++i) {
        if (i > first) y_ += gap(story_.strips[i - 1], story_.strips[i]);
        if (story_.strips[i].height > column_.height) report(i);
        paint(std::move(story_.strips[i]));
      }
      first = end;
      if (first < story_.strips.size()) next_column();
    }
  }

  void paint_head(std::size_t first) {
    const std::size_t head = first == 0 ? 0 : story_.strips[first].head;
    if (head == 0) return;
    for (const Strip& strip : story_.heads[head - 1]) paint(strip);
  }

  Length column_left() const { return master_.left + (column_width() + master_.flow_gutter) * column_.index; }

  void paint(Strip strip) {
    const Length height = strip.height;
    place_strip(composer_, result_, std::move(strip), {column_.page, column_left(), column_.top + y_});
    y_ += height;
  }

  void note_frame(std::size_t first, std::size_t end) {
    Length need = head_height(first);
    for (std::size_t i = first; i < end; ++i) {
      need += story_.strips[i].height;
      if (i > first) need += gap(story_.strips[i - 1], story_.strips[i]);
    }
    result_.pages[column_.page].frames.push_back(
        {"texte", {column_left(), column_.top, column_width(), column_.height}, need});
  }

  void report(std::size_t strip) {
    const auto after =
        std::upper_bound(first_spans_.begin(), first_spans_.end(), strip,
                         [](std::size_t index, const Start& start) { return index < start.strip; });
    const Start start = after == first_spans_.begin() ? Start{} : *(after - 1);
    report_overset(composer_, result_,
                   {start.role, column_.page, column_.height, story_.strips[strip].height, 0, start.where});
  }

  // The running head and the folio: for the eye only.
  void number_pages() {
    const Length width = text_width();
    for (std::size_t i = 0; i < result_.pages.size(); ++i) {
      Page& page = result_.pages[i];
      Length used;
      std::vector<PageItem> folio =
          composer_.label(std::to_string(page.number), composer_.style("folio"), kArtifact, used);
      const bool right_hand = page.number % 2 == 1;
      const Length foot = master_.height - composer_.measures().folio_bottom;
      move(folio, right_hand ? master_.left + width - used : master_.left, foot);
      std::move(folio.begin(), folio.end(), std::back_inserter(page.items));
      if (i == 0) continue;
      std::vector<PageItem> head =
          composer_.label(document_.title, composer_.style("titre-courant"), kArtifact, used);
      move(head, right_hand ? master_.left + width - used : master_.left, composer_.measures().head_top);
      std::move(head.begin(), head.end(), std::back_inserter(page.items));
    }
  }

  struct Start {
    std::size_t strip = 0;
    std::string role;
    diagnostics::Span where;
  };

  Composer& composer_;
  const theme::Master& master_;
  const Document& document_;
  PagedDocument& result_;
  Galley opening_, story_;
  std::vector<Start> first_spans_;
  Column column_;
  Length y_;
};

}  // namespace

void lay_out_flow(Composer& composer, const Document& document, PagedDocument& result) {
  FlowLayout(composer, document, result).lay_out();
}

}  // namespace mandature::layout
