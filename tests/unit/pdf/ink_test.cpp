#include "pdf/ink.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "support/file_system.h"
#include "support/golden.h"

using namespace mandature;

namespace {

std::shared_ptr<const pdf::InkConverter> converter(const std::string& paper, double limit) {
  const support::DiskFileSystem disk;
  const auto profile = disk.read(test::source_path("themes/agora/press/") + paper + ".icc");
  REQUIRE(profile);
  auto made = pdf::InkConverter::make(*profile, limit);
  REQUIRE(made);
  return *std::move(made);
}

// Every colour of a cube of `steps` by side.
std::vector<std::uint8_t> colour_cube(int steps) {
  std::vector<std::uint8_t> pixels;
  for (int i = 0; i < steps * steps * steps; ++i) {
    for (const int step : {i / steps / steps, i / steps % steps, i % steps})
      pixels.push_back(static_cast<std::uint8_t>(step * 255 / (steps - 1)));
  }
  return pixels;
}

}  // namespace

TEST_CASE("no colour gets more ink than the paper bears, even below what the profile was made for") {
  const std::vector<std::uint8_t> pixels = colour_cube(18);
  std::vector<std::uint8_t> inks(pixels.size() / 3 * 4);
  for (const auto& [paper, limit] :
       {std::pair{"coated", 300}, {"uncoated", 280}, {"newsprint", 240}, {"coated", 180}}) {
    converter(paper, limit)->convert_rgb(pixels, inks);
    int most = 0;
    for (std::size_t i = 0; i < inks.size(); i += 4)
      most = std::max(most, inks[i] + inks[i + 1] + inks[i + 2] + inks[i + 3]);
    CAPTURE(paper);
    CHECK(most * 100 <= limit * 255);
    CHECK(most * 100 > limit * 255 * 9 / 10);
  }
}

TEST_CASE("white is bare paper, and red is magenta with yellow") {
  const std::vector<std::uint8_t> pixels = {255, 255, 255, 220, 30, 30};
  std::vector<std::uint8_t> inks(8);
  converter("coated", 300)->convert_rgb(pixels, inks);
  for (std::size_t ink = 0; ink < 4; ++ink) CHECK(inks[ink] <= 2);
  CHECK(inks[4] < 60);
  CHECK(inks[5] > 180);
  CHECK(inks[6] > 150);
}

TEST_CASE("a picture converted row by row is the one converted whole") {
  const std::vector<std::uint8_t> pixels = colour_cube(8);
  std::vector<std::uint8_t> whole(pixels.size() / 3 * 4), rows(whole.size());
  const auto inks = converter("newsprint", 240);
  inks->convert_rgb(pixels, whole);
  const std::size_t width = 64;
  for (std::size_t row = 0; row < pixels.size() / 3 / width; ++row) {
    inks->convert_rgb(std::span(pixels).subspan(row * width * 3, width * 3),
                      std::span(rows).subspan(row * width * 4, width * 4));
  }
  CHECK(whole == rows);
}

TEST_CASE("greys go from bare paper to full black on one plate, never backwards") {
  std::vector<std::uint8_t> greys(256), black(256);
  for (std::size_t i = 0; i < greys.size(); ++i) greys[i] = static_cast<std::uint8_t>(i);
  converter("uncoated", 280)->convert_grey(greys, black);
  CHECK(black[0] == 255);
  CHECK(black[255] == 0);
  CHECK(std::is_sorted(black.rbegin(), black.rend()));
}

TEST_CASE("a profile that is damaged, or of another kind, gives a failure") {
  CHECK_FALSE(pdf::InkConverter::make("", 300));
  CHECK_FALSE(pdf::InkConverter::make(std::string(4000, 'x'), 300));
}
