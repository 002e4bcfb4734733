#include <algorithm>

#include "graphics/draw_confidence.h"
#include "layout/composer.h"

namespace mandature::layout {
namespace {

using document::Assessment;

constexpr const char* kWordStyle = "certitude";

// The discs and their word on one line. The word is what a reader hears: the discs are silent.
Strip degree(Composer& composer, const Assessment& assessment, Length width, int parent) {
  const theme::Measures& m = composer.measures();
  const graphics::Scene discs = graphics::draw_confidence(assessment.confidence);
  const double scale = m.confidence_mark.points() / discs.height;
  Strip strip = composer.drawing(discs, scale, kArtifact);
  const Length left = Length::from_points(discs.width * scale) + m.confidence_gap;
  const int node = composer.add_node(StructureRole::kParagraph, parent);
  Galley word = composer.text(assessment.words, kWordStyle, {node, std::max(Length(), width - left), {}});
  const Length line = word.strips.empty() ? Length() : word.strips.front().height;
  const Length drop = std::max(Length(), line - strip.height) / 2;
  const Length word_drop = std::max(Length(), strip.height - line) / 2;
  strip.height = std::max(drop + strip.height, word_drop + word.height());
  move(strip.items, {}, drop);
  std::vector<PageItem> items = flatten(std::move(word));
  move(items, left, word_drop);
  std::move(items.begin(), items.end(), std::back_inserter(strip.items));
  return strip;
}

}  // namespace

// At the end of words that are one line, where there is room for both; below longer ones.
Galley Composer::assessment(const Assessment& assessment, const BlockPlace& place) {
  const std::string& name = assessment.style.empty() ? place.text_style : assessment.style;
  const theme::ParagraphStyle& set = style(name);
  const Length width = measures().confidence_width;
  const Length beside = place.width - width - master_.gutter;
  const int node = add_node(StructureRole::kParagraph, place.node);
  Galley galley = text(assessment.text, set, {node, place.width, place.most_height});
  const bool one_line = galley.strips.size() == 1 && right_edge(galley) <= beside;
  Strip mark = degree(*this, assessment, one_line ? width : place.width, place.node);
  if (one_line) {
    Strip& line = galley.strips.front();
    move(mark.items, place.width - width, (line.height - mark.height) / 2);
    std::move(mark.items.begin(), mark.items.end(), std::back_inserter(line.items));
    return galley;
  }
  mark.space_after = std::max(set.space_after, measures().confidence_gap / 2);
  mark.break_before = BreakBefore::kForbidden;
  if (!galley.strips.empty()) galley.strips.back().space_after = measures().confidence_gap;
  galley.strips.push_back(std::move(mark));
  return galley;
}

}  // namespace mandature::layout
