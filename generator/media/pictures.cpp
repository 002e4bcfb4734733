#include "media/pictures.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "diagnostics/translation.h"
#include "media/chunks.h"
#include "media/jpeg_file.h"
#include "media/pixels.h"
#include "media/web_picture.h"

namespace mandature::media {
namespace {

using diagnostics::Failure;
using diagnostics::Result;
using diagnostics::tr;

// A drawing that declares more is a trap for the memory, not a picture.
constexpr long long kMostPixels = 150'000'000;
// Interlaced files are decoded whole before their first row is known.
constexpr long long kMostPixelsHeld = 50'000'000;
constexpr long long kMillion = 1'000'000;
// Each scan is a pass over the whole picture: cameras write ten.
constexpr int kMostScans = 100;
// A file a little finer than needed is kept as it is: coding it again would cost more than it saves.
constexpr double kFineEnough = 1.5;

// A file in memory, and what is known of it.
struct Opened {
  std::string bytes;
  FileKind kind = FileKind::kJpeg;
  std::optional<JpegStructure> jpeg;
  Head head;
};

std::optional<FileKind> kind_of(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xD8\xFF")) return FileKind::kJpeg;
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return FileKind::kPng;
  if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP")) return FileKind::kWebp;
  return {};
}

// The name of a kind of picture that is known and not read.
std::string other_kind(std::string_view bytes) {
  using Sign = std::pair<std::string_view, std::string_view>;
  static constexpr std::array<Sign, 9> kSigns{{{"GIF8", "GIF"},
                                               {std::string_view("II*\0", 4), "TIFF"},
                                               {std::string_view("MM\0*", 4), "TIFF"},
                                               {"%PDF", "PDF"},
                                               {"8BPS", "Photoshop"},
                                               {"BM", "BMP"},
                                               {"%!PS", "PostScript"},
                                               {"\xFF\x4F\xFF\x51", "JPEG 2000"},
                                               {"\xFF\x0A", "JPEG XL"}}};
  for (const auto& [sign, name] : kSigns) {
    if (bytes.starts_with(sign)) return std::string(name);
  }
  constexpr std::size_t kBrand = 8;
  if (bytes.size() > kBrand + 4 && bytes.substr(4, 4) == "ftyp") {
    return bytes.substr(kBrand, 4) == "avif" ? "AVIF" : "HEIC";
  }
  return {};
}

Wholeness wholeness_of(const Opened& file) {
  switch (file.kind) {
    case FileKind::kJpeg:
      return file.jpeg ? Wholeness::kWhole : Wholeness::kCutShort;
    case FileKind::kPng:
      return wholeness_of_png(file.bytes);
    case FileKind::kWebp:
      return is_whole_webp(file.bytes) ? Wholeness::kWhole : Wholeness::kCutShort;
  }
  return Wholeness::kDamaged;
}

std::optional<Failure> check_size(const Opened& file) {
  const long long pixels = static_cast<long long>(file.head.width) * file.head.height;
  const long long most = file.head.interlaced ? kMostPixelsHeld : kMostPixels;
  if (pixels <= most) return {};
  return Failure{tr("it has {} × {} pixels; at most {} million are read", file.head.width, file.head.height,
                    most / kMillion)};
}

Result<Opened> open_bytes(std::optional<std::string> bytes) {
  if (!bytes) return Failure{tr("it cannot be read")};
  if (bytes->empty()) return Failure{tr("it is empty")};
  const auto kind = kind_of(*bytes);
  if (!kind) {
    const std::string other = other_kind(*bytes);
    return Failure{other.empty() ? tr("it is not a picture")
                                 : tr("it is a {} file; save it as JPEG, PNG, WebP or SVG", other)};
  }
  Opened file{*std::move(bytes), *kind, {}, {}};
  if (file.kind == FileKind::kJpeg) file.jpeg = read_jpeg_structure(file.bytes);
  const Wholeness wholeness = wholeness_of(file);
  if (wholeness == Wholeness::kCutShort) return Failure{tr("its end is missing")};
  const bool trap = file.jpeg && file.jpeg->scans > kMostScans;
  if (wholeness == Wholeness::kDamaged || trap) return Failure{tr("it is damaged")};
  auto head = read_head(file.bytes, file.kind);
  if (!head) return head.failure();
  file.head = *head;
  if (auto failure = check_size(file)) return *failure;
  return file;
}

PictureInfo info_of(const Opened& file) {
  PictureInfo info{file.kind, file.head.width, file.head.height, file.head.colour, file.head.alpha};
  if (file.head.sideways) std::swap(info.width, info.height);
  return info;
}

bool suits_as_it_is(const Opened& file, const PictureRequest& request) {
  if (request.form != Form::kSmallest || !file.jpeg || !file.jpeg->common) return false;
  return !file.head.turned && !file.head.converted && file.head.width <= request.width * kFineEnough &&
         file.head.height <= request.height * kFineEnough;
}

// In a drawing most pixels are like the one before; in a photograph hardly any is.
bool is_drawn(const Raster& raster) {
  constexpr std::size_t kSampledRows = 64;
  const auto channels = static_cast<std::size_t>(raster.channels);
  const std::size_t row = static_cast<std::size_t>(raster.width) * channels;
  const auto rows = static_cast<std::size_t>(raster.height);
  const std::size_t step = std::max<std::size_t>(1, rows / kSampledRows);
  std::size_t same = 0, compared = 0;
  for (std::size_t y = 0; y < rows; y += step) {
    const std::string_view line = std::string_view(raster.samples).substr(y * row, row);
    for (std::size_t x = channels; x < row; x += channels) {
      ++compared;
      if (line.substr(x, channels) == line.substr(x - channels, channels)) ++same;
    }
  }
  return 2 * same >= compared;
}

bool is_opaque(const std::string& mask) {
  return std::all_of(mask.begin(), mask.end(), [](char alpha) { return alpha == '\xFF'; });
}

Picture keep(const Opened& file) {
  Picture picture{
      file.head.width, file.head.height, file.head.colour == ColourKind::kGrey ? 1 : 3, {}, {}, {}};
  picture.jpeg = without_metadata(file.bytes);
  return picture;
}

Result<Picture> convert(const Opened& file, const PictureRequest& request) {
  auto decoded = decode(file.bytes, file.head, request);
  if (!decoded) return decoded.failure();
  Decoded pixels = *std::move(decoded);
  Raster& colours = pixels.colours;
  Picture picture{colours.width, colours.height, colours.channels, {}, {}, {}};
  if (!is_opaque(pixels.mask)) picture.mask = std::move(pixels.mask);
  if (request.form == Form::kPixels || is_drawn(colours)) {
    picture.samples = std::move(colours.samples);
    return picture;
  }
  auto jpeg = encode_jpeg(colours);
  if (!jpeg) return jpeg.failure();
  picture.jpeg = *std::move(jpeg);
  return picture;
}

}  // namespace

bool Pictures::is_picture(std::string_view path) {
  const std::string extension = support::file_extension(path);
  for (const char* known : {"jpg", "jpeg", "png", "webp", "gif", "tif", "tiff", "bmp", "heic", "avif"}) {
    if (extension == known) return true;
  }
  return false;
}

Result<PictureInfo> Pictures::info(const std::string& path) const {
  {
    const std::lock_guard lock(mutex_);
    if (const auto known = known_.find(path); known != known_.end()) return known->second;
  }
  const auto file = open_bytes(disk_.read(support::join_path(folder_, path)));
  Result<PictureInfo> info = file ? Result<PictureInfo>(info_of(*file)) : Result<PictureInfo>(file.failure());
  const std::lock_guard lock(mutex_);
  return known_.emplace(path, std::move(info)).first->second;
}

Result<Picture> Pictures::prepare(const std::string& path, const PictureRequest& request) const {
  const auto file = open_bytes(disk_.read(support::join_path(folder_, path)));
  if (!file) return file.failure();
  if (request.width < 1 || request.height < 1) return Failure{tr("it is given no room")};
  if (auto damage = find_damage(file->bytes, file->kind, file->head.height)) return *std::move(damage);
  if (suits_as_it_is(*file, request)) return keep(*file);
  return convert(*file, request);
}

std::optional<Failure> find_damage(std::string bytes) {
  const auto file = open_bytes(std::move(bytes));
  if (!file) return file.failure();
  return find_damage(file->bytes, file->kind, file->head.height);
}

Result<std::vector<WebFile>> make_for_web(std::string bytes, const WebRecipe& recipe) {
  // A strip of paper four times as high as it is wide is still shown whole; a higher one gets narrower.
  constexpr int kHighest = 4;
  const auto file = open_bytes(std::move(bytes));
  if (!file) return file.failure();
  if (auto damage = find_damage(file->bytes, file->kind, file->head.height)) return *std::move(damage);
  const int widest = widths_for(info_of(*file).width, recipe).back();
  auto decoded = decode(file->bytes, file->head, {widest, widest * kHighest, Form::kPixels});
  if (!decoded) return decoded.failure();
  if (is_opaque(decoded->mask)) {
    Decoded opaque = *std::move(decoded);
    opaque.mask.clear();
    // What was stored with loss as a photograph does not become a drawing again.
    const bool drawing = file->kind != FileKind::kJpeg && is_drawn(opaque.colours);
    return encode_for_web(opaque, drawing ? Nature::kDrawing : Nature::kPhotograph, recipe);
  }
  return encode_for_web(*decoded, Nature::kDrawing, recipe);
}

}  // namespace mandature::media
