#include "html/palettes.h"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

#include "diagnostics/translation.h"

namespace mandature::html {
namespace {

using diagnostics::tr;
using theme::contrast;
using theme::Oklch;
using theme::Rgb;

constexpr double kText = 7;     // WCAG 2, level AAA, for running text
constexpr double kLabel = 4.5;  // level AA
constexpr double kStep = 0.01;
constexpr int kMostSteps = 20;

// Where colours of the same hue stand on a dark page.
constexpr double kDarkStrongLightness = 0.80;
constexpr double kDarkStrongChroma = 0.09;
constexpr double kDarkBrightLightness = 0.35;
constexpr double kDarkBrightChroma = 0.06;

using Test = std::function<bool(Rgb)>;

struct Moved {
  Rgb colour;
  int steps = 0;
  bool found = true;
};

// The first colour of the same hue that passes, in steps of lightness in one direction.
Moved move_until(Rgb colour, double direction, const Test& passes) {
  if (passes(colour)) return {colour};
  const Oklch start = theme::to_oklch(colour);
  for (int step = 1; step <= kMostSteps; ++step) {
    Oklch candidate = start;
    candidate.lightness = std::clamp(start.lightness + direction * kStep * step, 0.0, 1.0);
    const Rgb moved = to_rgb(candidate);
    if (passes(moved)) return {moved, step};
  }
  return {colour, kMostSteps, false};
}

void tell(const Moved& moved, Rgb wanted, const AuthorityColours& colours,
          diagnostics::Diagnostics& diagnostics) {
  if (!moved.found) {
    diagnostics.error(colours.where, tr("the colour {} has too little contrast", wanted.hex()),
                      tr("choose a \"fort\" much darker than the \"vif\""));
  } else if (moved.steps > 0) {
    diagnostics.warning(colours.where, tr("the colour {} has too little contrast", wanted.hex()),
                        tr("the site uses {} instead", moved.colour.hex()));
  }
}

Rgb dark_twin(Rgb colour, double lightness, double chroma) {
  Oklch twin = theme::to_oklch(colour);
  twin.lightness = lightness;
  twin.chroma = std::min(twin.chroma, chroma);
  return to_rgb(twin);
}

std::string block(const std::string& selector, Rgb strong, Rgb bright, const std::string& more) {
  return fmt::format("{} {{ --fort: {}; --vif: {};{} }}\n", selector, strong.hex(), bright.hex(), more);
}

}  // namespace

Palette palette_for(const AuthorityColours& colours, const theme::WebColours& web,
                    diagnostics::Diagnostics& diagnostics) {
  const Moved bright =
      move_until(colours.bright, +1, [&](Rgb colour) { return contrast(web.ink, colour) >= kText; });
  const Moved strong = move_until(colours.strong, -1, [&](Rgb colour) {
    return contrast(colour, web.paper) >= kText && contrast(colour, bright.colour) >= kLabel;
  });
  tell(bright, colours.bright, colours, diagnostics);
  tell(strong, colours.strong, colours, diagnostics);

  const Rgb dark_bright =
      move_until(dark_twin(bright.colour, kDarkBrightLightness, kDarkBrightChroma), -1, [&](Rgb colour) {
        return contrast(web.dark_ink, colour) >= kText;
      }).colour;
  const Rgb dark_strong =
      move_until(dark_twin(strong.colour, kDarkStrongLightness, kDarkStrongChroma), +1, [&](Rgb colour) {
        return contrast(colour, web.dark_paper) >= kText && contrast(colour, dark_bright) >= kLabel;
      }).colour;
  return {strong.colour, bright.colour, dark_strong, dark_bright};
}

std::string write_palettes(const std::vector<AuthorityColours>& authorities, const theme::Theme& theme,
                           diagnostics::Diagnostics& diagnostics) {
  const theme::WebColours& web = theme.web;
  Palette portal = palette_for({"portail", web.strong, web.bright, {}}, web, diagnostics);
  portal.dark_strong = web.dark_strong.value_or(portal.dark_strong);
  portal.dark_bright = web.dark_bright.value_or(portal.dark_bright);

  const auto light = [](const std::string& selector, const Palette& palette) {
    return block(selector, palette.strong, palette.bright,
                 fmt::format(" --eclat: {};", palette.bright.hex()));
  };
  const std::string portal_selector = ":root, [data-theme=\"portail\"]";
  std::string day = light(portal_selector, portal);
  std::string night = "  " + block(portal_selector, portal.dark_strong, portal.dark_bright, "");
  for (const AuthorityColours& authority : authorities) {
    const Palette palette = palette_for(authority, web, diagnostics);
    const std::string selector = fmt::format("[data-theme=\"{}\"]", authority.id);
    day += light(selector, palette);
    night += "  " + block(selector, palette.dark_strong, palette.dark_bright, "");
  }
  // On paper everything is black: the print rules of the theme come first, these apply to screens only.
  return "@media screen {\n" + day + "}\n@media screen and (prefers-color-scheme: dark) {\n" + night + "}\n";
}

}  // namespace mandature::html
