#include "html/pictures.h"

#include <fmt/format.h>

#include "html/escape.h"
#include "html/tables.h"

namespace mandature::html {
namespace {

using document::WebPicture;

const WebPicture* find(const std::string& path, const Writing& writing) {
  if (writing.pictures == nullptr) return nullptr;
  const auto found = writing.pictures->find(path);
  return found == writing.pictures->end() ? nullptr : &found->second;
}

// "a-360.webp 360w, a-720.webp 720w"
std::string source_set(const WebPicture::Kind& kind, const Writing& writing) {
  std::string set;
  for (const document::PictureFile& file : kind.files) {
    set += fmt::format("{}{} {}w", set.empty() ? "" : ", ", escape(address(file.path, writing.root)),
                       file.width);
  }
  return set;
}

theme::PicturePlace place_of(const std::string& name, const Writing& writing) {
  if (writing.images == nullptr) return {};
  const auto found = writing.images->places.find(name);
  return found == writing.images->places.end() ? theme::PicturePlace{} : found->second;
}

std::string element(const document::Image& image, const theme::PicturePlace& place, const std::string& set,
                    const Writing& writing) {
  std::string img = fmt::format(R"(<img src="{}"{} alt="{}")", escape(picture_address(image.path, writing)),
                                set, text(image.alternative, writing));
  if (image.width > 0 && image.height > 0)
    img += fmt::format(R"( width="{}" height="{}")", image.width, image.height);
  if (place.loading == theme::FileLoading::kWhenMet) img += R"( loading="lazy")";
  return img + ">";
}

}  // namespace

std::string picture_address(const std::string& path, const Writing& writing) {
  if (path.empty()) return {};
  const WebPicture* known = find(path, writing);
  return known == nullptr ? media_address(path, writing) : address(known->largest().path, writing.root);
}

std::string write_picture(const document::Image& image, const std::string& place, const Writing& writing) {
  if (image.path.empty()) return {};
  const theme::PicturePlace where = place_of(place, writing);
  const WebPicture* known = find(image.path, writing);
  if (known == nullptr) return element(image, where, {}, writing);
  document::Image seen = image;
  seen.width = known->largest().width;
  seen.height = known->largest().height;
  // One file alone leaves no choice.
  if (known->kinds.size() == 1 && known->kinds.back().files.size() == 1)
    return element(seen, where, {}, writing);
  const std::string sizes = fmt::format(R"( sizes="{}")", escape(where.sizes));
  std::string html = "<picture>";
  for (std::size_t i = 0; i + 1 < known->kinds.size(); ++i) {
    html += fmt::format(R"(<source type="{}" srcset="{}"{}>)", known->kinds[i].type,
                        source_set(known->kinds[i], writing), sizes);
  }
  const std::string set = fmt::format(R"( srcset="{}"{})", source_set(known->kinds.back(), writing), sizes);
  return html + element(seen, where, set, writing) + "</picture>";
}

}  // namespace mandature::html
