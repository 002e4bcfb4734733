#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "unit/layout/samples.h"

using namespace mandature;
using document::Assessment;
using document::Block;
using layout::GlyphRun;
using layout::PagedDocument;
using layout::ShapeItem;

namespace {

// A chapter whose head says what its author reads in the evidence, and how sure they are of it.
PagedDocument set(samples::Press& press, const std::string& reading) {
  document::Document result;
  result.id = "essai";
  result.language = "fr";
  result.title = "Essai";
  std::string prose;
  for (int i = 0; i < 20; ++i) prose += "Les bus du samedi sont pleins depuis que personne ne paie. ";
  document::Section chapter{"chapitre-principal", {}, {}, {}, "un"};
  chapter.blocks = {Block{document::Heading{1, document::inline_text("Et après ?"), {}}},
                    Block{Assessment{document::inline_text(reading), "lecture", graphics::Confidence::kMedium,
                                     "à confirmer"}},
                    document::paragraph(prose)};
  result.sections = {{"question", {}, {}, {Block{document::Heading{1, document::inline_text("Et ?"), {}}}}},
                     std::move(chapter),
                     {"notes", {}, {}, {Block{document::WritingBand{"À vous", 2}}}}};
  return layout::lay_out(result, {press.master("journal"), *press.theme, press.fonts}, press.diagnostics);
}

struct Line {
  double left = 0, baseline = 0;
  int node = 0;
};

std::vector<Line> lines_of(const PagedDocument& paged, const std::string& words) {
  std::vector<Line> found;
  for (const layout::Page& page : paged.pages) {
    for (const layout::PageItem& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run != nullptr && run->text.starts_with(words))
        found.push_back({run->origin.x.millimetres(), run->origin.y.millimetres(), run->node});
    }
  }
  return found;
}

// Round shapes: discs are made of curves, rules and grounds are not.
std::vector<const ShapeItem*> discs_of(const PagedDocument& paged) {
  std::vector<const ShapeItem*> found;
  for (const layout::Page& page : paged.pages) {
    for (const layout::PageItem& item : page.items) {
      const auto* shape = std::get_if<ShapeItem>(&item);
      if (shape == nullptr) continue;
      const bool round = std::any_of(shape->path.begin(), shape->path.end(), [](const auto& command) {
        return std::holds_alternative<graphics::CurveTo>(command);
      });
      if (round) found.push_back(shape);
    }
  }
  return found;
}

}  // namespace

TEST_CASE("how sure a short reading is stands at the end of its line, a long one's below it") {
  samples::Press press;
  const PagedDocument paged = set(press, "Oui, nettement.");
  const auto reading = lines_of(paged, "Oui"), word = lines_of(paged, "à confirmer");
  REQUIRE(reading.size() == 1);
  REQUIRE(word.size() == 1);
  CHECK(word.front().baseline == doctest::Approx(reading.front().baseline).epsilon(0.01));
  CHECK(word.front().left > reading.front().left + 60);

  std::string text = "Oui, nettement";
  for (int i = 0; i < 40; ++i) text += ", et plus encore que prévu";
  const PagedDocument longer = set(press, text);
  const auto first = lines_of(longer, "Oui"), below = lines_of(longer, "à confirmer");
  REQUIRE(first.size() == 1);
  REQUIRE(below.size() == 1);
  CHECK(below.front().baseline > first.front().baseline + 5);
  CHECK_FALSE(press.diagnostics.has_errors());
}

TEST_CASE("its word is heard once, and its discs are silent") {
  samples::Press press;
  const PagedDocument paged = set(press, "Oui, nettement.");
  const auto word = lines_of(paged, "à confirmer");
  REQUIRE(word.size() == 1);
  REQUIRE(word.front().node >= 0);
  CHECK(paged.structure[static_cast<std::size_t>(word.front().node)].role ==
        layout::StructureRole::kParagraph);
  const auto discs = discs_of(paged);
  CHECK(discs.size() == 3);
  for (const ShapeItem* disc : discs) CHECK(disc->node == layout::kArtifact);
  CHECK(std::count_if(discs.begin(), discs.end(),
                      [](const ShapeItem* disc) { return disc->stroke.has_value(); }) == 1);
}
