#include "layout/guillotine.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace mandature::layout;

namespace {

constexpr int kTallest = 80;

Shape exactly(int width, int height, double cost = 0) { return {width, height, height, height, cost, 0}; }

// What an area is made of: every cell of it once.
int cells(const std::vector<PlacedPiece>& placed) {
  int sum = 0;
  for (const PlacedPiece& piece : placed) sum += piece.width * piece.height;
  return sum;
}

}  // namespace

TEST_CASE("two pieces of one height stand side by side") {
  const Guillotine cuts({{{exactly(2, 10)}}, {{exactly(2, 10)}}}, 4, kTallest, {});
  const auto ways = cuts.ways(4);
  REQUIRE(ways.size() == 1);
  const auto placed = cuts.place(ways.front(), 10);
  REQUIRE(placed.size() == 2);
  CHECK(placed[0].column == 0);
  CHECK(placed[1].column == 2);
  CHECK(cells(placed) == 40);
}

TEST_CASE("a piece that can grow takes the room beside a higher one") {
  const Piece text{{exactly(2, 20)}};
  const Piece picture{{{2, 12, 24, 24, 0, 0}}};
  const Guillotine cuts({text, picture}, 4, kTallest, {});
  const auto ways = cuts.ways(4);
  REQUIRE_FALSE(ways.empty());
  const auto placed = cuts.place(ways.front(), 20);
  CHECK(placed[1].height == 20);
  CHECK(placed[1].white == 0);
}

TEST_CASE("white is where nothing can grow, and it is counted") {
  const Piece text{{exactly(2, 20)}};
  const Piece chart{{{2, 18, 18, 20, 0, 0}}};
  const Guillotine cuts({text, chart}, 4, kTallest, {});
  const auto ways = cuts.ways(4);
  REQUIRE_FALSE(ways.empty());
  CHECK(cuts.place(ways.front(), 20)[1].white == 4);
}

TEST_CASE("pieces whose heights never meet stand nowhere side by side") {
  const Guillotine cuts({{{exactly(2, 10)}}, {{exactly(2, 30)}}}, 4, kTallest, {});
  CHECK(cuts.ways(4).empty());
}

TEST_CASE("nothing is higher than the page") {
  const Guillotine cuts({{{exactly(4, 50)}}, {{exactly(4, 50)}}}, 4, kTallest, {});
  CHECK(cuts.ways(4).empty());
}

TEST_CASE("an optional piece is left out when there is no room, and shown when there is") {
  const Piece text{{exactly(4, 60)}};
  const Piece quote{{{4, 8, 8, 8, 0, 0}}, 1.5};
  const Guillotine cuts({text, quote}, 4, kTallest, {});
  const auto ways = cuts.ways(4);
  REQUIRE(ways.size() == 2);
  CHECK(std::any_of(ways.begin(), ways.end(), [](const Arrangement& way) { return way.most == 60; }));
  CHECK(std::any_of(ways.begin(), ways.end(), [](const Arrangement& way) { return way.most == 69; }));
}

TEST_CASE("what is read first stands above or at the left") {
  const Guillotine cuts({{{exactly(4, 10)}}, {{exactly(4, 10)}}, {{exactly(4, 10)}}}, 4, kTallest, {});
  const auto placed = cuts.place(cuts.ways(4).front(), 32);
  REQUIRE(placed.size() == 3);
  for (std::size_t i = 0; i < placed.size(); ++i) CHECK(placed[i].piece == i);
  CHECK(placed[0].top < placed[1].top);
  CHECK(placed[1].top < placed[2].top);
}
