#include "pdf/content.h"

#include <doctest/doctest.h>

#include "unit/layout/samples.h"

using namespace mandature;

namespace {

// The operators of one page with one run of glyphs; tagged or not.
struct OneRun {
  samples::Press press;
  layout::PagedDocument document;
  layout::GlyphRun run;

  OneRun() {
    document.structure.resize(2);
    document.structure[0].role = layout::StructureRole::kDocument;
    document.structure[0].parent = -1;
    run.face = press.fonts.find("texte", "regular");
    run.size = layout::Length::from_points(10);
    run.token = "ink";
    run.node = 1;
  }
  void add(char32_t sign, std::uint32_t begin, std::uint32_t end) {
    layout::PlacedGlyph glyph;
    glyph.id = run.face->glyph_of(sign);
    glyph.advance = layout::Length::from_points(5);
    glyph.text_begin = begin;
    glyph.text_end = end;
    run.glyphs.push_back(glyph);
  }
  std::string paint(bool tagged) {
    pdf::Haru haru;
    pdf::StructureWriter structure(haru, document, {});
    pdf::FontTable fonts(haru);
    pdf::ScreenColours colours(press.theme->tokens, 1);
    const pdf::Dictionary page = haru.add_page(100, 100);
    structure.add_page(page);
    const pdf::ContentContext context{haru, document, fonts, colours, tagged ? &structure : nullptr, {}};
    return pdf::page_content(context, {1, {run}, {}}, page);
  }
};

}  // namespace

TEST_CASE("a sign that several glyphs draw is told as one, so that no glyph stands for nothing") {
  OneRun sample;
  sample.run.text = "ae\u0301b";
  sample.add(U'a', 0, 1);
  sample.add(U'e', 1, 4);
  sample.add(U'\u00B4', 4, 4);
  sample.add(U'b', 4, 5);
  const std::string tagged = sample.paint(true);
  CHECK(tagged.find("/P <</MCID 0>> BDC") != std::string::npos);
  const auto begin = tagged.find("/Span <</ActualText <FEFF00650301>>> BDC [");
  REQUIRE(begin != std::string::npos);
  CHECK(tagged.find("TJ EMC [", begin) != std::string::npos);
  sample.run.text += "e\u0301e\u0301";
  for (const std::uint32_t begin_of_sign : {5U, 8U}) {
    sample.add(U'e', begin_of_sign, begin_of_sign + 3);
    sample.add(U'\u00B4', begin_of_sign + 3, begin_of_sign + 3);
  }
  const std::string twice = sample.paint(true);
  CHECK(twice.find("EMC /Span <</ActualText <FEFF00650301>>> BDC [") != std::string::npos);
  CHECK(sample.paint(false).find("BDC") == std::string::npos);
}
