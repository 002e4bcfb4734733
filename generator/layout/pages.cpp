#include "layout/pages.h"

#include <algorithm>
#include <set>
#include <utility>

#include "diagnostics/translation.h"

namespace mandature::layout {

namespace {

// The smallest box around what is painted for a node; nothing painted gives an empty box.
class Bounds {
 public:
  void add(double x, double y) {
    left_ = std::min(left_, x);
    right_ = std::max(right_, x);
    top_ = std::min(top_, y);
    bottom_ = std::max(bottom_, y);
  }

  void add(const PageItem& item) {
    if (const auto* run = std::get_if<GlyphRun>(&item)) {
      add(run->origin.x.points(), (run->origin.y - run->size).points());
      add((run->origin.x + run->width).points(), run->origin.y.points());
    } else if (const auto* image = std::get_if<ImageItem>(&item)) {
      const Box& seen = image->clip ? *image->clip : image->box;
      add(seen.left.points(), seen.top.points());
      add(seen.right().points(), seen.bottom().points());
    } else if (const auto* shape = std::get_if<ShapeItem>(&item); shape != nullptr && shape->clip) {
      add(shape->clip->left.points(), shape->clip->top.points());
      add(shape->clip->right().points(), shape->clip->bottom().points());
    } else if (shape != nullptr) {
      for (const graphics::PathCommand& command : shape->path) {
        std::visit(document::Visitor{
                       [&](const graphics::MoveTo& c) { add(c.to.x, c.to.y); },
                       [&](const graphics::LineTo& c) { add(c.to.x, c.to.y); },
                       [&](const graphics::CurveTo& c) { add(c.to.x, c.to.y); },
                       [](const graphics::ClosePath&) {},
                   },
                   command);
      }
    }
  }

  Box box() const {
    if (right_ < left_) return {};
    return {Length::from_points(left_), Length::from_points(top_), Length::from_points(right_ - left_),
            Length::from_points(bottom_ - top_)};
  }

 private:
  static constexpr double kFar = 1e9;
  double left_ = kFar, top_ = kFar, right_ = -kFar, bottom_ = -kFar;
};

int node_of(const PageItem& item) {
  return std::visit([](const auto& any) { return any.node; }, item);
}

// The figures that something of a strip is painted for, however deep in it they stand.
std::set<int> figures_of(Composer& composer, const Strip& strip) {
  std::set<int> figures;
  for (const PageItem& item : strip.items) {
    const int node = node_of(item);
    if (node != kArtifact && composer.node(node).role == StructureRole::kFigure) figures.insert(node);
  }
  return figures;
}

}  // namespace

std::vector<Strip> place_strip(Composer& composer, PagedDocument& result, Strip strip, const Spot& spot) {
  std::vector<Strip> left;
  if (const auto stretch = std::exchange(strip.stretch, nullptr)) left = stretch(strip, strip.height);
  move(strip.items, spot.left, spot.top);
  Page& page = result.pages[spot.page];
  for (const int figure : figures_of(composer, strip)) {
    Bounds bounds;
    for (const PageItem& item : strip.items) {
      if (node_of(item) == figure) bounds.add(item);
    }
    StructureNode& node = composer.node(figure);
    node.page = static_cast<int>(spot.page);
    node.box = bounds.box();
  }
  if (!strip.bookmark.empty()) {
    result.bookmarks.push_back({strip.bookmark, strip.bookmark_level, spot.page, spot.top});
  }
  std::move(strip.items.begin(), strip.items.end(), std::back_inserter(page.items));
  return left;
}

void place_column(Composer& composer, PagedDocument& result, const Column& column, const ColumnRoom& room) {
  for (const StackedStrip& stacked : column.strips) {
    place_strip(composer, result, *stacked.strip, {room.page, room.box.left, room.box.top + stacked.top});
  }
  Length y = room.box.bottom() - column.notes_height;
  if (!column.notes.empty()) {
    const theme::Measures& m = composer.measures();
    const Length width = std::min(m.footnote_rule_width, room.box.width);
    result.pages[room.page].items.push_back(
        filled({room.box.left, y + m.block_gap / 2, width, m.thin_rule}, "ink"));
    y += m.block_gap;
  }
  for (const int note : column.notes) {
    const Galley& galley = composer.notes()[static_cast<std::size_t>(note)];
    for (std::size_t i = 0; i < galley.strips.size(); ++i) {
      if (i > 0) y += gap(galley.strips[i - 1], galley.strips[i]);
      place_strip(composer, result, galley.strips[i], {room.page, room.box.left, y});
      y += galley.strips[i].height;
    }
  }
  result.pages[room.page].frames.push_back({room.role, room.box, column.height()});
}

void draw_edges(Composer& composer, const document::Document& document, Page& page, theme::Layer layer) {
  for (const theme::EdgeFrame& edge : composer.master().edges) {
    if (edge.layer != layer) continue;
    for (const document::Section& section : document.sections) {
      if (section.role != edge.role) continue;
      for (const document::Block& block : section.blocks) {
        const auto* figure = std::get_if<document::Figure>(&block.content);
        if (figure == nullptr) {
          composer.diagnostics().error(edge.where, diagnostics::tr("the edge of a sheet holds charts only"));
          continue;
        }
        const Length left = composer.master().left_of(edge, page.number);
        const bool at_right = left + edge.width / 2 > composer.master().width / 2;
        Strip strip = composer.chart_at_edge(figure->chart, {left, edge.top, edge.width, edge.height},
                                             at_right ? Side::kRight : Side::kLeft);
        move(strip.items, left, edge.top);
        std::move(strip.items.begin(), strip.items.end(), std::back_inserter(page.items));
      }
    }
  }
}

namespace {

// As many words as stand in a width; those left out are told by an ellipsis.
std::string shortened(Composer& composer, const std::string& words, const theme::ParagraphStyle& style,
                      Length most) {
  std::string kept = words;
  Length width;
  composer.label(kept, style, kArtifact, width);
  while (width > most && kept.find(' ') != std::string::npos) {
    kept.resize(kept.rfind(' '));
    composer.label(kept + "…", style, kArtifact, width);
  }
  return kept == words ? words : kept + "…";
}

}  // namespace

void add_page(PagedDocument& result) {
  result.pages.emplace_back();
  result.pages.back().number = result.first_page + static_cast<int>(result.pages.size()) - 1;
}

void number_pages(Composer& composer, const document::Document& document, PagedDocument& result) {
  const theme::Master& master = composer.master();
  if (master.pagination == theme::Pagination::kNone) return;
  const Length across = master.width - master.left - master.right;
  const std::string& title = document.running_title.empty() ? document.title : document.running_title;
  for (std::size_t i = 0; i < result.pages.size(); ++i) {
    Page& page = result.pages[i];
    const bool right_hand = page.number % 2 == 1;
    const Length left = master.left_of(page.number);
    const auto put = [&](const std::string& words, const char* style, Length outdent, Length y) {
      Length used;
      std::vector<PageItem> items = composer.label(words, composer.style(style), kArtifact, used);
      move(items, right_hand ? left + across - used + outdent : left - outdent, y);
      std::move(items.begin(), items.end(), std::back_inserter(page.items));
    };
    put(std::to_string(page.number), "folio", composer.measures().folio_outdent,
        master.height - composer.measures().folio_bottom);
    if (i == 0 || master.pagination == theme::Pagination::kFolio) continue;
    put(shortened(composer, title, composer.style("titre-courant"), across), "titre-courant", {},
        composer.measures().head_top);
  }
}

}  // namespace mandature::layout
