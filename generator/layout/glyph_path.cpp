#include "layout/glyph_path.h"

#include "document/block.h"
#include "typesetting/outline.h"

namespace mandature::layout {

void append_glyph(graphics::Path& path, const typesetting::Face& face, std::uint32_t glyph, const Pen& pen) {
  const auto place = [&](typesetting::OutlinePoint point) {
    return graphics::Point{pen.at.x + point.x * pen.across, pen.at.y - point.y * pen.upwards};
  };
  for (const auto& command : typesetting::outline_of(face, glyph)) {
    std::visit(document::Visitor{
                   [&](const typesetting::OutlineMove& c) { path.push_back(graphics::MoveTo{place(c.to)}); },
                   [&](const typesetting::OutlineLine& c) { path.push_back(graphics::LineTo{place(c.to)}); },
                   [&](const typesetting::OutlineCurve& c) {
                     path.push_back(graphics::CurveTo{place(c.control_1), place(c.control_2), place(c.to)});
                   },
                   [&](const typesetting::OutlineClose&) { path.push_back(graphics::ClosePath{}); },
               },
               command);
  }
}

}  // namespace mandature::layout
