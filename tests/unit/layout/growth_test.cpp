#include <doctest/doctest.h>

#include "layout/galley.h"

using namespace mandature::layout;
using mandature::support::Length;

namespace {

Strip strip(double height, double more) {
  Strip result;
  result.height = Length::from_points(height);
  result.grow = Length::from_points(more);
  return result;
}

}  // namespace

TEST_CASE("what can be higher shares out the room, each as far as it may be") {
  Galley galley;
  galley.strips = {strip(10, 4), strip(10, 0), strip(10, 2)};
  CHECK(grow(galley, Length::from_points(3)) == Length());
  CHECK(galley.strips[0].height == Length::from_points(12));
  CHECK(galley.strips[1].height == Length::from_points(10));
  CHECK(galley.strips[2].height == Length::from_points(11));
}

TEST_CASE("what nothing takes is handed back, and never more is given than there is") {
  Galley galley;
  galley.strips = {strip(10, 4)};
  CHECK(grow(galley, Length::from_points(9)) == Length::from_points(5));
  CHECK(galley.strips[0].height == Length::from_points(14));
  Galley thirds;
  for (int i = 0; i < 7; ++i) thirds.strips.push_back(strip(1, 1));
  const Length spare = Length::from_millipoints(1000);
  const Length before = thirds.height();
  grow(thirds, spare);
  CHECK(thirds.height() <= before + spare);
}

TEST_CASE("what fills any height takes all of it, and gives way when there is too little") {
  Galley galley;
  galley.strips = {strip(10, 4), strip(10, 0)};
  galley.strips[1].grow = kAnyHeight;
  CHECK(grow(galley, Length::from_points(30)) == Length());
  CHECK(galley.strips[0].height == Length::from_points(10));
  CHECK(galley.strips[1].height == Length::from_points(40));
  grow(galley, Length::from_points(-35));
  CHECK(galley.strips[1].height == Length::from_points(5));
}
