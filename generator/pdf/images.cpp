#include "pdf/images.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <utility>

#include "diagnostics/translation.h"
#include "pdf/deflate.h"
#include "pdf/ink.h"
#include "pdf/png_rows.h"
#include "support/fingerprint.h"

namespace mandature::pdf {
namespace {

using diagnostics::Failure;
using diagnostics::tr;

const char* colour_space(int channels) {
  constexpr int kInks = 4;
  return channels == 1 ? "DeviceGray" : channels == kInks ? "DeviceCMYK" : "DeviceRGB";
}

void describe(Dictionary image, int width, int height, int channels) {
  image.add_name("Type", "XObject");
  image.add_name("Subtype", "Image");
  image.add_number("Width", width);
  image.add_number("Height", height);
  image.add_name("ColorSpace", colour_space(channels));
  image.add_number("BitsPerComponent", 8);
}

Dictionary lossless(const Haru& haru, const media::Raster& raster) {
  const Dictionary image = haru.packed_stream(deflated(png_rows(raster)));
  describe(image, raster.width, raster.height, raster.channels);
  const Dictionary predictor = haru.dictionary();
  predictor.add_number("Predictor", 15);
  predictor.add_number("Colors", raster.channels);
  predictor.add_number("BitsPerComponent", 8);
  predictor.add_number("Columns", raster.width);
  image.add("DecodeParms", predictor);
  return image;
}

std::span<const std::uint8_t> bytes_of(const std::string& text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
std::span<std::uint8_t> bytes_of(std::string& text) {
  return {reinterpret_cast<std::uint8_t*>(text.data()), text.size()};
}

// Pixels in the inks of a paper. Grey becomes black alone, which a grey of PDF is: light where there is no
// ink.
void to_inks(media::Picture& picture, const InkConverter& inks) {
  const bool grey = picture.channels == 1;
  std::string mixed(picture.samples.size() / static_cast<std::size_t>(picture.channels) * (grey ? 1 : 4),
                    '\0');
  if (grey) {
    inks.convert_grey(bytes_of(std::as_const(picture.samples)), bytes_of(mixed));
    for (char& black : mixed) black = static_cast<char>(~black);
  } else {
    inks.convert_rgb(bytes_of(std::as_const(picture.samples)), bytes_of(mixed));
    picture.channels = 4;
  }
  picture.samples = std::move(mixed);
}

int pixels(support::Length length, int resolution) {
  return std::max(1, static_cast<int>(std::ceil(length.points() / 72 * resolution)));
}

}  // namespace

Dictionary image_object(const Haru& haru, const media::Picture& picture) {
  Dictionary image;
  if (picture.jpeg.empty()) {
    image = lossless(haru, {picture.width, picture.height, picture.channels, picture.samples});
  } else {
    image = haru.packed_stream(picture.jpeg, "DCTDecode");
    describe(image, picture.width, picture.height, picture.channels);
  }
  if (!picture.mask.empty()) {
    image.add("SMask", lossless(haru, {picture.width, picture.height, 1, picture.mask}));
  }
  return image;
}

ImageTable::ImageTable(const Haru& haru, const layout::PagedDocument& document, const ImageSource& source)
    : haru_(haru), source_(source) {
  for (const layout::Page& page : document.pages) {
    for (const layout::PageItem& item : page.items) {
      const auto* image = std::get_if<layout::ImageItem>(&item);
      if (image == nullptr) continue;
      media::PictureRequest& request = requests_[image->path];
      request.width = std::max(request.width, pixels(image->box.width, source.resolution));
      request.height = std::max(request.height, pixels(image->box.height, source.resolution));
    }
  }
}

// Inks are never coded with loss: no pixel may get more of them than the paper bears.
diagnostics::Result<media::Picture> ImageTable::prepare(const std::string& path) {
  if (source_.pictures == nullptr) return Failure{tr("it cannot be read")};
  media::PictureRequest request = requests_[path];
  if (source_.paper == nullptr) return source_.pictures->prepare(path, request);
  request.form = media::Form::kPixels;
  auto picture = source_.pictures->prepare(path, request);
  const auto& inks = source_.paper->inks();
  if (!inks) return inks.failure();
  if (!picture) return picture;
  media::Picture inked = *std::move(picture);
  to_inks(inked, **inks);
  return inked;
}

Dictionary ImageTable::of(const layout::ImageItem& item) {
  const auto [found, is_new] = objects_.try_emplace(item.path);
  if (!is_new) return found->second;
  const auto picture = prepare(item.path);
  if (!picture) {
    if (!failure_)
      failure_ = Failure{tr("the picture \"{}\" cannot be shown: {}", item.path, picture.failure().message)};
    return {};
  }
  fingerprint_ += support::sha256(picture->jpeg + picture->samples + picture->mask);
  found->second = image_object(haru_, *picture);
  return found->second;
}

}  // namespace mandature::pdf
