#include "html/font_sheet.h"

#include <fmt/format.h>

#include "support/text.h"
#include "typesetting/shaper.h"

namespace mandature::html {
namespace {

// As a string of CSS between double quotes.
std::string quoted(const std::string& text) {
  std::string clean = support::replace_all(text, "\\", "\\\\");
  clean = support::replace_all(std::move(clean), "\n", " ");
  return '"' + support::replace_all(std::move(clean), "\"", "\\\"") + '"';
}

std::string weights(const theme::WebFace& face) {
  return face.lightest == face.heaviest ? fmt::format("{}", face.lightest)
                                        : fmt::format("{} {}", face.lightest, face.heaviest);
}

std::string rule(const FontFile& file) {
  const bool italic = file.face->slope == theme::Slope::kItalic;
  return fmt::format(
      "@font-face {{ font-family: {}; font-style: {}; font-weight: {}; font-display: swap; "
      "src: url(\"polices/{}\") format(\"woff2\"); }}\n",
      quoted(file.face->name), italic ? "italic" : "normal", weights(*file.face), file.name);
}

// Heights are told in parts of the size after it was adjusted (CSS Fonts 5, "size-adjust").
std::string rule(const theme::StandIn& stand_in, const typesetting::FontLibrary& fonts) {
  const typesetting::Face* face = fonts.find(stand_in.family, stand_in.face);
  if (face == nullptr || stand_in.mean_sign <= 0) return {};
  const double adjust = typesetting::Shaper(fonts).mean_sign(*face, {}) / stand_in.mean_sign;
  const typesetting::FaceMetrics& metrics = face->metrics();
  const auto part = [&](int units) { return 100.0 * units / metrics.units_per_em / adjust; };
  std::string sources;
  for (const std::string& name : stand_in.local)
    sources += fmt::format("{}local({})", sources.empty() ? "" : ", ", quoted(name));
  return fmt::format(
      "@font-face {{ font-family: {}; src: {}; size-adjust: {:.1f}%; ascent-override: {:.1f}%; "
      "descent-override: {:.1f}%; line-gap-override: 0%; }}\n",
      quoted(stand_in.name), sources, 100 * adjust, part(metrics.ascender), part(-metrics.descender));
}

}  // namespace

std::string write_font_sheet(const std::vector<FontFile>& files, const std::vector<theme::StandIn>& stand_ins,
                             const typesetting::FontLibrary& fonts) {
  std::string sheet;
  for (const FontFile& file : files) sheet += rule(file);
  for (const theme::StandIn& stand_in : stand_ins) sheet += rule(stand_in, fonts);
  return sheet;
}

}  // namespace mandature::html
