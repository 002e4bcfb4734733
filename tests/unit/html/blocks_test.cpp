#include "html/blocks.h"

#include <doctest/doctest.h>

#include "html/charts.h"
#include "html/escape.h"
#include "html/svg.h"
#include "sample_pages.h"
#include "theme_of_tests.h"

using namespace mandature;
using document::Block;
using document::Blocks;
using document::Inline;
using tests::block;
using tests::contains;

namespace {

std::string html_of(const Blocks& blocks, std::string root = "../") {
  const theme::Theme theme = tests::plain_theme();
  html::Writing writing{theme, std::move(root), "fr"};
  return html::write_blocks(blocks, writing);
}

document::Link link(std::string target) { return {std::move(target), document::inline_text("ici")}; }

std::string href(std::string target) {
  return html_of({document::paragraph({Inline{link(std::move(target))}})});
}

}  // namespace

TEST_CASE("every text of a block is escaped") {
  CHECK(html_of({document::paragraph("<script>&")}) == "<p>&lt;script&gt;&amp;</p>");
  CHECK(contains(html_of({block(document::CodeBlock{"<a>", ""})}), "&lt;a&gt;"));
  CHECK(contains(html_of({block(document::Image{"a\"b.png", "\"x\"", "", ""})}), "alt=\"«"));
}

TEST_CASE("links keep safe addresses and lose the others") {
  CHECK(contains(href("https://exemple.fr/a?b&c"), "href=\"https://exemple.fr/a?b&amp;c\""));
  CHECK(contains(href("valbrune/index.html"), "href=\"../valbrune/index.html\""));
  CHECK(contains(href("#note"), "href=\"#note\""));
  for (const char* target : {"javascript:a()", "JavaScript:a()", "java\nscript:a()", " javascript:a()",
                             "data:text/html,a", "//exemple.fr"}) {
    CHECK(contains(href(target), "href=\"#\""));
  }
}

TEST_CASE("headings never skip a level below the heading of their region") {
  const Blocks blocks = {block(document::Heading{1, document::inline_text("a"), "x"}),
                         block(document::Heading{4, document::inline_text("b"), "x"}),
                         block(document::Heading{2, document::inline_text("c"), ""})};
  CHECK(html_of(blocks) == "<h3 id=\"x\">a</h3><h4 id=\"x-2\">b</h4><h3>c</h3>");
}

TEST_CASE("voices of a family stand in frames of one group, an absent one with the reason") {
  const std::string html = html_of(tests::voices("groupe", 3));
  CHECK(contains(html, "<div class=\"expressions par-3 groupe\">"));
  CHECK(contains(html, "<p class=\"absent\">N’a pas transmis"));
  Blocks two = tests::voices("groupe", 1);
  two.push_back(tests::voices("personnel", 1)[0]);
  CHECK(contains(html_of(two), "</article></div><div class=\"expressions par-1 personnel\">"));
}

TEST_CASE("a voice without a speaker has no empty heading") {
  document::Voice voice;
  voice.family = "personnel";
  voice.words = {document::paragraph("Quatre postes sont vacants.")};
  voice.signature = "Représentants du personnel";
  CHECK(contains(html_of({block(voice)}), "<div class=\"expression\"><p>Quatre"));
}

TEST_CASE("key figures and items are lists") {
  CHECK(
      contains(html_of(tests::key_figures()), "<ul class=\"chiffres\"><li class=\"cle\"><b>3\u202f864</b>"));
  const std::string html = html_of(tests::items(true));
  CHECK(contains(html, "<ol class=\"reussites\"><li><h3><a href=\"../page.html\">"));
  CHECK_FALSE(contains(html_of(tests::items(false)), "<a "));
}

TEST_CASE("a note follows the block that calls it, and notes of two texts do not meet") {
  const theme::Theme theme = tests::plain_theme();
  html::Writing writing{theme, "", "fr"};
  const std::string first = html::write_blocks(tests::chapter(), writing);
  const std::string second = html::write_blocks(tests::chapter(), writing);
  CHECK(contains(first,
                 "<a class=\"appel\" href=\"#note-1-1\" id=\"appel-1-1\" aria-label=\"Note "
                 "1\">1</a></p><aside class=\"marge\" id=\"note-1-1\""));
  CHECK(contains(second, "id=\"note-2-1\""));
  CHECK(contains(second, "id=\"enquete-2\""));
}

TEST_CASE("tables have headers with a scope, and wide ones can be scrolled from the keyboard") {
  document::Table table;
  table.caption = "Coûts";
  table.row_headers = true;
  for (const char* name : {"a", "b", "c", "d", "e"})
    table.header.cells.push_back({document::inline_text(name)});
  table.rows = {{{{document::inline_text("x")}, {document::inline_text("y")}}}};
  const std::string html = html_of({block(table)});
  CHECK(contains(html, "role=\"region\" tabindex=\"0\" aria-label=\"Coûts\""));
  CHECK(contains(html, "<th scope=\"col\">a</th>"));
  CHECK(contains(html, "<table class=\"tab rangs\">"));
  CHECK(contains(html, "<th scope=\"row\">x</th><td data-t=\"b\">y</td>"));
  table.header.cells.resize(2);
  table.caption.clear();
  CHECK(contains(html_of({block(table)}), "<caption class=\"vh\">Tableau de a, b</caption>"));
  CHECK_FALSE(contains(html_of({block(table)}), "role=\"region\""));
}

TEST_CASE("an action stands in its board with its number, its reason and its proof") {
  using Column = document::PlanBoard::Column;
  document::PlanBoard board;
  board.caption = "Plan <1>";
  board.heads = {{Column::kNumber, "N"},   {Column::kAction, "Action"}, {Column::kState, "State"},
                 {Column::kReason, "Why"}, {Column::kProof, "Proof"},   {Column::kFindings, "Finding"}};
  document::PlanBoard::Row row;
  row.number = "7";
  row.title = "Paint";
  row.state = "blocked";
  row.reason = "Rain";
  row.proof = "Photo";
  row.task.state = graphics::TaskState::kBlocked;
  board.groups = {{"Group", {row}}};
  const std::string html = html_of({block(board)});
  CHECK(contains(html, "Plan &lt;1&gt;"));
  CHECK(contains(
      html, "<th scope=\"col\">Action</th><th scope=\"col\">State</th><th scope=\"col\">Finding</th></tr>"));
  CHECK(contains(
      html, "<th scope=\"row\"><span class=\"no\">7</span> Paint <span class=\"petit sous\">Rain</span>"));
  CHECK(contains(html, "<b>Proof</b> Photo</span></th>"));
  CHECK(contains(html, "<td data-t=\"State\"><span class=\"etat bloque\"><svg"));
  CHECK(contains(html, "blocked</span></td><td></td></tr>"));
}

TEST_CASE("a tally shows a mark for each action, until there are too many to count") {
  const auto marks = [](int count) {
    const std::string html =
        html_of({block(document::StateTally{{{graphics::TaskState::kDone, count, "done"}}})});
    std::size_t found = 0;
    for (std::size_t at = html.find("<svg"); at != std::string::npos; at = html.find("<svg", at + 1)) ++found;
    CHECK(contains(html, "<b>done</b>"));
    return found;
  };
  CHECK(marks(3) == 3);
  CHECK(marks(61) == 1);
}

TEST_CASE("how sure a reading is stands at its end as hidden discs and one word") {
  const std::string html = html_of({block(document::Assessment{
      document::inline_text("Yes"), "lecture", graphics::Confidence::kMedium, "to confirm"})});
  CHECK(contains(html, "<p class=\"s-lecture\">Yes <span class=\"certitude\"><svg"));
  CHECK(contains(html, "aria-hidden=\"true\""));
  CHECK(contains(html, "</svg>to confirm</span></p>"));
}

TEST_CASE("what belongs to paper only is not on the page") {
  CHECK(html_of({block(document::QrCode{"https://exemple.fr", "vers cette page"})}) == "");
  CHECK(html_of({block(document::WritingBand{"À vous", 4})}) ==
        "<div class=\"main\" aria-hidden=\"true\"></div>");
}

TEST_CASE("media and pictures are found from the page") {
  CHECK(html_of({block(document::Image{"valbrune/medias/a.svg", "Un plan", "", "", 40, 30})}) ==
        "<div class=\"image\"><img src=\"../valbrune/medias/a.svg\" alt=\"Un plan\" width=\"40\" "
        "height=\"30\" loading=\"lazy\"></div>");
}

TEST_CASE("bars are a table in which every row holds its bar, drawn as on paper") {
  const theme::Theme theme = tests::plain_theme();
  html::Writing writing{theme, "", "fr"};
  const std::string html = html::write_chart(tests::bars_chart(), writing);
  CHECK(contains(html,
                 "<th scope=\"row\">2025, gratuit</th><td class=\"b\"><svg class=\"barre\" "
                 "viewBox=\"0 0 100 26\" preserveAspectRatio=\"none\" aria-hidden=\"true\""));
  CHECK(contains(html, "<rect x=\"0\" y=\"5\" width=\"100\" height=\"16\" class=\"mark current\""));
  CHECK(contains(html, "<td class=\"n\">non mesuré</td>"));
  CHECK(contains(html, "vector-effect=\"non-scaling-stroke\""));
  CHECK_FALSE(contains(html, "style="));
}

TEST_CASE("columns are a drawing with its finding, and a table") {
  const theme::Theme theme = tests::plain_theme();
  html::Writing writing{theme, "", "fr"};
  const std::string html = html::write_chart(tests::columns_chart(), writing);
  CHECK(contains(html, "<div class=\"trace colonnes\"><svg class=\"dessin\" viewBox=\"0 0 400 "));
  CHECK(contains(html, "role=\"img\" aria-labelledby=\"dessin-t dessin-d\""));
  CHECK(contains(html, "<desc id=\"dessin-d\">De 14,6"));
  CHECK(contains(html, "<details class=\"deplie\">"));
  CHECK(contains(html, "<th scope=\"row\">2014 <span"));
  graphics::Chart empty;
  empty.kind = graphics::ChartKind::kColumns;
  CHECK(contains(html::write_chart(empty, writing), "</figure>"));
}

TEST_CASE("columns with labels too long for them become rows") {
  const theme::Theme theme = tests::plain_theme();
  html::Writing writing{theme, "", "fr"};
  graphics::Chart chart = tests::bars_chart();
  chart.kind = graphics::ChartKind::kColumns;
  chart.series[0].values[0].label = "de janvier à août 2023";
  CHECK(contains(html::write_chart(chart, writing), "table class=\"tab graphe\""));
  for (graphics::ChartValue& value : chart.series[0].values) value.label = "< 18";
  CHECK(contains(html::write_chart(chart, writing), "class=\"trace colonnes\""));
}

TEST_CASE("series that tell of the same things are columns of one table, with the file of their numbers") {
  const theme::Theme theme = tests::plain_theme();
  html::Writing writing{theme, "../", "fr"};
  graphics::Chart chart;
  chart.kind = graphics::ChartKind::kSlope;
  chart.title = "Parts";
  chart.data_path = "valbrune/atlas/donnees/parts.csv";
  chart.data_label = "Données (CSV, 2 ko)";
  for (const char* name : {"Écoles", "Routes", "Eau"}) {
    chart.series.push_back({name,
                            graphics::SeriesState::kCurrent,
                            {{"2014-2020", 0.1, "10 %", {}}, {"2020-2026", std::nullopt, {}, {}}}});
  }
  const std::string html = html::write_chart(chart, writing);
  CHECK(contains(html,
                 "<th scope=\"col\" class=\"n\">2014–2020</th><th scope=\"col\" class=\"n\">2020–2026</th>"));
  CHECK(contains(
      html, "<th scope=\"row\">Écoles</th><td class=\"n\">10\u00A0%</td><td class=\"n\">non mesuré</td>"));
  CHECK(contains(html, "<a href=\"../valbrune/atlas/donnees/parts.csv\">Données (CSV, 2\u00A0ko)</a>"));
}

TEST_CASE("a drawing without a title is hidden, one with a title is named once per page") {
  const theme::Theme theme = tests::plain_theme();
  html::Writing writing{theme, "", "fr"};
  graphics::Scene scene{
      10,
      10,
      {graphics::Shape{graphics::circle({5, 5}, 4), "accent", graphics::Stroke{"ink", 1.5}, "vous"}},
      "",
      ""};
  CHECK(html::write_svg(scene, writing) ==
        "<svg class=\"dessin\" viewBox=\"0 0 10 10\" aria-hidden=\"true\" focusable=\"false\"><circle "
        "cx=\"5\" cy=\"5\" r=\"4\" class=\"vous f-accent\" fill=\"#ff8b74\" stroke=\"currentColor\" "
        "stroke-width=\"1.5\"/></svg>");
  scene.title = "Plan";
  CHECK(contains(html::write_svg(scene, writing), "aria-labelledby=\"dessin-t dessin-d\""));
  CHECK(contains(html::write_svg(scene, writing), "aria-labelledby=\"dessin-2-t dessin-2-d\""));
}

TEST_CASE("shapes keep their short forms only when they are round or upright") {
  const theme::Theme theme = tests::plain_theme();
  html::Writing writing{theme, "", "fr"};
  graphics::Scene scene;
  scene.items = {graphics::Shape{graphics::rectangle(1, 2, 3, 4), "ink", std::nullopt, ""},
                 graphics::Shape{graphics::line({0, 0}, {1, 1}), "", graphics::Stroke{"ink", 1}, ""},
                 graphics::Label{{1, 2}, "a < b", "etiquette", graphics::Anchor::kEnd, "ink"}};
  const std::string svg = html::write_svg(scene, writing);
  CHECK(contains(svg, "<rect x=\"1\" y=\"2\" width=\"3\" height=\"4\""));
  CHECK(contains(svg, "<path d=\"M0 0L1 1\""));
  CHECK(contains(svg, "text-anchor=\"end\" class=\"t-etiquette\" fill=\"currentColor\">a &lt; b</text>"));
}

TEST_CASE("a shape of a logo keeps its own colour, its rule and its line") {
  graphics::Scene scene{10, 10, {}, "", ""};
  graphics::Shape shape{graphics::line({0, 0}, {9, 3}), graphics::Rgb{1, 2, 3}, std::nullopt, ""};
  shape.rule = graphics::FillRule::kEvenOdd;
  shape.stroke =
      graphics::Stroke{graphics::Rgb{255, 0, 0}, 2, graphics::LineCap::kRound, graphics::LineJoin::kBevel, 8};
  scene.items = {shape};
  const std::string html = html_of({block(document::Drawing{scene, "logo"})});
  CHECK(contains(html,
                 "fill=\"#010203\" fill-rule=\"evenodd\" stroke=\"#ff0000\" stroke-width=\"2\" "
                 "stroke-linecap=\"round\" stroke-linejoin=\"bevel\" stroke-miterlimit=\"8\""));
  CHECK_FALSE(contains(html, "class=\"f-"));
}
