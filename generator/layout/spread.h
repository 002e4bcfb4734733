#pragma once

#include "layout/article.h"

namespace mandature::layout {

// A board over two facing pages, whose rows run across the fold: its title and its score above the left
// half, what else its section says above the right one.

// How many pages it takes: 2, 4…
int spread_pages(Composer& probe, const Article& article, const PageMeasures& page);

// Where it is painted: on pages that exist, from `first` on, which is a left-hand page, under the node of its
// section.
struct SpreadPlace {
  std::size_t first = 0;
  int node = 0;
};
void paint_spread(Composer& composer, const Article& article, const PageMeasures& page, PagedDocument& result,
                  const SpreadPlace& place);

}  // namespace mandature::layout
