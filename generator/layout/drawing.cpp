#include <algorithm>

#include "graphics/chart_table.h"
#include "graphics/draw_chart.h"
#include "layout/composer.h"
#include "support/text.h"
#include "theme/strings.h"

namespace mandature::layout {
namespace {

constexpr double kPointsPerMillimetre = 72 / 25.4;

graphics::Path scaled(graphics::Path path, double factor) {
  graphics::for_each_point(path, [&](graphics::Point& point) {
    point.x *= factor;
    point.y *= factor;
  });
  return path;
}

// A chart in words, when nobody wrote its reading.
std::string alternative_of(const graphics::Chart& chart) {
  std::string text = chart.reading.empty() ? chart.title : chart.reading;
  for (const graphics::ChartSeries& series : chart.series) {
    for (const graphics::ChartValue& value : series.values) {
      text += (text.empty() ? "" : " ; ") + value.label + " " + value.text;
    }
  }
  return text;
}

// Whether a shape, its line included, leaves the edges of its scene.
bool runs_over(const graphics::Shape& shape, const graphics::Scene& scene) {
  constexpr double kSharpest = 2;  // how far a pointed join reaches beyond the path, in widths of its line
  const double line = shape.stroke ? shape.stroke->width * kSharpest : 0;
  const graphics::Bounds bounds = graphics::bounds_of(shape.path);
  return bounds.left - line < 0 || bounds.top - line < 0 || bounds.right + line > scene.width ||
         bounds.bottom + line > scene.height;
}

ShapeItem drawn(const graphics::Shape& shape, const graphics::Scene& scene, double points_per_unit,
                int node) {
  ShapeItem item{scaled(shape.path, points_per_unit), shape.fill, shape.stroke, node, shape.rule};
  if (item.stroke) item.stroke->width *= points_per_unit;
  if (scene.clipped && runs_over(shape, scene)) {
    item.clip = Box{{},
                    {},
                    Length::from_points(scene.width * points_per_unit),
                    Length::from_points(scene.height * points_per_unit)};
  }
  return item;
}

Length anchored(graphics::Anchor anchor, Length width) {
  switch (anchor) {
    case graphics::Anchor::kStart:
      return {};
    case graphics::Anchor::kMiddle:
      return width / 2;
    case graphics::Anchor::kEnd:
      return width;
  }
  return {};
}

}  // namespace

Strip Composer::drawing(const graphics::Scene& scene, double points_per_unit, int node) {
  Strip strip;
  strip.height = Length::from_points(scene.height * points_per_unit);
  for (const graphics::SceneItem& item : scene.items) {
    if (const auto* shape = std::get_if<graphics::Shape>(&item)) {
      strip.items.push_back(drawn(*shape, scene, points_per_unit, node));
      continue;
    }
    const auto& caption = std::get<graphics::Label>(item);
    const theme::ParagraphStyle* known = master_.find_paragraph(caption.style);
    theme::ParagraphStyle set = known != nullptr ? *known : style("legende");
    if (!caption.token.empty()) set.token = caption.token;
    Length width;
    std::vector<PageItem> glyphs = label(caption.text, set, node, width);
    move(glyphs, Length::from_points(caption.at.x * points_per_unit) - anchored(caption.anchor, width),
         Length::from_points(caption.at.y * points_per_unit));
    std::move(glyphs.begin(), glyphs.end(), std::back_inserter(strip.items));
  }
  if (node != kArtifact) strip.figures.push_back(node);
  return strip;
}

void Composer::attach_numbers(const graphics::Chart& chart) {
  if (chart.numbers == graphics::ChartNumbers::kIndexOnly) return;
  using theme::String;
  const theme::Strings& say = workshop_.theme.strings;
  std::string bytes =
      graphics::csv_of(chart, {say(String::kChartSeries), say(String::kChartLabel), say(String::kChartValue),
                               say(String::kChartText), say(String::kChartNote)});
  const auto attached = std::any_of(attachments_.begin(), attachments_.end(),
                                    [&](const Attachment& other) { return other.bytes == bytes; });
  if (attached) return;  // the edge of every page
  const std::string& title = chart.title.empty() ? chart.id : chart.title;
  std::string name = support::slug(title);
  const auto taken = std::any_of(attachments_.begin(), attachments_.end(),
                                 [&](const Attachment& other) { return other.name == name + ".csv"; });
  if (taken || name.empty()) name += "-" + std::to_string(attachments_.size() + 1);
  attachments_.push_back(
      {name + ".csv", "text/csv", say(String::kChartFile, {{"titre", title}}), std::move(bytes)});
}

Strip Composer::marks(const graphics::Chart& chart, Length width, int parent) {
  const int figure = add_node(StructureRole::kFigure, parent);
  if (figure != kArtifact) {
    node(figure).alternative = alternative_of(chart);
    attach_numbers(chart);
  }
  return drawing(graphics::draw(chart, {width.millimetres(), 0}, master_.charts), kPointsPerMillimetre,
                 figure);
}

void Composer::let_grow(Strip& marks, const graphics::Chart& chart, const BlockPlace& place) {
  const int figure = marks.figures.empty() ? kArtifact : marks.figures.front();
  const Length natural = marks.height;
  marks.grow = natural * (graphics::elasticity(chart) * place.growth);
  marks.stretch = [this, chart, width = place.width, figure, natural](Strip& strip, Length height) {
    if (height > natural) {
      const graphics::DrawingSize size{width.millimetres(), height.millimetres()};
      strip.items = drawing(graphics::draw(chart, size, master_.charts), kPointsPerMillimetre, figure).items;
    }
    return std::vector<Strip>();
  };
}

Galley Composer::chart(const graphics::Chart& chart, const BlockPlace& place) {
  Galley galley;
  if (!chart.title.empty()) {
    const int title = add_node(StructureRole::kParagraph, place.node);
    galley = text(chart.title, "graphique-titre", {title, place.width, {}});
    if (!galley.strips.empty()) galley.strips.back().space_after = measures().chart_gap;
  }
  Strip strip = marks(chart, place.width, place.node);
  if (place.growth > 0) let_grow(strip, chart, place);
  strip.break_before = galley.strips.empty() ? BreakBefore::kAllowed : BreakBefore::kForbidden;
  strip.space_after = measures().chart_gap;
  galley.strips.push_back(std::move(strip));
  for (const std::string& words : {chart.note, chart.source}) {
    if (words.empty()) continue;
    const int paragraph = add_node(StructureRole::kParagraph, place.node);
    Galley note = text(words, "graphique-note", {paragraph, place.width, {}});
    if (!note.strips.empty()) note.strips.front().break_before = BreakBefore::kForbidden;
    galley.append(std::move(note));
  }
  return galley;
}

Strip Composer::chart_at_edge(const graphics::Chart& chart, const Box& box, Side side) {
  attach_numbers(chart);
  graphics::Scene scene =
      graphics::draw(chart, {box.width.millimetres(), box.height.millimetres()}, master_.charts);
  if (side == Side::kRight) scene = graphics::mirrored(std::move(scene));
  return drawing(scene, kPointsPerMillimetre, kArtifact);
}

}  // namespace mandature::layout
