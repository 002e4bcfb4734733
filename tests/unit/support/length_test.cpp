#include "support/length.h"

#include <doctest/doctest.h>

#include "support/fingerprint.h"

using mandature::support::Length;

TEST_CASE("a length is exact to the thousandth of a point") {
  CHECK(Length::from_millimetres(25.4) == Length::from_points(72));
  CHECK(Length::from_millimetres(297).millipoints() == 841890);
  CHECK(Length::from_millipoints(1500).points() == doctest::Approx(1.5));
  CHECK(Length::from_points(72).millimetres() == doctest::Approx(25.4));
}

TEST_CASE("lengths are added, multiplied, divided and compared") {
  const Length point = Length::from_points(1);
  CHECK(point * 3 - point == point + point);
  CHECK(-point < Length());
  CHECK(point * 0.5 == Length::from_millipoints(500));
  CHECK(point / 4 == Length::from_millipoints(250));
  CHECK(ratio(point * 3, point * 2) == doctest::Approx(1.5));
  Length sum;
  for (int i = 0; i < 10; ++i) sum += Length::from_points(0.1);
  CHECK(sum == point);
  sum -= point;
  CHECK(sum == Length());
}

TEST_CASE("a fingerprint is the SHA-256 of the bytes (FIPS 180-4, examples)") {
  using mandature::support::sha256;
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}
