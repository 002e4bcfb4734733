#include "layout/loosening.h"

#include <algorithm>

namespace mandature::layout {
namespace {

// A column that lacks more steps than this is short on purpose, or for a reason that no paragraph mends.
constexpr std::int64_t kMostSteps = 3;
// A shorter paragraph would gape.
constexpr std::size_t kLeastLines = 4;
// A last line shorter than this part of the measure looks like a scrap.
constexpr double kLeastLastLine = 0.25;

bool is_plain_paragraph(const document::Block& block) {
  const auto* paragraph = std::get_if<document::Paragraph>(&block.content);
  return paragraph != nullptr && paragraph->style.empty();
}

}  // namespace

std::vector<Loosening::Paragraph> Loosening::whole_paragraphs(const Article& article, const Galley& story,
                                                              std::size_t first, std::size_t end) const {
  std::vector<Paragraph> found;
  const auto block_at = [&](std::size_t strip) {
    return strip < story.strips.size() ? story.strips[strip].block : article.story.size();
  };
  for (std::size_t i = first; i < end;) {
    std::size_t last = i;
    while (last < story.strips.size() && block_at(last) == block_at(i)) ++last;
    const std::size_t block = block_at(i);
    const bool starts_here = i == 0 || block_at(i - 1) != block;
    const bool initial = block == 0 && article.dressing->initial_lines > 1;
    if (starts_here && last <= end && !initial && last - i >= kLeastLines &&
        is_plain_paragraph(article.story[block]))
      found.push_back({block, i, last});
    i = last;
  }
  // In the longest, one more line is seen least.
  std::stable_sort(found.begin(), found.end(),
                   [](const Paragraph& a, const Paragraph& b) { return a.end - a.first > b.end - b.first; });
  return found;
}

bool Loosening::bears_more(const Article& article, int width, const Paragraph& paragraph) {
  std::vector<int> trial(article.story.size());
  trial[paragraph.block] = 1;
  const Length measure = shapes_.story_width(article, width);
  const Galley set = set_story(shapes_.probe(), article, measure, kArtifact, trial);
  const Galley& now = shapes_.story(article, width);
  if (set.strips.size() != now.strips.size() + 1) return false;
  Galley last;
  last.strips.push_back(set.strips[paragraph.end]);
  return right_edge(last) >= measure * kLeastLastLine;
}

void Loosening::fill(const Article& article, int width, std::size_t first, const PlacedPiece& story) {
  if (article.carried) return;
  const Galley& set = shapes_.story(article, width);
  const ColumnStacker columns = shapes_.stacker(article, width);
  const Length step = shapes_.page().step();
  Loosened& loosened = stories_[&article];
  loosened.more_lines.resize(article.story.size());
  for (const std::size_t end : shapes_.column_ends(article, width, first, story)) {
    auto lacking =
        (step * story.height - columns.stack(first, end).height()).millipoints() / step.millipoints();
    if (lacking > kMostSteps) lacking = 0;
    for (const Paragraph& paragraph : whole_paragraphs(article, set, first, end)) {
      if (lacking < 1) break;
      if (!bears_more(article, width, paragraph)) continue;
      loosened.more_lines[paragraph.block] = 1;
      loosened.ends[paragraph.end] = 1;
      --lacking;
    }
    first = end;
  }
}

std::size_t Loosening::strip_of(const Article& article, std::size_t measured) const {
  const auto found = stories_.find(&article);
  if (found == stories_.end()) return measured;
  std::size_t strip = measured;
  for (const auto& [end, lines] : found->second.ends) {
    if (end <= measured) strip += static_cast<std::size_t>(lines);
  }
  return strip;
}

}  // namespace mandature::layout
