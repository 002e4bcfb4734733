#include "pdf/write_pdf.h"

#include <doctest/doctest.h>

#include "unit/layout/samples.h"
#include "unit/pdf/open_pdf.h"

using namespace mandature;

namespace {

std::string messages(const diagnostics::Diagnostics& diagnostics) {
  std::string text;
  for (const auto& diagnostic : diagnostics.sorted())
    text += diagnostic.message + " | " + diagnostic.hint + "\n";
  return text;
}

}  // namespace

TEST_CASE("a poster becomes a tagged PDF, the same bytes each time") {
  samples::Press press;
  REQUIRE(press.theme);
  const theme::Master master = press.master("affiche");
  const layout::PagedDocument paged =
      layout::lay_out(samples::poster(*press.theme), {master, *press.theme, press.fonts}, press.diagnostics);
  CAPTURE(messages(press.diagnostics));
  CHECK_FALSE(press.diagnostics.has_errors());
  const pdf::Options options{{2025, 8, 31}, "mandature"};
  const auto first = pdf::write_pdf(paged, press.theme->tokens, options);
  REQUIRE(first);
  samples::show("affiche.pdf", *first);
  samples::show("affiche.json", layout::dump(paged));
  CHECK(first->starts_with("%PDF-1.7"));
  const std::string said = samples::opened(*first);
  CHECK(said.find("/StructTreeRoot") != std::string::npos);
  CHECK(said.find("/MarkInfo") != std::string::npos);
  CHECK(said.find("pdfuaid:part>1<") != std::string::npos);
  CHECK(said.find("/TrimBox") != std::string::npos);
  const auto second = pdf::write_pdf(paged, press.theme->tokens, options);
  REQUIRE(second);
  CHECK(*first == *second);
}

TEST_CASE("a report becomes a PDF of several pages with links, bookmarks and page labels") {
  samples::Press press;
  REQUIRE(press.theme);
  layout::PagedDocument paged = layout::lay_out(
      samples::report(), {press.master("rapport"), *press.theme, press.fonts}, press.diagnostics);
  paged.attachments = {{"donnees.csv", "text/csv", "Les données du graphique", "an;enfants\n2025;824\n"}};
  const auto bytes = pdf::write_pdf(paged, press.theme->tokens, {{2025, 8, 31}, "mandature"});
  REQUIRE(bytes);
  samples::show("rapport.pdf", *bytes);
  const std::string said = samples::opened(*bytes);
  CHECK(said.find("/Outlines") != std::string::npos);
  CHECK(said.find("/PageLabels") != std::string::npos);
  CHECK(said.find("/URI") != std::string::npos);
}

TEST_CASE("the metadata escapes what XML would misread") {
  samples::Press press;
  document::Document document = samples::report(1, 1);
  document.title = "Prix < coût & « reste »";
  const layout::PagedDocument paged =
      layout::lay_out(document, {press.master("rapport"), *press.theme, press.fonts}, press.diagnostics);
  const auto bytes = pdf::write_pdf(paged, press.theme->tokens, {{2025, 8, 31}, "mandature"});
  REQUIRE(bytes);
  CHECK(bytes->find("Prix &lt; coût &amp; «") != std::string::npos);
}
