#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <string>

#include "unit/layout/samples.h"

using namespace mandature;
using document::Block;
using document::Section;
using layout::GlyphRun;
using layout::PagedDocument;

namespace {

std::string prose(int sentences) {
  std::string text;
  for (int i = 0; i < sentences; ++i)
    text += "Les bus du samedi sont pleins depuis que personne ne paie, et les conducteurs le disent. ";
  return text;
}

Section article(const std::string& role, const std::string& title, int sentences) {
  Section section{role, {}, {}, {}, "article-" + title};
  section.blocks.push_back(Block{document::Heading{2, document::inline_text(title), {}}});
  section.blocks.push_back(document::paragraph(prose(sentences)));
  return section;
}

document::Document paper(std::vector<Section> sections) {
  document::Document result;
  result.id = "essai";
  result.language = "fr";
  result.title = "Essai";
  result.sections.push_back(
      {"question", {}, {}, {Block{document::Heading{1, document::inline_text("Et après ?"), {}}}}});
  for (Section& section : sections) result.sections.push_back(std::move(section));
  result.sections.push_back({"notes", {}, {}, {Block{document::WritingBand{"À vous", 2}}}});
  return result;
}

PagedDocument set(samples::Press& press, const document::Document& document) {
  return layout::lay_out(document, {press.master("journal"), *press.theme, press.fonts}, press.diagnostics);
}

// Every text of the document is shown once from its first byte to its last, spaces at line ends apart.
void check_complete(const PagedDocument& paged) {
  std::map<int, std::map<std::uint32_t, std::uint32_t>> shown;
  for (const layout::Page& page : paged.pages) {
    for (const layout::PageItem& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run != nullptr && run->source.text >= 0)
        shown[run->source.text][run->source.begin] = run->source.end;
    }
  }
  for (std::size_t i = 0; i < paged.texts.size(); ++i) {
    std::uint32_t at = 0;
    for (const auto& [begin, end] : shown[static_cast<int>(i)]) {
      CHECK(begin <= at + 1);
      at = end;
    }
    CHECK(at + 1 >= paged.texts[i].text.size());
  }
}

}  // namespace

TEST_CASE("a newspaper has whole sheets and says every word, however long its articles") {
  samples::Press press;
  for (const int sentences : {2, 40, 400}) {
    const PagedDocument paged =
        set(press, paper({article("chapitre", "Un", sentences), article("chapitre", "Deux", 20)}));
    CHECK(paged.pages.size() % 4 == 0);
    CHECK(paged.overset.empty());
    check_complete(paged);
  }
  CHECK_FALSE(press.diagnostics.has_errors());
}

namespace {

// The first page with an article of so many sentences and a chart; both go on the master's frames.
document::Document front_page(int sentences) {
  document::Document result = paper({});
  result.sections.push_back({"image", {}, {}, {Block{document::Figure{samples::share_chart()}}}});
  result.sections.push_back({"ouverture", {}, {}, {document::paragraph(prose(sentences))}});
  result.sections.push_back(
      {"suite", {}, {}, {Block{document::Heading{2, document::inline_text("Suite"), {}}}}, "suite"});
  return result;
}

layout::Length height_of(const PagedDocument& paged, const std::string& role) {
  for (const layout::FrameRecord& frame : paged.pages.front().frames) {
    if (frame.role == role) return frame.box.height;
  }
  return {};
}

std::size_t lines_of(const PagedDocument& paged, std::size_t page) {
  std::size_t lines = 0;
  for (const layout::PageItem& item : paged.pages[page].items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run != nullptr && run->source.text >= 0 && run->size < support::Length::from_points(11)) ++lines;
  }
  return lines;
}

}  // namespace

TEST_CASE("on the first page, a short article leaves its room to the chart") {
  samples::Press press;
  const PagedDocument brief = set(press, front_page(3));
  const PagedDocument full = set(press, front_page(30));
  CHECK(height_of(brief, "image") > height_of(full, "image") + layout::Length::from_points(50));
  CHECK(brief.overset.empty());
  CHECK(full.overset.empty());
}

TEST_CASE("nobody turns the page for a few lines") {
  samples::Press press;
  for (int sentences = 14; sentences < 34; ++sentences) {
    const PagedDocument paged = set(press, front_page(sentences));
    check_complete(paged);
    if (paged.destinations.contains("suite")) CHECK(lines_of(paged, 1) >= 12);
  }
}

TEST_CASE("headings step down one level at a time, whatever their size") {
  samples::Press press;
  Section chapter{"chapitre-principal", {}, {}, {}, "un"};
  chapter.blocks.push_back(Block{document::Heading{1, document::inline_text("Un"), {}}});
  chapter.blocks.push_back(Block{document::Heading{3, document::inline_text("Dedans"), {}}});
  chapter.blocks.push_back(document::paragraph(prose(12)));
  const PagedDocument paged = set(press, paper({chapter}));
  std::vector<layout::StructureRole> headings;
  for (const layout::StructureNode& node : paged.structure) {
    if (node.role >= layout::StructureRole::kHeading1 && node.role <= layout::StructureRole::kHeading6)
      headings.push_back(node.role);
  }
  using enum layout::StructureRole;
  CHECK(headings == std::vector{kHeading1, kHeading1, kHeading2});
}

TEST_CASE("an article of one short sentence has its place") {
  samples::Press press;
  Section chapter{"chapitre-principal", {}, {}, {}, "un"};
  chapter.blocks.push_back(Block{document::Heading{1, document::inline_text("Un"), {}}});
  chapter.blocks.push_back(document::paragraph("Rien."));
  const PagedDocument paged = set(press, paper({chapter}));
  CHECK(paged.overset.empty());
  check_complete(paged);
}

TEST_CASE("it is known on which page a section begins") {
  samples::Press press;
  const PagedDocument paged =
      set(press, paper({article("chapitre", "Un", 300), article("chapitre", "Deux", 20)}));
  REQUIRE(paged.destinations.contains("article-Deux"));
  CHECK(paged.destinations.at("article-Un").page == 1);
  CHECK(paged.destinations.at("article-Deux").page > 1);
}

TEST_CASE("a drop cap stands on the last of the lines beside it, and is part of its word") {
  samples::Press press;
  const PagedDocument paged = set(press, paper({article("chapitre", "Un", 30)}));
  const GlyphRun* initial = nullptr;
  for (const layout::PageItem& item : paged.pages[1].items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run != nullptr && run->text == "L" && run->source.begin == 0 && run->source.end == 1) initial = run;
  }
  REQUIRE(initial != nullptr);
  int beside = 0;
  for (const layout::PageItem& item : paged.pages[1].items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run == nullptr || run->source.text != initial->source.text || run == initial) continue;
    if (run->origin.x < initial->origin.x + initial->width * 3 && run->origin.y <= initial->origin.y) {
      CHECK(run->origin.x >= initial->origin.x + initial->width);
      ++beside;
    }
  }
  CHECK(beside >= 3);
  CHECK(initial->size.points() > 25);
}

TEST_CASE("lines beside a drop cap end where the column does") {
  samples::Press press;
  const PagedDocument paged = set(press, paper({article("chapitre", "Un", 30)}));
  std::map<double, double> ends;  // of the lines of its first column, by baseline
  double left = 1e9;
  for (const layout::PageItem& item : paged.pages[1].items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run == nullptr || run->source.text < 0 || run->size != support::Length::from_points(10)) continue;
    left = std::min(left, run->origin.x.points());
  }
  for (const layout::PageItem& item : paged.pages[1].items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run == nullptr || run->source.text < 0 || run->size != support::Length::from_points(10)) continue;
    const double column = 180;
    if (run->origin.x.points() > left + column - 20) continue;
    double& end = ends[run->origin.y.points()];
    const double space = run->text.ends_with(' ') ? run->glyphs.back().advance.points() : 0;
    end = std::max(end, run->origin.x.points() + run->width.points() - space);
  }
  REQUIRE(ends.size() > 6);
  const double edge = std::next(ends.begin(), 4)->second;
  for (int i = 0; i < 3; ++i)
    CHECK(std::abs(std::next(ends.begin(), i)->second - edge) < 3);  // signs hang at the edge
}

TEST_CASE("an apostrophe stays with the drop cap before it") {
  samples::Press press;
  Section section = article("chapitre", "Un", 0);
  section.blocks.back() = document::paragraph("L’avenue est pleine. " + prose(20));
  const PagedDocument paged = set(press, paper({std::move(section)}));
  const GlyphRun* initial = nullptr;
  const GlyphRun* next = nullptr;
  for (const layout::PageItem& item : paged.pages[1].items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run == nullptr) continue;
    if (run->text == "L’") initial = run;
    if (run->text.starts_with("avenue")) next = run;
  }
  REQUIRE(initial != nullptr);
  REQUIRE(next != nullptr);
  CHECK(initial->source.end == std::string("L’").size());
  CHECK(next->origin.x - initial->origin.x - initial->width < support::Length::from_millimetres(2));
  check_complete(paged);
}

TEST_CASE("a board longer than a page goes on on the next one") {
  samples::Press press;
  document::PlanBoard board;
  board.heads = {{document::PlanBoard::Column::kAction, "Action"}};
  board.groups.push_back({"Un seul", {}});
  for (int i = 0; i < 120; ++i)
    board.groups.back().rows.push_back({std::to_string(i), "Faire", {}, {}, {}, "fait", {}, {}, {}});
  Section section{"plan", {}, {}, {Block{board}}};
  const PagedDocument paged = set(press, paper({std::move(section)}));
  CHECK(paged.overset.empty());
  check_complete(paged);
}
