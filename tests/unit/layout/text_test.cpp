#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "unit/layout/samples.h"

using namespace mandature;
using layout::GlyphRun;
using layout::PagedDocument;

namespace {

PagedDocument report(samples::Press& press, const theme::Master& master, document::Inlines words) {
  document::Document document;
  document.id = "valbrune/essai";
  document.language = "fr";
  document.sections.push_back({"texte", {}, {}, {document::paragraph(std::move(words))}});
  return layout::lay_out(document, {master, *press.theme, press.fonts}, press.diagnostics);
}

const GlyphRun* run_of(const PagedDocument& paged, const std::string& text) {
  for (const layout::Page& page : paged.pages) {
    for (const layout::PageItem& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run != nullptr && run->text == text) return run;
    }
  }
  return nullptr;
}

}  // namespace

TEST_CASE("an ordinal is raised and a century set in small capitals, their text as it is read") {
  samples::Press press;
  const PagedDocument paged =
      report(press, press.master("rapport"), samples::words("Le 2ème bilan du XXIème siècle est là."));
  const GlyphRun* plain = run_of(paged, "Le 2");
  const GlyphRun* raised = run_of(paged, "e");
  const GlyphRun* century = run_of(paged, "XXI");
  REQUIRE(plain != nullptr);
  REQUIRE(raised != nullptr);
  REQUIRE(century != nullptr);
  CHECK(raised->origin.y < plain->origin.y);
  CHECK(raised->size < plain->size);
  CHECK(century->size == plain->size);
  const std::uint32_t capital = century->face->glyph_of(U'X');
  CHECK(century->glyphs.front().id != capital);
}

TEST_CASE("a justified style fills its measure, and letters give as much as the style allows") {
  samples::Press press;
  theme::Master master = press.master("rapport");
  for (auto& [name, style] : master.paragraphs) {
    style.alignment = theme::TextAlignment::kJustified;
    style.glyph_scale = 0.01;
  }
  std::string words;
  for (int i = 0; i < 30; ++i)
    words += "Nous avons compté les forfaits de quatre mille écoliers, puis leurs repas. ";
  const PagedDocument paged = report(press, master, samples::words(words));
  int stretched = 0;
  for (const layout::PageItem& item : paged.pages.front().items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run == nullptr || run->source.text < 0) continue;
    CHECK(run->stretch >= 0.99);
    CHECK(run->stretch <= 1.01);
    stretched += run->stretch != 1 ? 1 : 0;
  }
  CHECK(stretched > 3);
}

TEST_CASE("signs that no font has are one error where they stand, and control characters are left out") {
  samples::Press press;
  report(press, press.master("rapport"),
         samples::words("\U00012000 et \U00012001, encore \U00012000, puis \x01."));
  const auto said = press.diagnostics.sorted();
  REQUIRE(said.size() == 2);
  const auto error = std::find_if(said.begin(), said.end(), [](const diagnostics::Diagnostic& d) {
    return d.severity == diagnostics::Severity::kError;
  });
  REQUIRE(error != said.end());
  CHECK(error->message.find("U+12000") != std::string::npos);
  CHECK(error->message.find("U+12001") != std::string::npos);
}

TEST_CASE("Greek, Cyrillic, Arabic and Hebrew are set in faces that have them, from the right side") {
  samples::Press press;
  const PagedDocument paged = report(
      press, press.master("rapport"),
      samples::words("Ελλάδα, Украина, \u0627\u0644\u0633\u0644\u0627\u0645 et \u05E9\u05DC\u05D5\u05DD."));
  CHECK_FALSE(press.diagnostics.has_errors());
  CHECK(run_of(paged, "\u0627\u0644\u0633\u0644\u0627\u0645") != nullptr);
  CHECK(run_of(paged, "\u05E9\u05DC\u05D5\u05DD") != nullptr);
  const PagedDocument arabic =
      report(press, press.master("rapport"), samples::words("\u0627\u0644\u0633\u0644\u0627\u0645 \u0639"));
  const auto* run = std::get_if<GlyphRun>(&arabic.pages.front().items.front());
  REQUIRE(run != nullptr);
  CHECK(run->origin.x > arabic.width / 3);
}
