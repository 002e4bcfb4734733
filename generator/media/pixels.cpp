#include "media/pixels.h"

#include <cstddef>
#include <memory>

#include "media/vips.h"

namespace mandature::media {
namespace {

using diagnostics::Failure;
using diagnostics::Result;
using vips::VImage;

// What follows cannot be told from the original at reading distance, and weighs a third of it.
constexpr int kQuality = 90;

// Reads from the top to the bottom.
VImage open(VipsBlob* blob, FileKind kind, VipsFailOn fail_on, int shrink = 1) {
  vips::VOption* options = VImage::option()->set("access", VIPS_ACCESS_SEQUENTIAL)->set("fail_on", fail_on);
  switch (kind) {
    case FileKind::kJpeg:
      return VImage::jpegload_buffer(blob, options->set("shrink", shrink));
    case FileKind::kPng:
      return VImage::pngload_buffer(blob, options);
    case FileKind::kWebp:
      return VImage::webpload_buffer(blob, options);
  }
  return {};
}

int number_in(const VImage& image, const char* name) {
  return image.get_typeof(name) == G_TYPE_INT ? image.get_int(name) : 0;
}

// A profile of sRGB changes nothing; profiles name themselves in ASCII or, since version 4, in UTF-16.
bool has_other_profile(const VImage& image) {
  if (image.get_typeof(VIPS_META_ICC_NAME) == 0) return false;
  std::size_t size = 0;
  const auto* data = static_cast<const char*>(image.get_blob(VIPS_META_ICC_NAME, &size));
  const std::string_view profile(data, size);
  return profile.find("sRGB") == std::string_view::npos &&
         profile.find(std::string_view("s\0R\0G\0B", 7)) == std::string_view::npos;
}

ColourKind colour_of(const VImage& image) {
  if (image.interpretation() == VIPS_INTERPRETATION_CMYK) return ColourKind::kCmyk;
  const int colours = image.bands() - (image.has_alpha() ? 1 : 0);
  return colours < 3 ? ColourKind::kGrey : ColourKind::kRgb;
}

Raster raster_of(const VImage& image) {
  std::size_t size = 0;
  const std::unique_ptr<void, decltype(&g_free)> memory(image.write_to_memory(&size), g_free);
  return {image.width(), image.height(), image.bands(),
          std::string(static_cast<const char*>(memory.get()), size)};
}

// What cameras write that is against the letter of the standard and harms no pixel, as libjpeg words it.
bool is_harmless(const std::string& message) {
  for (const char* known : {"extraneous bytes", "Adobe color transform", "JFIF", "SOS parameters"}) {
    if (message.find(known) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

Result<Head> read_head(std::string_view bytes, FileKind kind) {
  return guarded<Head>([&] {
    constexpr int kFirstSideways = 5;
    const Blob blob = blob_of(bytes);
    const VImage image = open(blob.get(), kind, VIPS_FAIL_ON_ERROR);
    Head head;
    head.width = image.width();
    head.height = image.height();
    const int orientation = number_in(image, VIPS_META_ORIENTATION);
    head.turned = orientation > 1;
    head.sideways = orientation >= kFirstSideways;
    head.colour = colour_of(image);
    head.converted = head.colour == ColourKind::kCmyk || has_other_profile(image);
    head.interlaced = kind == FileKind::kWebp || number_in(image, "interlaced") != 0 ||
                      number_in(image, "jpeg-multiscan") != 0;
    head.alpha = image.has_alpha();
    return head;
  });
}

Result<Decoded> decode(std::string_view bytes, const Head& head, const PictureRequest& request) {
  return guarded<Decoded>([&] {
    const Blob blob = blob_of(bytes);
    vips::VOption* options = VImage::option()->set("height", request.height)->set("size", VIPS_SIZE_DOWN);
    if (head.converted) options->set("export_profile", "srgb");
    if (head.colour == ColourKind::kCmyk) options->set("import_profile", "cmyk");
    // Each pixel is read twice, for its colour and for its mask.
    VImage image = VImage::thumbnail_buffer(blob.get(), request.width, options).copy_memory();
    Decoded decoded;
    if (image.has_alpha()) {
      decoded.mask = raster_of(image.extract_band(image.bands() - 1).cast(VIPS_FORMAT_UCHAR)).samples;
      image = image.extract_band(0, VImage::option()->set("n", image.bands() - 1));
    }
    // A grey profile brings grey to three equal components.
    if (head.colour == ColourKind::kGrey && image.bands() > 1) image = image.extract_band(1);
    decoded.colours = raster_of(image.cast(VIPS_FORMAT_UCHAR));
    return decoded;
  });
}

std::optional<Failure> find_damage(std::string_view bytes, FileKind kind, int height) {
  // An eighth of the size: all of the code is read and few pixels are made. What is wrong with the last rows
  // is not told then: in a high picture, a fiftieth of it at most.
  constexpr int kHigh = 3000;
  const int shrink = kind == FileKind::kJpeg && height > kHigh ? 8 : 1;
  const auto read = [&](VipsFailOn fail_on) {
    return guarded<bool>([&] {
      const Blob blob = blob_of(bytes);
      return open(blob.get(), kind, fail_on, shrink).avg() >= 0;
    });
  };
  // libjpeg only warns of a picture whose lower half is missing.
  const auto strict = read(VIPS_FAIL_ON_WARNING);
  if (strict) return {};
  if (!is_harmless(strict.failure().message)) return strict.failure();
  const auto lenient = read(VIPS_FAIL_ON_ERROR);
  return lenient ? std::nullopt : std::optional(lenient.failure());
}

Result<std::string> encode_jpeg(const Raster& raster) {
  return guarded<std::string>([&] {
    const VImage image =
        VImage::new_from_memory(const_cast<char*>(raster.samples.data()), raster.samples.size(), raster.width,
                                raster.height, raster.channels, VIPS_FORMAT_UCHAR)
            .copy(VImage::option()->set(
                "interpretation", raster.channels == 1 ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB));
    // Colour at half the resolution: cameras store no more, and on paper no eye resolves it.
    return bytes_of(image.jpegsave_buffer(VImage::option()
                                              ->set("Q", kQuality)
                                              ->set("strip", true)
                                              ->set("optimize_coding", true)
                                              ->set("subsample_mode", VIPS_FOREIGN_SUBSAMPLE_ON)));
  });
}

}  // namespace mandature::media
