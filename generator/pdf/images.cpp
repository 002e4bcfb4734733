#include "pdf/images.h"

#include "diagnostics/translation.h"

namespace mandature::pdf {
namespace {

using diagnostics::Failure;
using diagnostics::tr;

const char* colour_space(int channels) {
  constexpr int kInks = 4;
  return channels == 1 ? "DeviceGray" : channels == kInks ? "DeviceCMYK" : "DeviceRGB";
}

void describe(Dictionary image, const PackedPicture& picture, int channels) {
  image.add_name("Type", "XObject");
  image.add_name("Subtype", "Image");
  image.add_number("Width", picture.width);
  image.add_number("Height", picture.height);
  image.add_name("ColorSpace", colour_space(channels));
  image.add_number("BitsPerComponent", 8);
}

// Of one channel for a mask.
Dictionary lossless(const Haru& haru, const PackedPicture& picture, const std::string& rows, int channels) {
  const Dictionary image = haru.packed_stream(rows);
  describe(image, picture, channels);
  const Dictionary predictor = haru.dictionary();
  predictor.add_number("Predictor", 15);
  predictor.add_number("Colors", channels);
  predictor.add_number("BitsPerComponent", 8);
  predictor.add_number("Columns", picture.width);
  image.add("DecodeParms", predictor);
  return image;
}

}  // namespace

Dictionary image_object(const Haru& haru, const PackedPicture& picture) {
  Dictionary image;
  if (picture.coding == PackedPicture::Coding::kRows) {
    image = lossless(haru, picture, picture.bytes, picture.channels);
  } else {
    image = haru.packed_stream(picture.bytes, "DCTDecode");
    describe(image, picture, picture.channels);
  }
  if (!picture.mask.empty()) image.add("SMask", lossless(haru, picture, picture.mask, 1));
  return image;
}

ImageTable::ImageTable(const Haru& haru, const layout::PagedDocument& document, const ImageSource& source)
    : haru_(haru), pictures_(source.pictures) {
  for (PictureUse& use : pictures_of(document, source.resolution, source.paper)) {
    std::string path = use.path;
    uses_.emplace(std::move(path), std::move(use));
  }
}

Dictionary ImageTable::refuse(const std::string& path, const std::string& reason) {
  if (!failure_) failure_ = Failure{tr("the picture \"{}\" cannot be shown: {}", path, reason)};
  return {};
}

Dictionary ImageTable::of(const layout::ImageItem& item) {
  const auto [found, is_new] = objects_.try_emplace(item.path);
  if (!is_new) return found->second;
  if (pictures_ == nullptr) return refuse(item.path, tr("it cannot be read"));
  const auto& picture = pictures_->of(uses_.at(item.path));
  if (!picture) return refuse(item.path, picture.failure().message);
  fingerprint_ += picture->fingerprint;
  found->second = image_object(haru_, *picture);
  return found->second;
}

}  // namespace mandature::pdf
