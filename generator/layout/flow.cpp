#include <algorithm>
#include <optional>

#include "layout/columns.h"
#include "layout/overset.h"
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
  };

  int columns = 1;
  Galley story;
  std::vector<Start> starts;
  bool begins_page = false;
};

class FlowLayout {
 public:
  FlowLayout(Composer& composer, const Document& document, PagedDocument& result)
      : composer_(composer), master_(composer.master()), document_(document), result_(result) {}

  void lay_out() {
    std::vector<Zone> zones;
    for (const Section& section : document_.sections) {
      if (!is_at_edge(section.role)) add_section(zones, section);
    }
    for (Zone& zone : zones) set_on_grid(zone.story, master_.step);
    start_page();
    for (Zone& zone : zones) fill(zone);
  }

 private:
  Length text_width() const { return master_.width - master_.left - master_.right; }
  Length column_width(const Zone& zone) const {
    return (text_width() - master_.flow_gutter * (zone.columns - 1)) / zone.columns;
  }

  bool is_at_edge(const std::string& role) const {
    return std::any_of(master_.edges.begin(), master_.edges.end(),
                       [&](const theme::EdgeFrame& edge) { return edge.role == role; });
  }

  int columns_of(const Section& section) const {
    const auto& wide = master_.full_width;
    const bool full = std::find(wide.begin(), wide.end(), section.role) != wide.end();
    return full ? 1 : std::max(1, master_.flow_columns);
  }

  void add_section(std::vector<Zone>& zones, const Section& section) {
    const int columns = columns_of(section);
    const bool opening = zones.empty();
    const auto& fresh = master_.new_page;
    const bool begins = std::find(fresh.begin(), fresh.end(), section.role) != fresh.end();
    if (opening || begins || zones.back().columns != columns) zones.push_back({columns, {}, {}, begins});
    Zone& zone = zones.back();
    BlockPlace place;
    place.width = column_width(zone);
    place.flows = true;
    const Length rule = section.heading.empty() || opening ? Length() : composer_.measures().section_rule;
    Galley galley = composer_.section(section, place, rule);
    if (galley.strips.empty()) return;
    zone.starts.push_back({zone.story.strips.size(), section.role});
    if (!zone.story.strips.empty()) galley.strips.front().space_before = composer_.measures().section_gap;
    zone.story.append(std::move(galley));
  }

  void start_page() {
    add_page(result_);
    for (const theme::Layer layer : {theme::Layer::kUnder, theme::Layer::kOver})
      draw_edges(composer_, document_, result_.pages.back(), layer);
    top_ = master_.top;
  }

  Length page_foot() const { return master_.height - master_.bottom; }

  // The next line of the grid at or below a place of the page.
  Length on_grid(Length y) const {
    const auto step = master_.step.millipoints();
    const auto steps = ((y - master_.top).millipoints() + step - 1) / step;
    return master_.top + Length::from_millipoints(steps * step);
  }

  // Puts a zone below what the page holds, and on as many pages as it needs. Its last columns end level.
  void fill(Zone& zone) {
    if (zone.story.strips.empty()) return;
    if (zone.begins_page && top_ > master_.top) start_page();
    if (top_ > master_.top) top_ = on_grid(top_ + composer_.measures().section_gap);
    const ColumnStacker stacker(zone.story,
                                {master_.step, &composer_.notes(), composer_.measures().block_gap});
    std::size_t first = 0;
    while (first < zone.story.strips.size()) {
      const Length room = page_foot() - top_;
      // Rather a new page than a heading alone, or a strip cut by the foot of this one.
      if (stacker.fitting(first, room) == first && top_ > master_.top) {
        start_page();
        continue;
      }
      if (const auto level = stacker.level(first, zone.columns, room)) {
        for (int column = 0; column < zone.columns; ++column) {
          const std::size_t end = level->ends[static_cast<std::size_t>(column)];
          paint(zone, stacker.stack(first, end), column, level->height);
          first = end;
        }
        top_ += level->height;
        return;
      }
      first = fill_page(zone, stacker, first, room);
      if (first < zone.story.strips.size()) start_page();
    }
  }

  // Fills the columns in turn; returns the first strip that is left over.
  std::size_t fill_page(Zone& zone, const ColumnStacker& stacker, std::size_t first, Length height) {
    for (int column = 0; column < zone.columns && first < zone.story.strips.size(); ++column) {
      std::size_t end = stacker.fitting(first, height);
      if (end == first) end = part(zone, first, height);
      Column stacked = stacker.stack(first, end);
      if (stacked.height() > height) {
        set_aside(zone, first, height, stacked);
      } else {
        end_at_foot(stacked, height, master_.step);
        paint(zone, stacked, column, height);
      }
      first = end;
    }
    return first;
  }

  // Strips that are kept together but are higher than a column are parted all the same, where they must.
  std::size_t part(const Zone& zone, std::size_t first, Length height) const {
    std::size_t end = first + 1;
    const ColumnStacker stacker(zone.story,
                                {master_.step, &composer_.notes(), composer_.measures().block_gap});
    while (end < zone.story.strips.size() && stacker.stack(first, end + 1).height() <= height) ++end;
    return end;
  }

  void paint(const Zone& zone, const Column& column, int index, Length height) {
    const std::size_t page = result_.pages.size() - 1;
    const Length left =
        master_.left_of(result_.pages[page].number) + (column_width(zone) + master_.flow_gutter) * index;
    place_column(composer_, result_, column, {page, {left, top_, column_width(zone), height}, "texte"});
  }

  // What no column can hold: a picture, a card, a row of a table higher than the page.
  void set_aside(Zone& zone, std::size_t strip, Length height, const Column& stacked) {
    const auto after =
        std::upper_bound(zone.starts.begin(), zone.starts.end(), strip,
                         [](std::size_t index, const Zone::Start& start) { return index < start.strip; });
    Shortage shortage;
    if (after != zone.starts.begin()) shortage.role = (after - 1)->role;
    shortage.page = result_.pages.size() - 1;
    shortage.cause = OversetCause::kKeptTogether;
    shortage.have = height;
    shortage.need = stacked.height();
    shortage.width = column_width(zone);
    std::vector<Strip> left{std::move(zone.story.strips[strip])};
    for (const int note : stacked.notes) {
      const std::vector<Strip>& strips = composer_.notes()[static_cast<std::size_t>(note)].strips;
      left.insert(left.end(), strips.begin(), strips.end());
    }
    report_left_over(composer_, result_, shortage, std::move(left));
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
