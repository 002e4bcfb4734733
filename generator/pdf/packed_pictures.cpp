#include "pdf/packed_pictures.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <utility>

#include "pdf/deflate.h"
#include "pdf/ink.h"
#include "pdf/png_rows.h"
#include "support/fingerprint.h"

namespace mandature::pdf {
namespace {

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

PackedPicture packed(media::Picture picture) {
  PackedPicture made;
  made.width = picture.width;
  made.height = picture.height;
  made.channels = picture.channels;
  made.fingerprint = support::sha256(picture.jpeg + picture.samples + picture.mask);
  if (picture.jpeg.empty()) {
    made.coding = PackedPicture::Coding::kRows;
    made.bytes =
        deflated(png_rows({picture.width, picture.height, picture.channels, std::move(picture.samples)}));
  } else {
    made.bytes = std::move(picture.jpeg);
  }
  if (!picture.mask.empty())
    made.mask = deflated(png_rows({picture.width, picture.height, 1, std::move(picture.mask)}));
  return made;
}

}  // namespace

std::vector<PictureUse> pictures_of(const layout::PagedDocument& document, int resolution,
                                    const Paper* paper) {
  std::map<std::string, PictureUse> uses;
  for (const layout::Page& page : document.pages) {
    for (const layout::PageItem& item : page.items) {
      const auto* image = std::get_if<layout::ImageItem>(&item);
      if (image == nullptr) continue;
      PictureUse& use = uses[image->path];
      use.path = image->path;
      use.width = std::max(use.width, pixels(image->box.width, resolution));
      use.height = std::max(use.height, pixels(image->box.height, resolution));
      use.paper = paper;
    }
  }
  std::vector<PictureUse> sorted;
  for (auto& [path, use] : uses) sorted.push_back(std::move(use));
  return sorted;
}

const diagnostics::Result<PackedPicture>& PackedPictures::of(const PictureUse& use) {
  Slot* slot = nullptr;
  {
    const std::scoped_lock lock(mutex_);
    slot = &slots_[use];
  }
  std::call_once(slot->once, [&] {
    slot->picture = std::make_unique<const diagnostics::Result<PackedPicture>>(make(use));
  });
  return *slot->picture;
}

// Inks are never coded with loss: no pixel may get more of them than the paper bears.
diagnostics::Result<PackedPicture> PackedPictures::make(const PictureUse& use) const {
  const bool inked = use.paper != nullptr;
  auto picture = pictures_.prepare(
      use.path, {use.width, use.height, inked ? media::Form::kPixels : media::Form::kSmallest});
  if (inked && !use.paper->inks()) return use.paper->inks().failure();
  if (!picture) return picture.failure();
  media::Picture made = *std::move(picture);
  if (inked) to_inks(made, **use.paper->inks());
  return packed(std::move(made));
}

}  // namespace mandature::pdf
