#include "pdf/imposition.h"

#include <doctest/doctest.h>

#include "unit/layout/samples.h"
#include "unit/pdf/open_pdf.h"

using namespace mandature;

namespace {

// "12-1 2-11 …": the pages of each side, counted from 1; 0 for a blank one.
std::string order(std::size_t pages) {
  std::string text;
  const auto number = [](const std::optional<std::size_t>& page) {
    return std::to_string(page ? *page + 1 : 0);
  };
  for (const pdf::SheetSide& side : pdf::booklet_sides(pages))
    text += (text.empty() ? "" : " ") + number(side.left) + "-" + number(side.right);
  return text;
}

}  // namespace

TEST_CASE("the pages of a booklet fall in order once its sheets are folded into each other") {
  CHECK(order(4) == "4-1 2-3");
  CHECK(order(8) == "8-1 2-7 6-3 4-5");
  CHECK(order(12) == "12-1 2-11 10-3 4-9 8-5 6-7");
  CHECK(order(16) == "16-1 2-15 14-3 4-13 12-5 6-11 10-7 8-9");
}

TEST_CASE("a booklet is completed with blank pages at its end") {
  CHECK(order(10) == "0-1 2-0 10-3 4-9 8-5 6-7");
  CHECK(order(1) == "0-1 0-0");
  CHECK(order(0).empty());
}

TEST_CASE("sheets show two pages on twice their width, the same bytes each time") {
  samples::Press press;
  const pdf::Paper paper(press.theme->press.at("non_couche"));
  pdf::Slug slug{
      "{page}/{pages}", {"C", "M", "J", "N"}, &press.fonts, press.fonts.find("mesure", "regular"), {}};
  const pdf::Options options{{2025, 8, 31}, "mandature"};
  const layout::PagedDocument report = layout::lay_out(
      samples::report(), {press.master("rapport"), *press.theme, press.fonts}, press.diagnostics);
  REQUIRE(report.pages.size() == 3);
  const pdf::Booklet booklet{slug, support::Length::from_millimetres(0.1)};
  const auto first = pdf::write_imposed_pdf(report, press.theme->tokens, paper, booklet, options);
  REQUIRE(first);
  samples::show("rapport.imposition.pdf", *first);
  CHECK(*first == *pdf::write_imposed_pdf(report, press.theme->tokens, paper, booklet, options));
  QPDF file;
  file.processMemoryFile("sheets", first->data(), first->size());
  std::vector<QPDFObjectHandle> sides = file.getAllPages();
  REQUIRE(sides.size() == 2);
  QPDFObjectHandle trim = sides[0].getKey("/TrimBox");
  CHECK(trim.getArrayItem(2).getNumericValue() - trim.getArrayItem(0).getNumericValue() ==
        doctest::Approx(2 * report.width.points()).epsilon(1e-4));
  const auto shown = [&](std::size_t side) {
    return sides[side].getKey("/Resources").getKey("/XObject").getKeys();
  };
  CHECK(shown(0) == std::set<std::string>{"/Page1"});
  CHECK(shown(1) == std::set<std::string>{"/Page2", "/Page3"});
  const std::string said = samples::opened(*first);
  CHECK(said.find("PDF/X-4") != std::string::npos);
}

TEST_CASE("the pages of inner sheets stand nearer to the fold, and none reaches beyond it") {
  samples::Press press;
  const pdf::Paper paper(press.theme->press.at("journal"));
  layout::PagedDocument journal;
  journal.title = "Journal";
  journal.width = support::Length::from_points(200);
  journal.height = support::Length::from_points(300);
  for (int number = 1; number <= 8; ++number) journal.pages.push_back({number, {}, {}});
  const pdf::Options options{{2025, 8, 31}, "mandature"};
  const auto sheets = pdf::write_imposed_pdf(journal, press.theme->tokens, paper,
                                             {{}, support::Length::from_points(0.5)}, options);
  REQUIRE(sheets);
  const std::string said = samples::opened(*sheets);
  CHECK(said.find("re W n 1 0 0 1 0 0 cm /Page8 Do") != std::string::npos);
  CHECK(said.find("re W n 1 0 0 1 0.5 0 cm /Page6 Do") != std::string::npos);
  CHECK(said.find("re W n 1 0 0 1 199.5 0 cm /Page3 Do") != std::string::npos);
}
