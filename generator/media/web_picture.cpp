#include "media/web_picture.h"

#include <algorithm>

#include "media/vips.h"

namespace mandature::media {
namespace {

using diagnostics::Result;
using vips::VImage;

// To be told when the files change although neither library nor recipe did.
constexpr std::string_view kVersion = "2";
// A width this near to the next would only cost room.
constexpr double kNear = 1.15;

// libvips 8.14 writes an Exif block of its own whatever it is asked: chunks that are no picture go (RFC
// 9649, 2.7).
std::string without_metadata_chunks(const std::string& webp) {
  constexpr std::size_t kHead = 12, kChunkHead = 8, kFlags = 8;
  constexpr unsigned kExifAndXmp = 0x0C;
  std::string clean = webp.substr(0, kHead);
  for (std::size_t at = kHead; at + kChunkHead <= webp.size();) {
    std::size_t length = 0;
    for (std::size_t i = 0; i < 4; ++i)
      length |= std::size_t{static_cast<unsigned char>(webp[at + 4 + i])} << (8 * i);
    std::string chunk = webp.substr(at, kChunkHead + length + length % 2);
    at += chunk.size();
    if (chunk.starts_with("EXIF") || chunk.starts_with("XMP ")) continue;
    if (chunk.starts_with("VP8X") && chunk.size() > kFlags)
      chunk[kFlags] = static_cast<char>(static_cast<unsigned char>(chunk[kFlags]) & ~kExifAndXmp);
    clean += chunk;
  }
  for (std::size_t i = 0; i < 4; ++i) clean[4 + i] = static_cast<char>((clean.size() - 8) >> (8 * i));
  return clean;
}

VImage image_of(const Raster& raster) {
  return VImage::new_from_memory(const_cast<char*>(raster.samples.data()), raster.samples.size(),
                                 raster.width, raster.height, raster.channels, VIPS_FORMAT_UCHAR)
      .copy(VImage::option()->set("interpretation",
                                  raster.channels == 1 ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB));
}

VImage image_of(const Decoded& picture) {
  VImage colours = image_of(picture.colours);
  if (picture.mask.empty()) return colours;
  const VImage mask =
      VImage::new_from_memory(const_cast<char*>(picture.mask.data()), picture.mask.size(),
                              picture.colours.width, picture.colours.height, 1, VIPS_FORMAT_UCHAR);
  return colours.bandjoin(mask);
}

std::string encode(const VImage& image, WebFormat format, const WebRecipe& recipe) {
  vips::VOption* options = VImage::option()->set("strip", true);
  switch (format) {
    case WebFormat::kAvif:
      return bytes_of(image.heifsave_buffer(options->set("compression", VIPS_FOREIGN_HEIF_COMPRESSION_AV1)
                                                ->set("Q", recipe.avif_quality)
                                                ->set("effort", recipe.avif_effort)));
    case WebFormat::kWebp:
      return without_metadata_chunks(bytes_of(image.webpsave_buffer(options->set("Q", recipe.webp_quality))));
    case WebFormat::kJpeg:
      return bytes_of(image.jpegsave_buffer(options->set("Q", recipe.jpeg_quality)
                                                ->set("optimize_coding", true)
                                                ->set("interlace", true)
                                                ->set("subsample_mode", VIPS_FOREIGN_SUBSAMPLE_ON)));
    case WebFormat::kPng:
      break;
  }
  constexpr int kSmall = 9;
  return bytes_of(image.pngsave_buffer(options->set("compression", kSmall)));
}

std::string encode_drawing(const VImage& image, WebFormat format, const WebRecipe& recipe) {
  if (format != WebFormat::kWebp) return encode(image, format, recipe);
  return without_metadata_chunks(
      bytes_of(image.webpsave_buffer(VImage::option()->set("strip", true)->set("lossless", true))));
}

// Transparent pixels do not bleed into their neighbours.
VImage at_width(const VImage& image, int width) {
  if (width >= image.width()) return image;
  const double scale = static_cast<double>(width) / image.width();
  if (!image.has_alpha()) return image.resize(scale).copy_memory();
  return image.premultiply().resize(scale).unpremultiply().cast(VIPS_FORMAT_UCHAR).copy_memory();
}

}  // namespace

std::string describe(const WebRecipe& recipe) {
  std::string text = "web picture " + std::string(kVersion) + ", libvips " + std::string(vips_release());
  for (const int width : recipe.widths) text += " " + std::to_string(width);
  for (const int number : {recipe.avif_quality, recipe.webp_quality, recipe.jpeg_quality, recipe.avif_effort})
    text += "/" + std::to_string(number);
  return text;
}

std::vector<int> widths_for(int width, const WebRecipe& recipe) {
  const int most = recipe.widths.empty() ? width : std::min(width, recipe.widths.back());
  std::vector<int> widths;
  for (const int candidate : recipe.widths) {
    if (candidate * kNear < most) widths.push_back(candidate);
  }
  widths.push_back(most);
  return widths;
}

Result<std::vector<WebFile>> encode_for_web(const Decoded& picture, Nature nature, const WebRecipe& recipe) {
  return guarded<std::vector<WebFile>>([&] {
    const bool drawing = nature == Nature::kDrawing || !picture.mask.empty();
    const std::vector<WebFormat> formats =
        drawing ? std::vector{WebFormat::kWebp, WebFormat::kPng}
                : std::vector{WebFormat::kAvif, WebFormat::kWebp, WebFormat::kJpeg};
    const VImage whole = image_of(picture);
    std::vector<WebFile> files;
    for (const int width : widths_for(whole.width(), recipe)) {
      const VImage image = at_width(whole, width);
      for (const WebFormat format : formats) {
        files.push_back({format, image.width(), image.height(),
                         drawing ? encode_drawing(image, format, recipe) : encode(image, format, recipe)});
      }
    }
    std::stable_sort(files.begin(), files.end(),
                     [](const WebFile& a, const WebFile& b) { return a.format < b.format; });
    return files;
  });
}

}  // namespace mandature::media
