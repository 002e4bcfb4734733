#include "typesetting/language_rules.h"

#include <doctest/doctest.h>

#include <string>

#include "property/draw.h"
#include "support/text.h"
#include "typesetting/french.h"

using mandature::typesetting::french;
using mandature::typesetting::set_french;
using mandature::typesetting::set_text;

TEST_CASE("each language has its own quotation marks and spaces, and never those of French") {
  CHECK(set_text("He said \"it's done\"!", "en").text == "He said “it’s done”!");
  CHECK(set_text("Why ?  Because ...", "en-GB").text == "Why? Because …");
  CHECK(set_text("Dijo \"hola\" y se fue...", "es").text == "Dijo «hola» y se fue…");
  CHECK(set_text("« l'ajuntament »", "ca").text == "«l’ajuntament»");
  CHECK(set_text("Er sagte \"ja\" :", "de").text == "Er sagte „ja“:");
  CHECK(set_text("45 000 € ?", "en").text == "45 000 €?");
}

TEST_CASE("a language without rules keeps its text") {
  CHECK(set_text("Πόσο κοστίζει; \"1.5%\"", "el").text == "Πόσο κοστίζει; \"1.5%\"");
  CHECK(set_text("كم السعر ؟", "ar").text == "كم السعر ؟");
}

TEST_CASE(
    "whatever is typed in French, setting it twice changes nothing more and every byte keeps its origin") {
  mandature::test::Draw draw(11);
  const char* const kBits[] = {
      "a",  "Le", "XIXe", "1",      "2",      "2015", "45", "000", "€",  "%",
      " ",  " ",  " ",    "\u00A0", "\u202F", "-",    "–",  "—",   "\"", "«",
      "»",  "“",  "”",    "'",      "’",      ".",    "..", "...", "?",  "!",
      ";",  ":",  ",",    "(",      ")",      "[",    "]",  "n°",  "h",  "30",
      "M.", "er", "ème",  "siècle", "p.",     "Md",   "M€", "km",  "\n", "https://a.fr/b?c"};
  for (int i = 0; i < 20000; ++i) {
    std::string typed;
    for (int k = draw.between(1, 9); k > 0; --k) typed += kBits[draw.below(std::size(kBits))];
    CAPTURE(typed);
    const auto set = set_french(typed);
    const std::string once = set.text;
    CHECK(french(once) == once);
    REQUIRE(set.origin.size() == once.size() + 1);
    for (std::size_t b = 1; b < set.origin.size(); ++b) {
      if (set.origin[b] < set.origin[b - 1] || set.origin[b] > typed.size()) FAIL("an origin runs backwards");
    }
  }
}
