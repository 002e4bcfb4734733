#include "pdf/write_press_pdf.h"

#include <doctest/doctest.h>

#include "unit/layout/samples.h"
#include "unit/pdf/open_pdf.h"

using namespace mandature;

namespace {

struct PrintShop : samples::Press {
  pdf::Paper paper{theme->press.at("couche")};
  pdf::Slug slug{"Édition 2025-1, {page}/{pages}",
                 {"Cyan", "Magenta", "Jaune", "Noir"},
                 &fonts,
                 fonts.find("mesure", "regular")};

  std::string print(const layout::PagedDocument& document) {
    const auto bytes =
        pdf::write_press_pdf(document, theme->tokens, paper, slug, {{2025, 8, 31}, "mandature"});
    REQUIRE(bytes);
    return *bytes;
  }
  layout::PagedDocument report() {
    return layout::lay_out(samples::report(), {master("rapport"), *theme, fonts}, diagnostics);
  }
};

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

// A box of the first page, in points.
std::vector<double> box(QPDF& file, const std::string& name) {
  std::vector<double> sides;
  QPDFObjectHandle page = file.getAllPages().front();
  for (QPDFObjectHandle side : page.getKey(name).getArrayAsVector()) sides.push_back(side.getNumericValue());
  return sides;
}

}  // namespace

TEST_CASE("a file for the press is PDF/X-4, the same bytes each time, without tags or links") {
  PrintShop shop;
  const layout::PagedDocument report = shop.report();
  const std::string first = shop.print(report);
  samples::show("rapport.press.pdf", first);
  CHECK(first == shop.print(report));
  CHECK(first.starts_with("%PDF-1.6"));
  const std::string said = samples::opened(first);
  CHECK(said.find("pdfxid:GTS_PDFXVersion>PDF/X-4<") != std::string::npos);
  CHECK(said.find("/GTS_PDFX") != std::string::npos);
  CHECK(said.find("/Trapped /False") != std::string::npos);
  CHECK(said.find("(FOGRA39)") != std::string::npos);
  CHECK(said.find("/StructTreeRoot") == std::string::npos);
  CHECK(said.find("/Annot") == std::string::npos);
  CHECK(said.find("/MCID") == std::string::npos);
}

TEST_CASE("the boxes of a page lie in each other: all of it, 3 mm of bleed, the trimmed sheet") {
  PrintShop shop;
  const layout::PagedDocument report = shop.report();
  const std::string bytes = shop.print(report);
  QPDF file;
  file.processMemoryFile("press", bytes.data(), bytes.size());
  const auto trim = box(file, "/TrimBox"), bleed = box(file, "/BleedBox"), all = box(file, "/MediaBox");
  CHECK(trim[2] - trim[0] == doctest::Approx(report.width.points()).epsilon(1e-4));
  CHECK(trim[3] - trim[1] == doctest::Approx(report.height.points()).epsilon(1e-4));
  CHECK(trim[0] - bleed[0] == doctest::Approx(3 * 72 / 25.4).epsilon(1e-4));
  CHECK(bleed[0] - all[0] == doctest::Approx(8.5 * 72 / 25.4).epsilon(1e-4));
  CHECK(box(file, "/CropBox") == all);
}

TEST_CASE("colours are inks only, with eight crop marks and four registration marks on every plate") {
  PrintShop shop;
  const layout::PagedDocument report = shop.report();
  const std::string said = samples::opened(shop.print(report));
  CHECK(count(said, " rg\n") + count(said, " RG\n") == 0);
  CHECK(count(said, "/All\n") == report.pages.size());
  const auto marks = pdf::press_marks(report, 0, shop.theme->tokens, {});
  std::size_t strokes = 0;
  for (const layout::PageItem& item : marks) {
    const auto* shape = std::get_if<layout::ShapeItem>(&item);
    strokes += shape != nullptr && shape->stroke ? 1 : 0;
  }
  CHECK(strokes == 8 + 4 * 3);
}

TEST_CASE("the slug says title, edition and page outside the trimmed sheet, cut where it has no room") {
  PrintShop shop;
  layout::PagedDocument report = shop.report();
  report.title = std::string(40, 'm') + " " + std::string(40, 'n') + " fin";
  std::string said;
  for (const layout::PageItem& item : pdf::press_marks(report, 1, shop.theme->tokens, shop.slug)) {
    const auto* run = std::get_if<layout::GlyphRun>(&item);
    if (run == nullptr) continue;
    said += run->text + "|";
    CHECK(run->origin.y > report.height + report.bleed);
    CHECK(run->origin.x + run->width < report.width);
  }
  CHECK(said.find("Édition 2025-1, 2/" + std::to_string(report.pages.size())) != std::string::npos);
  CHECK(said.find("m…") != std::string::npos);
  CHECK(said.find("Jaune") != std::string::npos);
}
