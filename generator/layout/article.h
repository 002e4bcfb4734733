#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "layout/columns.h"
#include "layout/composer.h"
#include "layout/guillotine.h"
#include "layout/pagination.h"

namespace mandature::layout {

struct Article;

// What stands beside the text of an article: a chart, a picture, words that were said, a sidebar.
struct ArticlePart {
  document::Blocks blocks;
  std::shared_ptr<const Article> sidebar;  // instead of blocks
  std::size_t after = 0;                   // blocks of the story before it, as its author placed it
  bool optional = false;                   // a pull quote: shown where there is room for it
};

// A section of a newspaper, taken apart.
struct Article {
  const document::Section* section = nullptr;
  const theme::Dressing* dressing = nullptr;
  document::Blocks head;   // label, number, kicker, title, deck: over its whole width
  document::Blocks story;  // in columns
  std::vector<ArticlePart> parts;
  int measure = 1;                // columns of the page that one column of its story takes
  std::optional<Galley> carried;  // the story when it was begun elsewhere
};

// Takes the sections of a document apart, in order: sidebars join the article before them; what no page holds
// beside a text becomes an article of its own. Sections for which `skip` holds are left out.
std::vector<std::shared_ptr<Article>> articles_of(const document::Document& document,
                                                  const theme::Makeup& makeup,
                                                  const std::function<bool(const document::Section&)>& skip);

// The measures of a page that is made up.
class PageMeasures {
 public:
  explicit PageMeasures(const theme::Master& master);

  Length step() const { return step_; }
  int steps() const { return steps_; }  // height of a page
  int columns() const { return columns_; }
  Length top() const { return top_; }
  Length gutter() const { return gutter_; }
  // The width of so many columns, gutters between them included.
  Length width(int columns) const { return column_ * columns + gutter_ * (columns - 1); }
  // From the left margin to a column, from 0.
  Length left(int column) const { return (column_ + gutter_) * column; }
  // Steps that hold a height.
  int steps_of(Length height) const;

 private:
  Length step_, top_, gutter_, column_;
  int steps_ = 0, columns_ = 1;
};

// The head of an article set to a width: its items from the top left corner, and its height.
struct SetHead {
  std::vector<PageItem> items;
  Length height;
  std::string bookmark;
};

// The colour behind an article or the line around it leaves less room inside.
Length inset_of(const theme::Dressing& dressing);

// Whether a part is nothing but a photograph with its caption.
bool only_picture(const ArticlePart& part);

// Sets the parts of articles with a composer: one that only measures, or the one of the document.
SetHead set_head(Composer& composer, const Article& article, const Rest& rest, Length width, int node);
Galley set_story(Composer& composer, const Article& article, Length width, int node);
// A part at a width; `height` is what it has, and what it fills as far as it can.
Galley set_part(Composer& composer, const ArticlePart& part, Length width, std::optional<Length> height,
                int node);
// The least and the most height that a part fills.
struct Extent {
  Length least, most;
  bool elastic = false;  // it fills any height: lines to write on
  bool fits = true;      // no word and no table is too wide
};
Extent extent_of(Composer& probe, const ArticlePart& part, Length width);

}  // namespace mandature::layout
