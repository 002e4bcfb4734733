#include "publishing/web_pictures.h"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "diagnostics/translation.h"
#include "graphics/svg_clean.h"
#include "media/pictures.h"
#include "media/web_picture.h"
#include "publishing/parallel.h"
#include "sources/text_file.h"
#include "support/fingerprint.h"
#include "support/text.h"

namespace mandature::publishing {
namespace {

using diagnostics::tr;
using document::WebPicture;
using media::WebFile;
using media::WebFormat;

constexpr std::size_t kFingerprint = 10;  // digits in a file name: enough to tell versions apart

struct FormatName {
  std::string_view extension, type;
};
constexpr std::array<FormatName, 4> kFormats{
    {{"avif", "image/avif"}, {"webp", "image/webp"}, {"jpg", "image/jpeg"}, {"png", "image/png"}}};

const FormatName& name_of(WebFormat format) { return kFormats[static_cast<std::size_t>(format)]; }

// "valbrune/medias/la salle.jpg", "-720", … → "valbrune/images/la-salle-720.0f3a….jpg": names are ours, so
// that no sign of them means anything to a browser or a server.
std::string published_path(const std::string& path, const std::string& detail, std::string_view bytes,
                           std::string_view extension) {
  const std::size_t slash = path.find('/');
  const std::string owner = slash == std::string::npos ? "" : support::slug(path.substr(0, slash)) + "/";
  std::string stem = support::slug(support::file_stem(path));
  if (stem.empty()) stem = "image";
  return owner + "images/" + stem + detail + "." + support::sha256(bytes).substr(0, kFingerprint) + "." +
         std::string(extension);
}

media::WebRecipe recipe_of(const theme::WebImages& images) {
  return {images.widths, images.avif_quality, images.webp_quality, images.jpeg_quality, images.avif_effort};
}

// All files of a picture as one entry of the cache: a line for each, an empty one, then their bytes.
std::string pack(const std::vector<WebFile>& files) {
  std::string head, body;
  for (const WebFile& file : files) {
    for (const std::size_t number :
         {static_cast<std::size_t>(file.format), static_cast<std::size_t>(file.width),
          static_cast<std::size_t>(file.height), file.bytes.size()})
      head += std::to_string(number) + " ";
    head.back() = '\n';
    body += file.bytes;
  }
  return head + "\n" + body;
}

// The entry is sealed: what pack() wrote is what comes back.
std::vector<WebFile> unpack(const std::string& entry) {
  std::vector<WebFile> files;
  const std::size_t end = entry.find("\n\n");
  std::size_t at = end + 2;
  for (const std::string_view line : support::split(std::string_view(entry).substr(0, end), '\n')) {
    std::array<std::size_t, 4> numbers{};
    std::size_t i = 0;
    for (const std::string_view word : support::split(line, ' ')) {
      if (i < numbers.size()) std::from_chars(word.data(), word.data() + word.size(), numbers[i++]);
    }
    files.push_back({static_cast<WebFormat>(numbers[0]), static_cast<int>(numbers[1]),
                     static_cast<int>(numbers[2]), entry.substr(at, numbers[3])});
    at += numbers[3];
  }
  return files;
}

}  // namespace

bool PictureShop::is_picture(std::string_view path) {
  return support::file_extension(path) == "svg" || media::Pictures::is_picture(path);
}

void PictureShop::add(const std::string& path, WebPicture picture) {
  const std::scoped_lock lock(mutex_);
  pictures_.emplace(path, std::move(picture));
}

bool PictureShop::make_drawing(const std::string& path, const Sink& sink, diagnostics::SourceFiles& files,
                               diagnostics::Diagnostics& diagnostics) {
  const std::string source = support::join_path(content_, path);
  const auto bytes = disk_.read(source);
  if (!bytes) {
    diagnostics.error_in(source, tr("this file cannot be read"));
    return true;
  }
  const auto& file = sources::add_text_file(files, source, *bytes, diagnostics);
  const auto drawing = graphics::clean_svg(file, diagnostics);
  if (!drawing) return true;
  const std::string to = published_path(path, "", drawing->text, "svg");
  add(path, {{{"image/svg+xml",
               {{to, static_cast<int>(std::lround(drawing->width)),
                 static_cast<int>(std::lround(drawing->height))}}}}});
  return sink({to, drawing->text}, path);
}

// The file is read to its last pixel; what pages need to know of it stands in its head.
void PictureShop::check_photograph(const std::string& path, std::string bytes,
                                   diagnostics::Diagnostics& diagnostics) {
  const std::string source = support::join_path(content_, path);
  if (const auto damage = media::find_damage(std::move(bytes)))
    diagnostics.error_in(source, tr("the picture \"{}\" cannot be shown: {}", path, damage->message));
}

bool PictureShop::make_photograph(const std::string& path, const Sink& sink,
                                  diagnostics::Diagnostics& diagnostics) {
  const std::string source = support::join_path(content_, path);
  auto bytes = disk_.read(source);
  if (!bytes) {
    diagnostics.error_in(source, tr("this file cannot be read"));
    return true;
  }
  const media::WebRecipe recipe = recipe_of(images_);
  const std::string key = Cache::key(media::describe(recipe), *bytes);
  std::vector<WebFile> made;
  if (const auto known = cache_.find(key)) {
    made = unpack(*known);
  } else if (purpose_ == Purpose::kCheck) {
    check_photograph(path, *std::move(bytes), diagnostics);
    return true;
  } else {
    auto coded = media::make_for_web(*std::move(bytes), recipe);
    if (!coded) {
      diagnostics.error_in(source,
                           tr("the picture \"{}\" cannot be shown: {}", path, coded.failure().message));
      return true;
    }
    made = *std::move(coded);
    cache_.keep(key, pack(made));
  }
  WebPicture picture;
  for (const WebFile& file : made) {
    const FormatName& format = name_of(file.format);
    const std::string to =
        published_path(path, "-" + std::to_string(file.width), file.bytes, format.extension);
    if (picture.kinds.empty() || picture.kinds.back().type != format.type)
      picture.kinds.push_back({std::string(format.type), {}});
    picture.kinds.back().files.push_back({to, file.width, file.height});
    if (!sink({to, file.bytes}, path)) return false;
  }
  add(path, std::move(picture));
  return true;
}

bool PictureShop::make(const std::vector<std::string>& paths, const Sink& sink,
                       diagnostics::SourceFiles& files, diagnostics::Diagnostics& diagnostics) {
  return in_parallel(paths.size(), [&](std::size_t i) {
    return support::file_extension(paths[i]) == "svg" ? make_drawing(paths[i], sink, files, diagnostics)
                                                      : make_photograph(paths[i], sink, diagnostics);
  });
}

}  // namespace mandature::publishing
