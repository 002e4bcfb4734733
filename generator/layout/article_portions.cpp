#include <algorithm>

#include "layout/article_shapes.h"

// The beginning of an article that goes on on the next page.
namespace mandature::layout {
namespace {

// A story that goes on holds at least so many lines in each column.
constexpr int kLeastOfStory = 8;
// Parts that an article takes along to a page where it goes on.
constexpr std::size_t kMostOfPage = 4;
constexpr double kNarrowStory = 0.5;    // of each column less than there are
constexpr double kMisplaced = 2.5;      // each part that stands on another page than its words
constexpr double kScrap = 12;           // an article that leaves very little for the next page
constexpr std::size_t kLeastRest = 24;  // strips

// The cost of parts that stand on this page although their words do not, and the other way round.
double cost_of_misplaced(const Article& article, const Rest& from, const Rest& after, std::size_t strips) {
  double cost = 0;
  for (std::size_t i = from.part; i < article.parts.size(); ++i) {
    const double at = article.story.empty() ? 0.0
                                            : static_cast<double>(article.parts[i].after) /
                                                  static_cast<double>(article.story.size());
    const bool here = i < after.part;
    const bool wanted = at * static_cast<double>(strips) <= static_cast<double>(after.strip);
    if (here != wanted) cost += kMisplaced;
  }
  return cost;
}

}  // namespace

// What a story that ends on this page leaves below it.
int ArticleShapes::white_below(const Article& article, std::size_t first, const PlacedPiece& story) {
  const auto level = stacker(article, page_.columns())
                         .level(first, columns_of(article, story.width), page_.step() * story.height);
  return level ? (story.height - page_.steps_of(level->height)) * story.width : 0;
}

// The story, which fills any height, and so many of the parts that still need a place.
std::vector<Piece> ArticleShapes::portion_pieces(const Rest& rest, std::size_t parts, ArticlePlan& plan) {
  const Article& article = *plan.article;
  std::vector<Piece> pieces;
  if (rest.strip < story(article, plan.width).strips.size()) {
    Piece story;
    for (int columns = article.measure; columns <= plan.width; columns += article.measure) {
      const double cost = kNarrowStory * (plan.width - columns);
      story.shapes.push_back({columns, kLeastOfStory, page_.steps(), page_.steps(), cost});
    }
    pieces.push_back(std::move(story));
    plan.pieces.push_back(ArticlePlan::kStory);
  }
  for (std::size_t i = rest.part; i < rest.part + parts; ++i) {
    pieces.push_back(part_piece(article, article.parts[i], plan.width));
    plan.pieces.push_back(static_cast<int>(i));
  }
  return pieces;
}

// How far the article gets as it is planned, in a height; nothing when it would stand still, or be over.
std::optional<Portion> ArticleShapes::portion_of(const ArticlePlan& plan, const Rest& rest, int room) {
  const Article& article = *plan.article;
  const std::size_t strips = story(article, plan.width).strips.size();
  const bool only_parts = rest.strip >= strips;  // white below them is borne
  const int height = std::min(room, plan.way.most);
  if (plan.way.least > height || (height < room && !only_parts)) return std::nullopt;
  Portion portion;
  portion.after = rest;
  portion.cost = plan.way.cost;
  portion.white = (room - height) * plan.width;
  // A pull quote that was left out is not asked for again.
  for (const int piece : plan.pieces) portion.after.part += piece != ArticlePlan::kStory ? 1 : 0;
  for (const PlacedPiece& place : plan.cuts->place(plan.way, height)) {
    portion.white += place.white;
    if (plan.pieces[place.piece] != ArticlePlan::kStory) continue;
    portion.after.strip = column_ends(article, plan.width, rest.strip, place).back();
    if (portion.after.strip >= strips) portion.white += white_below(article, rest.strip, place);
  }
  const bool over = portion.after.strip >= strips && portion.after.part >= article.parts.size();
  const bool stands_still = portion.after == rest || (!only_parts && portion.after.strip == rest.strip);
  if (over || stands_still) return std::nullopt;
  portion.cost += cost_of_misplaced(article, rest, portion.after, strips);
  if (strips - std::min(strips, portion.after.strip) < kLeastRest) portion.cost += kScrap;
  return portion;
}

std::optional<Portion> ArticleShapes::portion(const Rest& rest, int height) {
  const Article& article = *articles_[rest.article];
  const int width = page_.columns();
  if (article.dressing->most_span < width) return {};
  const auto plan = plan_over(article, rest, width);
  if (!plan) return {};
  const int room = height - plan->head - plan->foot;
  if (room < kLeastOfStory) return {};
  std::optional<Portion> best;
  const std::size_t parts_left = article.parts.size() - std::min(article.parts.size(), rest.part);
  for (std::size_t parts = 0; parts <= std::min(parts_left, kMostOfPage); ++parts) {
    ArticlePlan trial = *plan;
    std::vector<Piece> pieces = portion_pieces(rest, parts, trial);
    if (pieces.empty()) continue;
    trial.cuts = std::make_shared<Guillotine>(std::move(pieces), width, room, inner_);
    for (const Arrangement& way : trial.cuts->ways(width)) {
      trial.way = way;
      auto portion = portion_of(trial, rest, room);
      if (!portion || (best && portion->cost + portion->white >= best->cost + best->white)) continue;
      best = portion;
      best->variant = keep(trial);
    }
  }
  return best;
}

}  // namespace mandature::layout
