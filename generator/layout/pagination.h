#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "layout/guillotine.h"

namespace mandature::layout {

// How far an article is set: the first line of its text and the first of its parts that still need a place.
struct Rest {
  std::size_t article = 0;
  std::size_t strip = 0;
  std::size_t part = 0;

  bool begun() const { return strip > 0 || part > 0; }
  auto operator<=>(const Rest&) const = default;
};

// The beginning of an article over the whole width of a page, the rest of which goes on on the next one.
struct Portion {
  Rest after;
  int variant = 0;
  int white = 0;  // steps over a column that nothing fills
  double cost = 0;
};

// What the make-up asks of the articles. Answers depend on the arguments only.
class Articles {
 public:
  enum class Kind { kArticle, kSpread, kFiller };

  virtual ~Articles() = default;
  virtual std::size_t count() const = 0;
  virtual Kind kind(std::size_t article) const = 0;
  virtual bool opens_page(std::size_t article) const = 0;
  // Pages a spread takes, an even number.
  virtual int pages_of(std::size_t article) const = 0;
  // The ways in which all that is left of an article may stand; none when no page holds it.
  virtual const std::vector<Shape>& whole(const Rest& rest) = 0;
  // About how much is left of an article, in steps over a column: to compare pages that got differently far.
  virtual double area_left(const Rest&) { return 0; }
  // Steps over a column that nothing fills in a whole article where it stands, whatever fills them being
  // inside.
  virtual int white(const PlacedPiece& place) { return place.white; }
  // As much of it as a page holds in so many steps; nothing when it cannot be parted so.
  virtual std::optional<Portion> portion(const Rest& rest, int height) = 0;
};

// The variant of an article that no page holds and that cannot be parted.
inline constexpr int kNoVariant = -1;

// An article, or a part of it, on a page.
struct PageEntry {
  Rest rest;
  bool whole = true;
  PlacedPiece place;  // `piece` is the article
};

struct PagePlan {
  std::vector<PageEntry> entries;     // in reading order
  int white = 0;                      // steps over a column that nothing fills
  std::optional<std::size_t> spread;  // the page belongs to this article alone
  int page_of_spread = 0;
};

// The sheet to be filled.
struct PageGrid {
  int columns = 4;
  int steps = 80;      // height of a page
  int first_page = 1;  // number of the first page to be made up
  int factor = 4;      // the last page's number is a multiple of it
  CutCosts cuts;
};

// Puts all articles on pages, in their order as far as it can: whole pages, few articles that go on, spreads
// on facing pages, and as little white as possible. Every article finds its place whatever its length, if it
// can be parted or if a page holds it; one that is neither stands on a page of its own, cut by its foot:
// the caller tells.
std::vector<PagePlan> paginate(Articles& articles, const PageGrid& grid);

}  // namespace mandature::layout
