#include "layout/pagination.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

using namespace mandature::layout;

namespace {

constexpr int kSteps = 80;
constexpr int kColumns = 4;

// Articles made of lines alone: over w columns a text of n lines is n / w high.
class Lines : public Articles {
 public:
  struct One {
    std::size_t lines = 0;
    Kind kind = Kind::kArticle;
  };
  explicit Lines(std::vector<One> articles) : articles_(std::move(articles)) {}

  std::size_t count() const override { return articles_.size(); }
  Kind kind(std::size_t article) const override { return articles_[article].kind; }
  bool opens_page(std::size_t) const override { return false; }
  int pages_of(std::size_t) const override { return 2; }
  const std::vector<Shape>& whole(const Rest& rest) override {
    auto& shapes = known_[rest];
    if (!shapes.empty()) return shapes;
    if (kind(rest.article) == Kind::kFiller) {
      for (int width = 1; width <= kColumns; ++width) shapes.push_back({width, 8, kSteps, kSteps, 0, 0});
      return shapes;
    }
    const auto left = static_cast<int>(articles_[rest.article].lines - rest.strip);
    for (int width = 1; width <= kColumns; ++width) {
      const int height = 6 + (left + width - 1) / width;
      if (height <= kSteps) shapes.push_back({width, height, height, height + 1, 0, 0});
    }
    return shapes;
  }
  std::optional<Portion> portion(const Rest& rest, int height) override {
    const std::size_t lines = static_cast<std::size_t>(std::max(0, height - 6)) * kColumns;
    if (kind(rest.article) != Kind::kArticle || lines < 32) return {};
    if (rest.strip + lines >= articles_[rest.article].lines) return {};
    return Portion{{rest.article, rest.strip + lines, 0}, 0, 0, 0};
  }

 private:
  std::vector<One> articles_;
  std::map<Rest, std::vector<Shape>> known_;
};

PageGrid grid() {
  PageGrid result;
  result.columns = kColumns;
  result.steps = kSteps;
  result.first_page = 2;
  return result;
}

// Every article begins once and ends once, in the order of its parts.
void check_complete(const std::vector<PagePlan>& pages, std::size_t articles) {
  std::map<std::size_t, std::size_t> next;
  std::set<std::size_t> ended, spreads;
  for (const PagePlan& page : pages) {
    if (page.spread) spreads.insert(*page.spread);
    for (const PageEntry& entry : page.entries) {
      CHECK(entry.rest.strip >= next[entry.rest.article]);
      next[entry.rest.article] = entry.rest.strip;
      if (entry.whole) ended.insert(entry.rest.article);
    }
  }
  for (std::size_t i = 0; i < articles; ++i) CHECK((ended.contains(i) || spreads.contains(i)));
}

}  // namespace

TEST_CASE("pages are a multiple of four, whatever is put on them") {
  for (const std::size_t lines : {10U, 300U, 700U, 2000U}) {
    Lines articles({{lines}, {60}, {0, Articles::Kind::kFiller}});
    const auto pages = paginate(articles, grid());
    CHECK((pages.size() + 1) % 4 == 0);
    check_complete(pages, 2);
  }
}

TEST_CASE("a text longer than a page goes on on the next ones, without a line lost") {
  Lines articles({{1500}, {0, Articles::Kind::kFiller}});
  const auto pages = paginate(articles, grid());
  CHECK(pages.front().entries.front().rest.strip == 0);
  CHECK_FALSE(pages.front().entries.front().whole);
  check_complete(pages, 1);
}

TEST_CASE("a spread stands on facing pages") {
  for (const std::size_t before : {40U, 200U, 320U, 500U}) {
    Lines articles({{before}, {0, Articles::Kind::kSpread}, {200}, {0, Articles::Kind::kFiller}});
    const auto pages = paginate(articles, grid());
    check_complete(pages, 3);
    const auto spread = std::find_if(pages.begin(), pages.end(),
                                     [](const PagePlan& page) { return page.spread.has_value(); });
    REQUIRE(spread != pages.end());
    const auto number = 2 + (spread - pages.begin());
    CHECK(number % 2 == 0);
    CHECK(spread->page_of_spread == 0);
    REQUIRE(spread + 1 != pages.end());
    CHECK((spread + 1)->page_of_spread == 1);
  }
}

TEST_CASE("thirty short texts share pages, in their order from page to page") {
  std::vector<Lines::One> many(30, {14});
  many.push_back({0, Articles::Kind::kFiller});
  Lines articles(std::move(many));
  const auto pages = paginate(articles, grid());
  check_complete(pages, 30);
  std::size_t last = 0;
  for (const PagePlan& page : pages) {
    std::size_t least = 30;
    for (const PageEntry& entry : page.entries) {
      if (entry.rest.article < 30) least = std::min(least, entry.rest.article);
    }
    if (least == 30) continue;
    CHECK(least >= last);
    last = least;
  }
}

TEST_CASE("there is no more white than three parts in a hundred where there is something to fill it with") {
  Lines articles({{130}, {90}, {210}, {75}, {160}, {44}, {0, Articles::Kind::kFiller}});
  for (const PagePlan& page : paginate(articles, grid())) CHECK(page.white <= kSteps * kColumns * 3 / 100);
}

TEST_CASE("an article that never takes the whole width stands beside something, or alone") {
  class Narrow : public Lines {
   public:
    using Lines::Lines;
    const std::vector<Shape>& whole(const Rest& rest) override {
      shapes_ = Lines::whole(rest);
      std::erase_if(shapes_, [&](const Shape& shape) { return rest.article == 0 && shape.width > 1; });
      return shapes_;
    }

   private:
    std::vector<Shape> shapes_;
  };
  for (const bool filled : {true, false}) {
    std::vector<Lines::One> all{{50}};
    if (filled) all.push_back({0, Articles::Kind::kFiller});
    Narrow articles(all);
    const auto pages = paginate(articles, grid());
    check_complete(pages, 1);
    CHECK(pages.front().entries.front().place.variant != kNoVariant);
    CHECK(pages.front().entries.front().place.width == 1);
  }
}
