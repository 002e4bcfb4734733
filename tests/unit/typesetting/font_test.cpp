#include <doctest/doctest.h>

#include <set>

#include "property/draw.h"
#include "unit/typesetting/samples.h"

using namespace mandature;
using namespace mandature::typesetting;

namespace {

constexpr const char* kTrueType = "/usr/share/fonts/truetype/vollkorn/Vollkorn-Regular.ttf";
constexpr const char* kVariable = "/usr/share/fonts/truetype/inter-vf/Inter.var.ttf";
constexpr const char* kPostScript = "/usr/share/fonts/opentype/urw-base35/NimbusRoman-Regular.otf";

std::string bytes_of(const char* path) { return support::DiskFileSystem().read(path).value_or(""); }

// Shapes and cuts whatever could be read: nothing of it may end badly.
void use(const Face& face) {
  std::set<std::uint32_t> glyphs{0};
  for (const char32_t sign : U"Été, fi 12 €") glyphs.insert(face.glyph_of(sign));
  const FaceSubset subset = face.subset(glyphs);
  CHECK(subset.glyphs.size() <= glyphs.size());
  CHECK(face.metrics().units_per_em > 0);
}

int read_damaged(const std::string& sound, const std::map<std::string, double>& axes, int rounds) {
  test::Draw draw(7);
  int read = 0;
  for (int i = 0; i < rounds; ++i) {
    std::string bytes = sound;
    if (i % 5 == 4) bytes.resize(draw.below(static_cast<std::uint32_t>(bytes.size())));
    // Half of the blows fall on the directory of tables and their headers.
    for (int blows = draw.between(1, 30); blows > 0 && !bytes.empty(); --blows) {
      const auto size = static_cast<std::uint32_t>(bytes.size());
      const std::uint32_t reach = draw.below(2) == 0 ? std::min(size, 600u) : size;
      bytes[draw.below(reach)] = static_cast<char>(draw.below(256));
    }
    const auto face = Face::read(bytes, {"texte", "regular"}, axes);
    if (!face) continue;
    ++read;
    use(**face);
  }
  return read;
}

double width(Shaper& shaper, const Face& face, const std::string& features, const std::string& word) {
  return shaper.shape(face, features, word).width;
}

}  // namespace

TEST_CASE("damaged fonts of every kind are refused or borne, never worse") {
  CHECK(read_damaged(bytes_of(kTrueType), {}, 150) > 0);
  CHECK(read_damaged(bytes_of(kPostScript), {}, 150) > 0);
  CHECK(read_damaged(bytes_of(kVariable), {{"wght", 600}}, 12) >= 0);
}

TEST_CASE("words are shaped with a damaged font without harm") {
  test::Draw draw(9);
  const std::string sound = bytes_of(kTrueType);
  for (int i = 0; i < 40; ++i) {
    std::string bytes = sound;
    for (int blows = 0; blows < 200; ++blows)
      bytes[600 + draw.below(static_cast<std::uint32_t>(bytes.size() - 600))] =
          static_cast<char>(draw.below(256));
    support::MemoryFileSystem disk;
    disk.write("fonts/A.ttf", bytes);
    diagnostics::Diagnostics diagnostics;
    FontRequest request;
    request.faces = {{"texte", "regular", "A.ttf", {}, {}}};
    request.folders = {"fonts"};
    const FontLibrary fonts = load_fonts(disk, request, diagnostics);
    const Face* face = fonts.find("texte", "regular");
    if (face == nullptr) continue;
    Shaper shaper(fonts);
    for (const char* word : {"Valbrune", "affichée", "«\u00A0été\u00A0»", "12\u202F345"})
      CHECK(shaper.shape(*face, "onum,smcp", word).parts.size() < 9);
  }
}

TEST_CASE("a font with CFF outlines is read, and its subset keeps the numbers of its glyphs") {
  const auto face = Face::read(bytes_of(kPostScript), {"texte", "regular"}, {});
  REQUIRE(face);
  CHECK((*face)->outlines() == Outlines::kPostScript);
  const std::uint32_t glyph = (*face)->glyph_of(U'é');
  const FaceSubset subset = (*face)->subset({0, glyph});
  CHECK_FALSE(subset.bytes.empty());
  CHECK(subset.bytes.size() < 20000);
  CHECK(subset.glyphs.at(glyph) == glyph);
}

TEST_CASE("a face that cannot be read is told where it is asked for, with the one that stands in") {
  support::MemoryFileSystem disk;
  disk.write("fonts/A.ttf", bytes_of(kTrueType));
  disk.write("fonts/B.ttf", "not a font");
  diagnostics::Diagnostics diagnostics;
  FontRequest request;
  request.faces = {{"texte", "regular", "A.ttf", {}, {}},
                   {"texte", "bold", "B.ttf", {}, {}},
                   {"mesure", "regular", "C.ttf", {}, {}}};
  request.fallbacks = {"texte"};
  request.folders = {"fonts"};
  const FontLibrary fonts = load_fonts(disk, request, diagnostics);
  CHECK(fonts.find("texte", "bold") == fonts.find("texte", "regular"));
  CHECK(fonts.find("mesure", "regular") == fonts.find("texte", "regular"));
  CHECK_FALSE(diagnostics.has_errors());
  REQUIRE(diagnostics.sorted().size() == 2);
  CHECK(diagnostics.sorted().front().message.find("texte/regular") != std::string::npos);
}

TEST_CASE("figures are old-style, lining or tabular, capitals small, by style, and their text stays exact") {
  diagnostics::Diagnostics diagnostics;
  const FontLibrary fonts = samples::library(diagnostics);
  Shaper shaper(fonts);
  const Face& face = *fonts.find("texte", "regular");
  const Face& sans = *fonts.find("mesure", "regular");
  CHECK(shaper.draws_otherwise(face, "onum", "2026") != shaper.draws_otherwise(face, "lnum", "2026"));
  CHECK(width(shaper, sans, "tnum", "111") == doctest::Approx(width(shaper, sans, "tnum", "888")));
  CHECK(width(shaper, sans, "", "111") < width(shaper, sans, "", "888"));
  CHECK(shaper.draws_otherwise(face, "c2sc", "XXI"));
  CHECK(shaper.draws_otherwise(sans, "sups", "er"));
  CHECK_FALSE(shaper.draws_otherwise(face, "sups", "er"));
  for (const char* features : {"", "onum", "lnum,tnum", "c2sc,smcp", "dlig,liga", "-liga"}) {
    const std::string word = "affiché 2026 XXIe, office";
    std::string text;
    for (const ShapedPart& part : shaper.shape(face, features, word).parts) {
      for (const ShapedGlyph& glyph : part.glyphs) text += word.substr(glyph.begin, glyph.end - glyph.begin);
    }
    CAPTURE(features);
    CHECK(text == word);
  }
}

TEST_CASE("marks of direction and joiners print nothing, and control characters are told") {
  diagnostics::Diagnostics diagnostics;
  const FontLibrary fonts = samples::library(diagnostics);
  Shaper shaper(fonts);
  const Face& face = *fonts.find("texte", "regular");
  const double plain = width(shaper, face, "", "mot");
  for (const char* word :
       {"m\u200Fot", "m\u202Eot\u202C", "m\uFEFFot", "m\u200Dot", "m\u00ADot", "m\x01ot"}) {
    CHECK(width(shaper, face, "", word) == doctest::Approx(plain).epsilon(0.02));
  }
  CHECK(shaper.missing().empty());
  CHECK(shaper.controls() == std::set<char32_t>{1});
}

TEST_CASE("a document in Arabic runs from right to left, its words in order") {
  FontRequest request;
  request.faces = {{"texte", "regular", "Vollkorn-Regular.ttf", {}, {}},
                   {"arabe", "regular", "NotoNaskhArabic-Regular.ttf", {}, {}}};
  request.fallbacks = {"arabe"};
  request.folders = {"/usr/share/fonts/truetype"};
  diagnostics::Diagnostics diagnostics;
  const FontLibrary fonts = load_fonts(support::DiskFileSystem(), request, diagnostics);
  Shaper shaper(fonts, "ar");
  ParagraphOptions options;
  options.breaks.measure = support::Length::from_points(300);
  const std::string text = "السلام عليكم 12 Valbrune";
  const auto lines = set_paragraph(shaper, samples::styled(fonts.find("texte", "regular"), text), options);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].right_to_left);
  CHECK(shaper.missing().empty());
  CHECK(samples::text_of(lines[0]) == text);
  // The first words stand at the right of the last.
  CHECK(lines[0].segments.front().left > lines[0].segments.back().left);
}
