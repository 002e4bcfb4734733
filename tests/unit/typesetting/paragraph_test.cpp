#include "typesetting/paragraph.h"

#include <doctest/doctest.h>

#include "diagnostics/diagnostic.h"
#include "support/file_system.h"
#include "typesetting/font_library.h"
#include "unit/typesetting/samples.h"

using namespace mandature;
using namespace mandature::typesetting;
using samples::library;
using samples::styled;
using samples::text_of;
using support::Length;

namespace {

const char* const kStory =
    "La maison de santé est une bonne décision, que nous avons votée. Mais seize généralistes pour "
    "quarante-cinq mille "
    "habitants, c’est trois de moins qu’auparavant : l’aide sociale augmente sans que le retour à l’emploi "
    "soit mesuré.";

}  // namespace

TEST_CASE("a paragraph keeps every word in order, and no line is wider than its measure") {
  diagnostics::Diagnostics diagnostics;
  const FontLibrary fonts = library(diagnostics);
  REQUIRE_FALSE(diagnostics.has_errors());
  Shaper shaper(fonts);
  for (const double measure : {60.0, 100.0, 150.0, 320.0}) {
    ParagraphOptions options;
    options.breaks.measure = Length::from_points(measure);
    options.cuts = Cuts::kWhereHelpful;
    const auto lines = set_paragraph(shaper, styled(fonts.find("texte", "regular"), kStory), options);
    for (const Line& line : lines) CHECK(line.width <= options.breaks.measure);
    CHECK(text_of(lines) == kStory);
  }
}

TEST_CASE("no more than two words in a row are cut") {
  diagnostics::Diagnostics diagnostics;
  const FontLibrary fonts = library(diagnostics);
  Shaper shaper(fonts);
  ParagraphOptions options;
  options.breaks.measure = Length::from_points(70);
  options.cuts = Cuts::kWhereHelpful;
  int in_a_row = 0;
  for (const Line& line : set_paragraph(shaper, styled(fonts.find("texte", "regular"), kStory), options)) {
    in_a_row = line.cut ? in_a_row + 1 : 0;
    CHECK(in_a_row <= 2);
  }
}

TEST_CASE("a word wider than the measure has a line of its own") {
  diagnostics::Diagnostics diagnostics;
  const FontLibrary fonts = library(diagnostics);
  Shaper shaper(fonts);
  ParagraphOptions options;
  options.breaks.measure = Length::from_points(30);
  const auto lines = set_paragraph(
      shaper, styled(fonts.find("texte", "regular"), "un Anticonstitutionnellement mot"), options);
  REQUIRE(lines.size() == 3);
  CHECK(lines[1].width > options.breaks.measure);
}

TEST_CASE("a no-break space never ends a line and a thin one is half a word space") {
  diagnostics::Diagnostics diagnostics;
  const FontLibrary fonts = library(diagnostics);
  Shaper shaper(fonts);
  const Face* face = fonts.find("texte", "regular");
  const double thin = shaper.shape(*face, "", "a\u202Fb").width - shaper.shape(*face, "", "a").width -
                      shaper.shape(*face, "", "b").width;
  CHECK(thin == doctest::Approx(shaper.space(*face) / 2).epsilon(0.1));
  ParagraphOptions options;
  options.breaks.measure = Length::from_points(20);
  CHECK(set_paragraph(shaper, styled(face, "aaa\u00A0bbb\u202Fccc"), options).size() == 1);
}

TEST_CASE("a sign that a face lacks is taken from another, and one that none has is told") {
  diagnostics::Diagnostics diagnostics;
  const FontLibrary fonts = library(diagnostics);
  Shaper shaper(fonts);
  const Face* face = fonts.find("texte", "regular");
  const ShapedWord& word = shaper.shape(*face, "", "a✓b");
  REQUIRE(word.parts.size() == 3);
  CHECK(word.parts[1].face == fonts.find("mesure", "regular"));
  CHECK(shaper.missing().empty());
  shaper.shape(*face, "", "\U00012000");
  CHECK(shaper.missing().size() == 1);
}

TEST_CASE("a variable font is as wide as its weight") {
  diagnostics::Diagnostics diagnostics;
  const FontLibrary fonts = library(diagnostics);
  Shaper shaper(fonts);
  const double regular = shaper.shape(*fonts.find("mesure", "regular"), "", "Solidarités").width;
  const double bold = shaper.shape(*fonts.find("mesure", "bold"), "", "Solidarités").width;
  CHECK(bold > regular);
  const double apart = shaper.shape(*fonts.find("mesure", "bold"), "-kern", "AVA").width;
  CHECK(shaper.shape(*fonts.find("mesure", "bold"), "", "AVA").width < apart);
}

TEST_CASE("a heading leaves no article at the end of a line") {
  diagnostics::Diagnostics diagnostics;
  const FontLibrary fonts = library(diagnostics);
  Shaper shaper(fonts);
  ParagraphOptions options;
  options.breaks = {Length::from_points(70), {}, LineRule::kHeading};
  const auto lines =
      set_paragraph(shaper, styled(fonts.find("texte", "regular"), "Solidarités et santé"), options);
  REQUIRE(lines.size() == 2);
  CHECK(text_of(lines[1]) == "et santé");
}

TEST_CASE("a font that is missing or damaged is an error where the theme asks for it") {
  diagnostics::Diagnostics diagnostics;
  support::MemoryFileSystem disk;
  disk.write("fonts/A.ttf", "not a font");
  FontRequest request;
  request.faces = {{"texte", "regular", "A.ttf", {}, {}}, {"texte", "bold", "B.ttf", {}, {}}};
  request.folders = {"fonts"};
  const FontLibrary fonts = load_fonts(disk, request, diagnostics);
  CHECK(diagnostics.sorted().size() == 2);
  CHECK(fonts.find("texte", "regular") == nullptr);
}

TEST_CASE("French words are cut as the dictionary says, never after an elision, in a name or a number") {
  diagnostics::Diagnostics diagnostics;
  const FontLibrary fonts = library(diagnostics);
  const auto shown = [&](const std::string& word) {
    std::string result;
    std::size_t begin = 0;
    for (const std::uint32_t cut : fonts.hyphenator("fr").cuts(word)) {
      result += word.substr(begin, cut - begin) + "|";
      begin = cut;
    }
    return result + word.substr(begin);
  };
  CHECK(shown("généralistes,") == "gé|né|ra|listes,");
  CHECK(shown("l’assurance") == "l’as|su|rance");
  CHECK(shown("Valbrune") == "Valbrune");
  CHECK(shown("CCAS") == "CCAS");
  CHECK(shown("soir") == "soir");
  CHECK(shown("10000habitants") == "10000habitants");
}
