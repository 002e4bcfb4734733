#include <algorithm>
#include <optional>

#include "layout/pages.h"

namespace mandature::layout {
namespace {

using document::Document;
using document::Section;

// Sections of the same measure that follow one another: over the whole width, or in columns.
struct Zone {
  struct Start {
    std::size_t strip = 0;
    std::string role;
    diagnostics::Span where;
  };

  int columns = 1;
  Galley story;
  std::vector<Start> starts;
};

class FlowLayout {
 public:
  FlowLayout(Composer& composer, const Document& document, PagedDocument& result)
      : composer_(composer), master_(composer.master()), document_(document), result_(result) {}

  void lay_out() {
    std::vector<Zone> zones;
    for (const Section& section : document_.sections) add_section(zones, section);
    start_page();
    for (Zone& zone : zones) fill(zone);
    number_pages();
  }

 private:
  Length text_width() const { return master_.width - master_.left - master_.right; }
  Length column_width(const Zone& zone) const {
    return (text_width() - master_.flow_gutter * (zone.columns - 1)) / zone.columns;
  }

  int columns_of(const Section& section) const {
    const auto& wide = master_.full_width;
    const bool full = std::find(wide.begin(), wide.end(), section.role) != wide.end();
    return full ? 1 : std::max(1, master_.flow_columns);
  }

  void add_section(std::vector<Zone>& zones, const Section& section) {
    const int columns = columns_of(section);
    const bool opening = zones.empty();
    if (opening || zones.back().columns != columns) zones.push_back({columns, {}, {}});
    Zone& zone = zones.back();
    BlockPlace place;
    place.width = column_width(zone);
    const Length rule = section.heading.empty() || opening ? Length() : composer_.measures().section_rule;
    Galley galley = composer_.section(section, place, rule);
    if (galley.strips.empty()) return;
    zone.starts.push_back({zone.story.strips.size(), section.role, first_span(section.blocks)});
    if (!zone.story.strips.empty()) galley.strips.front().space_before = composer_.measures().section_gap;
    zone.story.append(std::move(galley));
  }

  void start_page() {
    result_.pages.emplace_back();
    result_.pages.back().number = static_cast<int>(result_.pages.size());
    draw_edges(composer_, document_, result_.pages.back());
    top_ = master_.top;
  }

  Length page_foot() const { return master_.height - master_.bottom; }

  // Puts a zone below what the page holds, and on as many pages as it needs. Its last columns end level.
  void fill(Zone& zone) {
    if (zone.story.strips.empty()) return;
    if (top_ > master_.top) top_ += composer_.measures().section_gap;
    std::size_t first = 0;
    while (first < zone.story.strips.size()) {
      const Length room = page_foot() - top_;
      // Rather a new page than a heading alone, or a strip cut by the foot of this one.
      const bool crowded = fitting(zone, first, room) == first;
      if (crowded && top_ > master_.top) {
        start_page();
        continue;
      }
      const std::optional<Length> level = level_height(zone, first, room);
      first = fill_columns(zone, first, level.value_or(room));
      if (level || first == zone.story.strips.size()) {
        top_ += level.value_or(room);
      } else {
        start_page();
      }
    }
  }

  // The least height at which the strips from `first` on fill the columns and leave none over, at most
  // `room`.
  std::optional<Length> level_height(const Zone& zone, std::size_t first, Length room) const {
    Length whole;
    for (std::size_t i = first; i < zone.story.strips.size(); ++i) whole += zone.story.strips[i].height;
    const Length step = std::max(master_.step / 4, Length::from_points(1));
    for (Length height = whole / zone.columns; height <= room; height += step) {
      std::size_t next = first;
      for (int column = 0; column < zone.columns && next < zone.story.strips.size(); ++column) {
        const std::size_t end = fitting(zone, next, height);
        if (end == next) break;
        next = end;
      }
      if (next == zone.story.strips.size()) return height;
    }
    return {};
  }

  // Where the strips that begin at `first` must be parted to fit the height; the end of the story if they all
  // fit, `first` itself if not even one does. A break that is forbidden moves up to the last one that is not.
  std::size_t fitting(const Zone& zone, std::size_t first, Length height) const {
    const std::vector<Strip>& strips = zone.story.strips;
    Length used = head_height(zone, first);
    std::size_t end = first;
    for (; end < strips.size(); ++end) {
      if (end > first) used += gap(strips[end - 1], strips[end]);
      used += strips[end].height;
      if (used > height) break;
    }
    if (end == strips.size()) return end;
    std::size_t legal = end;
    while (legal > first && strips[legal].break_before == BreakBefore::kForbidden) --legal;
    return legal;
  }

  // Fills the columns in turn; returns the first strip that is left over. What no page can hold is painted
  // all the same and reported.
  std::size_t fill_columns(Zone& zone, std::size_t first, Length height) {
    for (int column = 0; column < zone.columns && first < zone.story.strips.size(); ++column) {
      std::size_t end = fitting(zone, first, height);
      if (end == first) {
        if (column > 0) break;
        report(zone, first, height);
        end = first + 1;
      }
      paint_column(zone, first, end, column, height);
      first = end;
    }
    return first;
  }

  void paint_column(Zone& zone, std::size_t first, std::size_t end, int column, Length height) {
    const std::size_t page = result_.pages.size() - 1;
    const Length left = master_.left + (column_width(zone) + master_.flow_gutter) * column;
    Length y = top_;
    const auto paint = [&](Strip strip) {
      const Length own = strip.height;
      place_strip(composer_, result_, std::move(strip), {page, left, y});
      y += own;
    };
    for (const Strip& strip : heads_of(zone, first)) paint(strip);
    for (std::size_t i = first; i < end; ++i) {
      if (i > first) y += gap(zone.story.strips[i - 1], zone.story.strips[i]);
      paint(std::move(zone.story.strips[i]));
    }
    result_.pages[page].frames.push_back({"texte", {left, top_, column_width(zone), height}, y - top_});
  }

  // The table head to repeat above the strip that begins a column, if it goes on with a table.
  static const std::vector<Strip>& heads_of(const Zone& zone, std::size_t first) {
    static const std::vector<Strip> kNone;
    const std::size_t head = first == 0 ? 0 : zone.story.strips[first].head;
    return head == 0 ? kNone : zone.story.heads[head - 1];
  }

  static Length head_height(const Zone& zone, std::size_t first) {
    Length height;
    for (const Strip& strip : heads_of(zone, first)) height += strip.height;
    return height;
  }

  void report(const Zone& zone, std::size_t strip, Length height) {
    const auto after =
        std::upper_bound(zone.starts.begin(), zone.starts.end(), strip,
                         [](std::size_t index, const Zone::Start& start) { return index < start.strip; });
    const Zone::Start start = after == zone.starts.begin() ? Zone::Start{} : *(after - 1);
    report_overset(
        composer_, result_,
        {start.role, result_.pages.size() - 1, height, zone.story.strips[strip].height, 0, start.where});
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

  Composer& composer_;
  const theme::Master& master_;
  const Document& document_;
  PagedDocument& result_;
  Length top_;  // below what the current page holds
};

}  // namespace

void lay_out_flow(Composer& composer, const Document& document, PagedDocument& result) {
  FlowLayout(composer, document, result).lay_out();
}

}  // namespace mandature::layout
