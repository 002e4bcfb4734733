#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/result.h"
#include "media/pixels.h"

namespace mandature::media {

enum class WebFormat { kAvif, kWebp, kJpeg, kPng };

// How pictures are made for a site.
struct WebRecipe {
  std::vector<int> widths;  // pixels, from the smallest; a picture is never enlarged
  int avif_quality = 50, webp_quality = 75, jpeg_quality = 80;  // from 1 to 100
  int avif_effort = 3;                                          // from 0, quick, to 9, small
};

// What the files made after a recipe depend on besides the picture, as text: a key for a cache.
std::string describe(const WebRecipe& recipe);

// One size of a picture in one format: upright, in sRGB, without metadata.
struct WebFile {
  WebFormat format = WebFormat::kJpeg;
  int width = 0, height = 0;
  std::string bytes;
};

// The widths of a recipe that a picture of this width has; its own when it is smaller than the largest.
std::vector<int> widths_for(int width, const WebRecipe& recipe);

// A picture in all the files of a recipe, from the smallest of each format. A photograph is AVIF, WebP and
// JPEG; a drawing, or what is not opaque, is WebP and PNG without loss: AVIF blurs its edges.
enum class Nature { kPhotograph, kDrawing };
diagnostics::Result<std::vector<WebFile>> encode_for_web(const Decoded& picture, Nature nature,
                                                         const WebRecipe& recipe);

// The files of a site, from the bytes of a picture file. Memory is bounded by the recipe. A damaged file is a
// failure, never half a picture.
diagnostics::Result<std::vector<WebFile>> make_for_web(std::string bytes, const WebRecipe& recipe);
// What is wrong with a picture file, read to its last pixel.
std::optional<diagnostics::Failure> find_damage(std::string bytes);

}  // namespace mandature::media
