#include "html/palettes.h"

#include <doctest/doctest.h>

#include "html/assets.h"
#include "theme_of_tests.h"

using namespace mandature;
using tests::contains;
using theme::contrast;
using theme::Rgb;

namespace {

Rgb rgb(const char* hex) { return *Rgb::parse(hex); }

theme::WebColours web() {
  return {
      rgb("#ffffff"), rgb("#16211d"), rgb("#131a18"), rgb("#edf2ef"), rgb("#14584b"), rgb("#f7d154"), {}, {}};
}

void check_contrasts(const html::Palette& palette) {
  CHECK(contrast(palette.strong, web().paper) >= 7);
  CHECK(contrast(palette.strong, palette.bright) >= 4.5);
  CHECK(contrast(web().ink, palette.bright) >= 7);
  CHECK(contrast(palette.dark_strong, web().dark_paper) >= 7);
  CHECK(contrast(palette.dark_strong, palette.dark_bright) >= 4.5);
  CHECK(contrast(web().dark_ink, palette.dark_bright) >= 7);
}

}  // namespace

TEST_CASE("good colours stay as they were chosen, and get twins for the dark") {
  diagnostics::Diagnostics diagnostics;
  for (const auto& [strong, bright] :
       {std::pair{"#1d4a86", "#f8c7a6"}, {"#6a2c6b", "#b2e0ca"}, {"#84381b", "#d9e08c"}}) {
    const html::Palette palette = html::palette_for({"a", rgb(strong), rgb(bright), {}}, web(), diagnostics);
    CHECK(palette.strong.hex() == strong);
    CHECK(palette.bright.hex() == bright);
    check_contrasts(palette);
  }
  CHECK(tests::said(diagnostics) == "");
}

TEST_CASE("a colour with too little contrast is moved, and that is said") {
  diagnostics::Diagnostics diagnostics;
  const html::Palette palette =
      html::palette_for({"a", rgb("#3b73c4"), rgb("#c97f50"), {}}, web(), diagnostics);
  check_contrasts(palette);
  CHECK(diagnostics.count(diagnostics::Severity::kWarning) == 2);
  CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("a colour beyond mending is refused") {
  diagnostics::Diagnostics diagnostics;
  html::palette_for({"a", rgb("#ffff00"), rgb("#000000"), {}}, web(), diagnostics);
  CHECK(diagnostics.count(diagnostics::Severity::kError) == 2);
}

TEST_CASE("the style sheet has a block per authority for day and night") {
  diagnostics::Diagnostics diagnostics;
  theme::Theme theme;
  theme.web = web();
  theme.web.dark_bright = rgb("#123a32");
  const std::string css =
      html::write_palettes({{"valbrune", rgb("#1d4a86"), rgb("#f8c7a6"), {}}}, theme, diagnostics);
  CHECK(contains(css, "[data-theme=\"valbrune\"] { --fort: #1d4a86; --vif: #f8c7a6;"));
  CHECK(contains(css, ":root, [data-theme=\"portail\"] { --fort: #14584b;"));
  CHECK(contains(css, "--vif: #123a32;"));
  CHECK(contains(css, "(prefers-color-scheme: dark)"));
}

TEST_CASE("the theme's static files go to the folder statique") {
  theme::Theme theme;
  theme.folder = "themes/agora";
  theme.web_static = {"agora.css", "img/a.svg"};
  const auto files = html::static_files(theme);
  REQUIRE(files.size() == 2);
  CHECK(files[1].from == "themes/agora/web/static/img/a.svg");
  CHECK(files[1].to == "statique/img/a.svg");
}
