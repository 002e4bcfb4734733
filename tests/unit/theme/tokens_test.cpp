#include "theme/tokens.h"

#include <doctest/doctest.h>

using namespace mandature::theme;

TEST_CASE("a colour is read from six hexadecimal digits only") {
  REQUIRE(Rgb::parse("#1d4a86").has_value());
  CHECK(Rgb::parse("#1D4A86")->hex() == "#1d4a86");
  for (const char* wrong : {"", "#", "1d4a86", "#1d4a8", "#1d4a8g", "#1d4a866", "bleu"})
    CHECK_FALSE(Rgb::parse(wrong));
}

TEST_CASE("contrast is that of WCAG 2") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
  CHECK(contrast({255, 255, 255}, {255, 255, 255}) == doctest::Approx(1));
  CHECK(contrast(*Rgb::parse("#1d4a86"), {255, 255, 255}) == doctest::Approx(8.8).epsilon(0.01));
}

TEST_CASE("a colour survives the way to OKLCH and back") {
  for (const char* hex : {"#000000", "#ffffff", "#1d4a86", "#f7d154", "#84381b", "#00ff00"}) {
    CHECK(to_rgb(to_oklch(*Rgb::parse(hex))).hex() == hex);
  }
}

TEST_CASE("a colour too vivid for a screen loses chroma, not lightness") {
  const Rgb shown = to_rgb({0.8, 0.4, 2.0});
  CHECK(to_oklch(shown).lightness == doctest::Approx(0.8).epsilon(0.01));
}

TEST_CASE("accents begin again after the last") {
  Tokens tokens;
  tokens.accents = {{"un", {}, {}, {}}, {"deux", {}, {}, {}}};
  CHECK(tokens.find("accent", 1)->name == "un");
  CHECK(tokens.find("accent", 2)->name == "deux");
  CHECK(tokens.find("accent", 3)->name == "un");
  CHECK(tokens.find("accent", 0)->name == "un");
  CHECK(tokens.find("inconnu", 1) == nullptr);
}

TEST_CASE("an accent can be named by its number, whatever the document's own is") {
  Tokens tokens;
  tokens.accents = {{"un", {}, {}, {}}, {"deux", {}, {}, {}}};
  CHECK(tokens.find("accent-2", 1)->name == "deux");
  CHECK(tokens.find("accent-3", 2)->name == "un");
  for (const char* wrong : {"accent-", "accent-0", "accent--1", "accent-2x"})
    CHECK(tokens.find(wrong, 1) == nullptr);
}
