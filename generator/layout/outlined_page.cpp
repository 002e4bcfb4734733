#include "layout/outlined_page.h"

#include <cmath>

#include "document/block.h"
#include "layout/glyph_path.h"

namespace mandature::layout {
namespace {

using graphics::Shape;

// `scale` is in units of the drawing for each point of the page.
Shape outlined(const GlyphRun& run, double scale) {
  Shape shape;
  shape.fill = run.token;
  if (run.face == nullptr) return shape;
  const double unit = run.size.points() * scale / run.face->metrics().units_per_em;
  double x = run.origin.x.points() * scale;
  const double y = run.origin.y.points() * scale;
  for (const PlacedGlyph& glyph : run.glyphs) {
    append_glyph(shape.path, *run.face, glyph.id,
                 {{x + glyph.x_offset.points() * scale, y - glyph.y_offset.points() * scale},
                  unit * run.stretch,
                  unit});
    x += glyph.advance.points() * scale;
  }
  return shape;
}

Shape scaled(const ShapeItem& item, double scale) {
  Shape shape{item.path, item.fill, item.stroke, {}, item.rule};
  graphics::for_each_point(shape.path, [&](graphics::Point& point) {
    point.x *= scale;
    point.y *= scale;
  });
  if (shape.stroke) shape.stroke->width *= scale;
  return shape;
}

}  // namespace

graphics::Scene as_scene(const PagedDocument& document, const Page& page, double width) {
  const double scale = width / document.width.points();
  graphics::Scene scene;
  scene.width = width;
  scene.height = std::round(document.height.points() * scale);
  for (const PageItem& item : page.items) {
    std::visit(document::Visitor{
                   [&](const GlyphRun& run) { scene.items.emplace_back(outlined(run, scale)); },
                   [&](const ShapeItem& shape) { scene.items.emplace_back(scaled(shape, scale)); },
                   [](const ImageItem&) {},
                   [](const LinkItem&) {},
               },
               item);
  }
  return scene;
}

}  // namespace mandature::layout
