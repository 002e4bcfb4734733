#pragma once

#include <map>
#include <memory>
#include <vector>

#include "layout/article.h"

namespace mandature::layout {

// One way an article, or what is left of it, was arranged: what its variants stand for.
struct ArticlePlan {
  const Article* article = nullptr;
  int width = 1;  // columns of the page
  int head = 0;   // steps above what is arranged
  int foot = 0;   // and below it
  std::shared_ptr<const Guillotine> cuts;
  Arrangement way;
  std::vector<int> pieces;  // what the pieces of `cuts` are: kStory or the index of a part
  static constexpr int kStory = -1;
};

// Where the parts of a plan stand, from the top left corner of the article, at a height of the whole.
std::vector<PlacedPiece> places_of(const ArticlePlan& plan, int height);

// Measures articles by setting them, and tells the make-up how they may stand. What was measured is kept.
class ArticleShapes : public Articles {
 public:
  ArticleShapes(const std::vector<std::shared_ptr<Article>>& articles, const Workshop& workshop,
                const document::Document& document);

  std::size_t count() const override { return articles_.size(); }
  Kind kind(std::size_t article) const override;
  bool opens_page(std::size_t article) const override { return articles_[article]->dressing->opens_page; }
  int pages_of(std::size_t article) const override;
  const std::vector<Shape>& whole(const Rest& rest) override;
  int white(const PlacedPiece& place) override;
  double area_left(const Rest& rest) override;
  std::optional<Portion> portion(const Rest& rest, int height) override;

  const std::vector<std::shared_ptr<Article>>& articles() const { return articles_; }
  Composer& probe() { return *probe_; }
  // What no page holds at any width, a long table, becomes the text of an article of its own.
  void part_tall();
  const PageMeasures& page() const { return page_; }
  const ArticlePlan& plan(int variant) const { return plans_[static_cast<std::size_t>(variant)]; }
  // The inner width of an article, and of a column of its story, at a width of the page.
  Length inner_width(const Article& article, int width) const;
  Length story_width(const Article& article, int width) const;
  // Pages of a spread, when it was measured by who paints it.
  void set_pages(std::size_t article, int pages) { pages_[article] = pages; }
  // Where a plan of an article, set to this width, leaves its story: the end of each of its columns.
  std::vector<std::size_t> column_ends(const Article& article, int width, std::size_t first,
                                       const PlacedPiece& story);
  // The same story as measured: the lines of it stand as they will be painted.
  const Galley& story(const Article& article, int width);

 private:
  // Forgets all that was measured.
  void start_probe();
  std::vector<Shape> shapes_of(const Article& article, const Rest& rest);
  // The head and the foot of an article over a width; nothing when its head does not fit it.
  std::optional<ArticlePlan> plan_over(const Article& article, const Rest& rest, int width);
  std::vector<ArticlePlan> plans_at(const Article& article, const Rest& rest, int width);
  Piece story_piece(const Article& article, std::size_t first, int width);
  Piece part_piece(const Article& article, const ArticlePart& part, int width);
  std::vector<Shape> sidebar_shapes(const ArticlePart& part, const Article& host, int width);
  // Nothing when a word of it is wider than this width, and it may be wider.
  std::optional<int> head_steps(const Article& article, const Rest& rest, int width);
  double share_of_page(const Shape& shape) const;
  int foot_steps(const Article& article) const;
  // Steps by which the feet of a level story stay above its height.
  int uneven_feet(const ColumnStacker& story, std::size_t first, const ColumnStacker::Level& level) const;
  std::vector<Piece> portion_pieces(const Rest& rest, std::size_t parts, ArticlePlan& plan);
  std::optional<Portion> portion_of(const ArticlePlan& plan, const Rest& rest, int room);
  int white_below(const Article& article, std::size_t first, const PlacedPiece& story);
  int columns_of(const Article& article, int width) const;
  ColumnStacker stacker(const Article& article, int width);
  int keep(ArticlePlan plan);

  std::vector<std::shared_ptr<Article>> articles_;
  const document::Document& document_;
  Workshop workshop_;
  diagnostics::Diagnostics told_;  // by the probe: nobody hears it
  std::unique_ptr<Composer> probe_;
  PageMeasures page_;
  CutCosts inner_;
  std::vector<ArticlePlan> plans_;
  std::map<Rest, std::vector<Shape>> whole_;
  std::map<std::pair<const Article*, std::int64_t>, Galley> stories_;
  std::map<std::pair<const ArticlePart*, std::int64_t>, Extent> extents_;
  std::map<std::pair<const Article*, int>, std::optional<int>> heads_;  // of articles that begin here
  std::map<const ArticlePart*, double> areas_;                          // the least of a part
  std::map<std::size_t, int> pages_;
};

}  // namespace mandature::layout
