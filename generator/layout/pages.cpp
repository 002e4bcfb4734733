#include "layout/pages.h"

#include <algorithm>

#include "diagnostics/translation.h"
#include "support/text.h"

namespace mandature::layout {

using diagnostics::tr;

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
    } else if (const auto* shape = std::get_if<ShapeItem>(&item)) {
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

}  // namespace

void place_strip(Composer& composer, PagedDocument& result, Strip strip, const Spot& spot) {
  if (strip.stretch) {
    const auto stretch = std::move(strip.stretch);
    strip.stretch = nullptr;
    stretch(strip, strip.height);
  }
  move(strip.items, spot.left, spot.top);
  Page& page = result.pages[spot.page];
  for (const int figure : strip.figures) {
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
}

void draw_edges(Composer& composer, const document::Document& document, Page& page) {
  for (const theme::EdgeFrame& edge : composer.master().edges) {
    for (const document::Section& section : document.sections) {
      if (section.role != edge.role) continue;
      for (const document::Block& block : section.blocks) {
        const auto* figure = std::get_if<document::Figure>(&block.content);
        if (figure == nullptr) continue;
        Strip strip = composer.chart_at_edge(figure->chart, edge.width, edge.height);
        move(strip.items, edge.left, edge.top);
        std::move(strip.items.begin(), strip.items.end(), std::back_inserter(page.items));
      }
    }
  }
}

int signs_in(const document::Blocks& blocks) {
  std::size_t signs = 0;
  std::size_t longest_voice = 0;
  for (const document::Block& block : blocks) {
    const std::size_t own = support::count_characters(document::plain_text(document::Blocks{block}));
    const bool voice = std::holds_alternative<document::Voice>(block.content);
    if (voice) longest_voice = std::max(longest_voice, own);
    if (!voice) signs += own;
  }
  return static_cast<int>(signs + longest_voice);
}

void report_overset(Composer& composer, PagedDocument& result, Overset overset) {
  const Length over = overset.need - overset.have;
  std::string message = tr("the part \"{}\" needs {:.0f} mm of height and has {:.0f}", overset.role,
                           overset.need.millimetres(), overset.have.millimetres());
  std::string hint =
      overset.signs_over > 0
          ? tr("shorten its text by about {} signs ({:.0f} mm)", overset.signs_over, over.millimetres())
          : tr("{:.0f} mm are missing: shorten it, or give it more room in the theme", over.millimetres());
  if (overset.where.file != nullptr) {
    composer.diagnostics().error(overset.where, std::move(message), std::move(hint));
  } else {
    composer.diagnostics().error_in(result.id, std::move(message), std::move(hint));
  }
  result.overset.push_back(std::move(overset));
}

}  // namespace mandature::layout
