#include <doctest/doctest.h>

#include <string>

#include "media/pixels.h"
#include "media/web_picture.h"

using namespace mandature;
using media::WebFormat;

namespace {

// A picture in which no pixel is like its neighbour, as in a photograph.
media::Raster noise(int width, int height) {
  media::Raster raster{width, height, 3, {}};
  unsigned state = 7;
  for (int i = 0; i < width * height * 3; ++i) {
    state = state * 1664525U + 1013904223U;
    raster.samples += static_cast<char>(state >> 24);
  }
  return raster;
}

}  // namespace

TEST_CASE("a photograph is made in every size up to its own, and never enlarged") {
  CHECK(media::widths_for(2000, {{360, 720, 1440}}) == std::vector{360, 720, 1440});
  CHECK(media::widths_for(1000, {{360, 720, 1440}}) == std::vector{360, 720, 1000});
  CHECK(media::widths_for(200, {{360, 720, 1440}}) == std::vector{200});
}

TEST_CASE("a photograph is AVIF, WebP and JPEG, the same bytes each time") {
  const auto jpeg = media::encode_jpeg(noise(100, 60));
  REQUIRE(jpeg);
  const media::WebRecipe recipe{{40, 80}};
  const auto files = media::make_for_web(*jpeg, recipe);
  const auto again = media::make_for_web(*jpeg, recipe);
  REQUIRE(files);
  REQUIRE(again);
  REQUIRE(files->size() == 6);
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK((*files)[i].bytes == (*again)[i].bytes);
    for (const char* mark : {"Exif", "EXIF", "XMP "})
      CHECK((*files)[i].bytes.find(mark) == std::string::npos);
  }
  CHECK((*files)[0].format == WebFormat::kAvif);
  CHECK((*files)[0].width == 40);
  CHECK((*files)[0].height == 24);
  CHECK((*files)[5].format == WebFormat::kJpeg);
  CHECK((*files)[5].width == 80);
}

TEST_CASE("half a file, or none, is a failure and never half a picture") {
  const auto jpeg = media::encode_jpeg(noise(100, 60));
  REQUIRE(jpeg);
  CHECK_FALSE(media::make_for_web(jpeg->substr(0, jpeg->size() / 2), {{40}}));
  CHECK_FALSE(media::make_for_web("<svg/>", {{40}}));
  CHECK(media::find_damage(jpeg->substr(0, jpeg->size() / 2)));
  CHECK_FALSE(media::find_damage(*jpeg));
}
