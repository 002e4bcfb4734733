#include "layout/outlined_labels.h"

#include <string>
#include <utility>

#include "layout/glyph_path.h"
#include "typesetting/shaper.h"

namespace mandature::layout {
namespace {

using graphics::Label;
using typesetting::ShapedPart;

double width_of(const typesetting::ShapedWord& words, double size) {
  double width = 0;
  for (const ShapedPart& part : words.parts) {
    for (const auto& glyph : part.glyphs) width += glyph.advance * size / part.face->metrics().units_per_em;
  }
  return width;
}

double start_of(const Label& label, double width) {
  switch (label.anchor) {
    case graphics::Anchor::kStart:
      return label.at.x;
    case graphics::Anchor::kMiddle:
      return label.at.x - width / 2;
    case graphics::Anchor::kEnd:
      return label.at.x - width;
  }
  return label.at.x;
}

graphics::Shape outlined(const Label& label, const theme::LabelFont& font, const typesetting::Face& face,
                         typesetting::Shaper& shaper) {
  const std::string text = shaper.set(label.text).text;
  const typesetting::ShapedWord& words = shaper.shape(face, font.features, text);
  graphics::Shape shape;
  shape.fill = label.token.empty() ? "ink" : label.token;
  double x = start_of(label, width_of(words, font.size));
  for (const ShapedPart& part : words.parts) {
    const double scale = font.size / part.face->metrics().units_per_em;
    for (const auto& glyph : part.glyphs) {
      append_glyph(shape.path, *part.face, glyph.id,
                   {{x + glyph.x_offset * scale, label.at.y - glyph.y_offset * scale}, scale, scale});
      x += glyph.advance * scale;
    }
  }
  return shape;
}

}  // namespace

graphics::Scene with_outlined_labels(const graphics::Scene& scene, const theme::Theme& theme,
                                     const typesetting::FontLibrary& fonts) {
  graphics::Scene result = scene;
  result.items.clear();
  typesetting::Shaper shaper(fonts, theme.language);
  for (const graphics::SceneItem& item : scene.items) {
    const auto* label = std::get_if<Label>(&item);
    if (label == nullptr) {
      result.items.push_back(item);
      continue;
    }
    const theme::LabelFont& font = theme.web_charts.font_of(label->style);
    const typesetting::Face* face = fonts.find(font.family, font.face);
    if (face != nullptr) result.items.emplace_back(outlined(*label, font, *face, shaper));
  }
  return result;
}

}  // namespace mandature::layout
