#pragma once

#include <map>
#include <vector>

#include "layout/article_shapes.h"

namespace mandature::layout {

// Lines that paragraphs of stories take beyond their best setting, so that the feet of the columns they stand
// in are level. Each of these paragraphs stands in one column as a whole: what the other columns hold stays.
class Loosening {
 public:
  explicit Loosening(ArticleShapes& shapes) : shapes_(shapes) {}

  // Fills the columns of a story that stands there from a strip on, as far as its paragraphs bear it.
  void fill(const Article& article, int width, std::size_t first, const PlacedPiece& story);

  // Of each block of the story: for set_story.
  const std::vector<int>& more_lines(const Article& article) { return stories_[&article].more_lines; }
  // The index, in the story so set, of a strip of the story as it was measured.
  std::size_t strip_of(const Article& article, std::size_t measured) const;

 private:
  struct Loosened {
    std::vector<int> more_lines;
    std::map<std::size_t, int> ends;  // one behind the last strip of a block, and the lines it was given
  };
  struct Paragraph {
    std::size_t block = 0;
    std::size_t first = 0, end = 0;  // strips
  };
  std::vector<Paragraph> whole_paragraphs(const Article& article, const Galley& story, std::size_t first,
                                          std::size_t end) const;
  bool bears_more(const Article& article, int width, const Paragraph& paragraph);

  ArticleShapes& shapes_;
  std::map<const Article*, Loosened> stories_;
};

}  // namespace mandature::layout
