#include "layout/article_shapes.h"

#include <algorithm>
#include <cmath>

namespace mandature::layout {
namespace {

using theme::ArticleKind;

// White that a part may have below it, in steps: more would be a hole.
constexpr int kWhiteOfText = 2;
constexpr int kWhiteOfPart = 2;
// Lines of a leg: fewer look like scraps, more tire.
constexpr int kShortLeg = 10, kLongLeg = 64;
constexpr double kUnevenStep = 0.3;  // of a column that ends so much above the others
constexpr double kEmptyLeg = 12;     // a column without a word
constexpr double kLegCost = 3, kShortLegStep = 0.7;
constexpr std::size_t kMostWhole = 7;
constexpr double kLeavingOut = 1.5;  // a pull quote
// A picture dominates a page that it takes more of.
constexpr double kLargestPicture = 0.3, kLarge = 20;
constexpr double kNarrow = 0.3;  // an article on fewer columns than it may have

// How gladly a part stands over so many columns of those of its article.
double preference(const ArticlePart& part, int width, int columns) {
  using namespace document;
  if (part.sidebar != nullptr) return width == columns && columns > 2 ? 3 : width == 1 ? 0.5 : 0;
  const Block& block = part.blocks.front();
  const bool words =
      std::holds_alternative<Verbatim>(block.content) || std::holds_alternative<Paragraph>(block.content);
  if (words) return width > 2 ? 2 : width == 1 ? 0.5 : 0;
  if (std::holds_alternative<Image>(block.content))
    return width == 1 ? 2 : width > 2 && width == columns ? 2.5 : 0;
  if (std::holds_alternative<EvidenceCard>(block.content)) return 1.5 * (width - 1);
  if (std::holds_alternative<Figure>(block.content))
    return width == 2 ? 0 : width == 1 ? 1.5 : 1.5 * (width - 2);
  return width == columns ? 0 : 0.5;
}

}  // namespace

namespace {

// A text whose items cannot be parted may leave a column empty.
bool has_empty_leg(const ColumnStacker::Level& level, std::size_t first) {
  for (const std::size_t end : level.ends) {
    if (end == first) return true;
    first = end;
  }
  return false;
}

}  // namespace

std::vector<PlacedPiece> places_of(const ArticlePlan& plan, int height) {
  std::vector<PlacedPiece> places;
  if (plan.cuts != nullptr) places = plan.cuts->place(plan.way, height - plan.head - plan.foot);
  for (PlacedPiece& place : places) place.top += plan.head;
  return places;
}

ArticleShapes::ArticleShapes(const std::vector<std::shared_ptr<Article>>& articles, const Workshop& workshop,
                             const document::Document& document)
    : articles_(articles), document_(document), workshop_(workshop), page_(workshop.master) {
  start_probe();
  inner_.gap = workshop.master.makeup->inner_gap;
}

void ArticleShapes::start_probe() {
  stories_.clear();
  extents_.clear();
  heads_.clear();
  areas_.clear();
  whole_.clear();
  probe_ = std::make_unique<Composer>(document_, workshop_, told_);
}

Articles::Kind ArticleShapes::kind(std::size_t article) const {
  switch (articles_[article]->dressing->kind) {
    case ArticleKind::kSpread:
      return Kind::kSpread;
    case ArticleKind::kFiller:
      return Kind::kFiller;
    case ArticleKind::kArticle:
    case ArticleKind::kSidebar:
      break;
  }
  return Kind::kArticle;
}

int ArticleShapes::pages_of(std::size_t article) const {
  const auto found = pages_.find(article);
  return found == pages_.end() ? 2 : found->second;
}

Length ArticleShapes::inner_width(const Article& article, int width) const {
  return page_.width(width) - inset_of(*article.dressing) * 2;
}

int ArticleShapes::columns_of(const Article& article, int width) const {
  return std::max(1, width / std::max(1, article.measure));
}

Length ArticleShapes::story_width(const Article& article, int width) const {
  const int columns = columns_of(article, width);
  return (inner_width(article, width) - page_.gutter() * (columns - 1)) / columns;
}

const Galley& ArticleShapes::story(const Article& article, int width) {
  const Length column = story_width(article, width);
  const auto [known, is_new] = stories_.try_emplace({&article, column.millipoints()});
  if (is_new) known->second = set_story(*probe_, article, column, kArtifact);
  return known->second;
}

ColumnStacker ArticleShapes::stacker(const Article& article, int width) {
  return {story(article, width), {page_.step(), &probe_->notes(), probe_->measures().block_gap}};
}

std::optional<int> ArticleShapes::head_steps(const Article& article, const Rest& rest, int width) {
  const Length inset = inset_of(*article.dressing);
  const auto measured = [&]() -> std::optional<int> {
    const int before = probe_->misfits();
    const SetHead head = set_head(*probe_, article, rest, page_.width(width) - inset * 2, kArtifact);
    // What is too wide at any width is told when it is painted, at its widest.
    const bool fits = probe_->misfits() == before;
    if (!fits && width < std::min(article.dressing->most_span, page_.columns())) return std::nullopt;
    return page_.steps_of(head.height + inset);
  };
  if (rest.begun()) return measured();
  const auto known = heads_.find({&article, width});
  return known != heads_.end() ? known->second : heads_[{&article, width}] = measured();
}

int ArticleShapes::foot_steps(const Article& article) const {
  return page_.steps_of(inset_of(*article.dressing));
}

int ArticleShapes::keep(ArticlePlan plan) {
  plans_.push_back(std::move(plan));
  return static_cast<int>(plans_.size()) - 1;
}

namespace {

// The part of a page that a part of an article may take.
constexpr double kTallest = 0.8;

}  // namespace

void ArticleShapes::part_tall() {
  std::vector<std::shared_ptr<Article>> result;
  for (const auto& article : articles_) {
    result.push_back(article);
    if (article->dressing->kind != ArticleKind::kArticle) continue;
    std::vector<ArticlePart> kept;
    for (ArticlePart& part : article->parts) {
      const Piece piece = part_piece(*article, part, page_.columns());
      const auto lowest = std::min_element(piece.shapes.begin(), piece.shapes.end(),
                                           [](const Shape& a, const Shape& b) { return a.least < b.least; });
      if (part.sidebar != nullptr || lowest == piece.shapes.end() ||
          lowest->least <= kTallest * page_.steps()) {
        kept.push_back(part);
        continue;
      }
      const int measure =
          std::min_element(piece.shapes.begin(), piece.shapes.end(), [](const Shape& a, const Shape& b) {
            return a.width < b.width;
          })->width;
      if (article->story.empty() && article->parts.size() == 1) {
        article->measure = measure;
        article->story = part.blocks;
        continue;
      }
      auto apart = std::make_shared<Article>();
      apart->section = article->section;
      apart->dressing = article->dressing;
      apart->measure = measure;
      apart->story = part.blocks;
      result.push_back(std::move(apart));
    }
    article->parts = std::move(kept);
  }
  articles_ = std::move(result);
  start_probe();  // parts have moved
}

// --- pieces

// The text as a whole, level in so many columns.
Piece ArticleShapes::story_piece(const Article& article, std::size_t first, int width) {
  Piece piece;
  const ColumnStacker columns_of_story = stacker(article, width);
  for (int columns = article.measure; columns <= width; columns += article.measure) {
    // Within a frame the columns are narrower: then all are as wide as those of the whole article.
    const int legs = columns_of(article, columns);
    const auto level = columns_of_story.level(first, legs, page_.step() * page_.steps());
    if (!level) continue;
    Shape shape;
    if (has_empty_leg(*level, first)) shape.cost += kEmptyLeg;
    shape.width = columns;
    shape.least = shape.full = std::max(1, page_.steps_of(level->height));
    shape.most = shape.least + kWhiteOfText;
    shape.white = uneven_feet(columns_of_story, first, *level);
    shape.cost += kUnevenStep * shape.white;
    if (shape.least < kShortLeg && columns > 1) shape.cost += kShortLegStep * (kShortLeg - shape.least);
    if (shape.least > kLongLeg) shape.cost += kLegCost;
    piece.shapes.push_back(shape);
  }
  return piece;
}

std::vector<Shape> ArticleShapes::sidebar_shapes(const ArticlePart& part, const Article& host, int width) {
  std::vector<Shape> shapes;
  const Article& article = *part.sidebar;
  const int most = std::min(width, article.dressing->most_span);
  for (int columns = std::min(article.dressing->least_span, width); columns <= most; ++columns) {
    if (inset_of(*host.dressing) > Length() && columns != width) continue;
    for (ArticlePlan& plan : plans_at(article, {}, columns)) {
      const int around = plan.head + plan.foot;
      Shape shape{columns,
                  plan.way.least + around,
                  plan.way.full + around,
                  plan.way.most + around,
                  plan.way.cost + preference(part, columns, width),
                  0};
      shape.variant = keep(std::move(plan));
      shapes.push_back(shape);
    }
  }
  return shapes;
}

double ArticleShapes::share_of_page(const Shape& shape) const {
  return static_cast<double>(shape.width * shape.least) / (page_.columns() * page_.steps());
}

Piece ArticleShapes::part_piece(const Article& article, const ArticlePart& part, int width) {
  Piece piece;
  piece.cost_of_leaving_out = part.optional ? kLeavingOut : -1;
  if (part.sidebar != nullptr) {
    piece.shapes = sidebar_shapes(part, article, width);
    return piece;
  }
  const Length gutter = page_.gutter();
  const Length column = (inner_width(article, width) - gutter * (width - 1)) / width;
  std::vector<Shape> misfits;
  for (int columns = 1; columns <= width; ++columns) {
    const Length across = column * columns + gutter * (columns - 1);
    const auto [known, is_new] = extents_.try_emplace({&part, across.millipoints()});
    if (is_new) known->second = extent_of(*probe_, part, across);
    const Extent& extent = known->second;
    Shape shape;
    shape.width = columns;
    shape.least = std::max(1, page_.steps_of(extent.least));
    const auto filled = static_cast<int>(extent.most.millipoints() / page_.step().millipoints());
    shape.full = std::max(shape.least, filled);
    if (extent.elastic) shape.full = page_.steps();
    shape.most = shape.full + kWhiteOfPart;
    shape.cost = preference(part, columns, width);
    if (only_picture(part)) shape.cost += kLarge * std::max(0.0, share_of_page(shape) - kLargestPicture);
    (extent.fits ? piece.shapes : misfits).push_back(shape);
  }
  // What is too wide everywhere is told when it is painted, at its widest.
  if (piece.shapes.empty() && !misfits.empty()) piece.shapes.push_back(misfits.back());
  return piece;
}

// --- articles

std::optional<ArticlePlan> ArticleShapes::plan_over(const Article& article, const Rest& rest, int width) {
  const auto head = head_steps(article, rest, width);
  if (!head) return std::nullopt;
  ArticlePlan plan;
  plan.article = &article;
  plan.width = width;
  plan.head = *head;
  plan.foot = foot_steps(article);
  return plan;
}

std::vector<ArticlePlan> ArticleShapes::plans_at(const Article& article, const Rest& rest, int width) {
  std::vector<ArticlePlan> plans;
  if (article.parts.size() - std::min(article.parts.size(), rest.part) > kMostWhole) return plans;
  auto begun = plan_over(article, rest, width);
  if (!begun) return plans;
  ArticlePlan plan = std::move(*begun);
  const int room = page_.steps() - plan.head - plan.foot;
  if (room < 1) return plans;
  std::vector<Piece> pieces;
  if (rest.strip < story(article, width).strips.size()) {
    pieces.push_back(story_piece(article, rest.strip, width));
    plan.pieces.push_back(ArticlePlan::kStory);
  }
  for (std::size_t i = rest.part; i < article.parts.size(); ++i) {
    pieces.push_back(part_piece(article, article.parts[i], width));
    plan.pieces.push_back(static_cast<int>(i));
  }
  if (pieces.empty()) {
    plan.way.width = width;
    plans.push_back(plan);
    return plans;
  }
  plan.cuts = std::make_shared<Guillotine>(std::move(pieces), width, room, inner_);
  for (const Arrangement& way : plan.cuts->ways(width)) {
    plan.way = way;
    plans.push_back(plan);
  }
  return plans;
}

std::vector<Shape> ArticleShapes::shapes_of(const Article& article, const Rest& rest) {
  std::vector<Shape> shapes;
  const theme::Dressing& dressing = *article.dressing;
  // What is left of an article was set to the width of the page.
  const int least = rest.begun() ? page_.columns() : dressing.least_span;
  const int most = rest.begun() ? page_.columns() : dressing.most_span;
  for (int width = least; width <= most; ++width) {
    if (width % article.measure != 0 && width != most) continue;
    for (ArticlePlan& plan : plans_at(article, rest, width)) {
      const int around = plan.head + plan.foot;
      Shape shape{width,
                  plan.way.least + around,
                  plan.way.full + around,
                  plan.way.most + around,
                  plan.way.cost + kNarrow * (most - width),
                  0};
      if (shape.least < 1) continue;
      shape.variant = keep(std::move(plan));
      shapes.push_back(shape);
    }
  }
  return shapes;
}

const std::vector<Shape>& ArticleShapes::whole(const Rest& rest) {
  const auto [known, is_new] = whole_.try_emplace(rest);
  if (is_new) known->second = shapes_of(*articles_[rest.article], rest);
  return known->second;
}

std::vector<std::size_t> ArticleShapes::column_ends(const Article& article, int width, std::size_t first,
                                                    const PlacedPiece& story) {
  const int legs = columns_of(article, story.width);
  const Length height = page_.step() * story.height;
  const ColumnStacker columns = stacker(article, width);
  if (const auto level = columns.level(first, legs, height)) return level->ends;
  std::vector<std::size_t> ends;
  for (int leg = 0; leg < legs; ++leg) {
    first = columns.fitting(first, height);
    ends.push_back(first);
  }
  return ends;
}

int ArticleShapes::uneven_feet(const ColumnStacker& story, std::size_t first,
                               const ColumnStacker::Level& level) const {
  int white = 0;
  for (const std::size_t end : level.ends) {
    white += page_.steps_of(level.height) - page_.steps_of(story.stack(first, end).height());
    first = end;
  }
  return white;
}

int ArticleShapes::white(const PlacedPiece& place) {
  const ArticlePlan& own = plan(place.variant);
  int white = 0;
  for (const PlacedPiece& inner : places_of(own, place.height)) {
    const int piece = own.pieces[inner.piece];
    const Article& article = *own.article;
    const bool sidebar =
        piece != ArticlePlan::kStory && article.parts[static_cast<std::size_t>(piece)].sidebar != nullptr;
    white += sidebar ? this->white(inner) : inner.white;
  }
  return white;
}

double ArticleShapes::area_left(const Rest& rest) {
  const Article& article = *articles_[rest.article];
  const int width = page_.columns();
  const std::size_t strips = story(article, width).strips.size();
  // A line takes about a step of a column.
  double area = static_cast<double>(strips - std::min(strips, rest.strip)) * article.measure;
  for (std::size_t i = rest.part; i < article.parts.size(); ++i) {
    const auto [known, is_new] = areas_.try_emplace(&article.parts[i], 0);
    if (is_new) {
      int least = 0;
      for (const Shape& shape : part_piece(article, article.parts[i], width).shapes) {
        const int own = shape.least * shape.width;
        least = least == 0 ? own : std::min(least, own);
      }
      known->second = least;
    }
    area += known->second;
  }
  return area;
}

}  // namespace mandature::layout
