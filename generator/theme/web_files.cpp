#include "theme/web_files.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "diagnostics/translation.h"
#include "support/text.h"
#include "theme/reading.h"
#include "theme/styles_file.h"

namespace mandature::theme {
namespace {

using diagnostics::Diagnostics;
using diagnostics::tr;
using sources::Value;

constexpr int kWidestPicture = 4000;  // pixels: wider than any page shows

std::optional<Value> read_if_there(const support::FileSystem& disk, const std::string& path,
                                   diagnostics::SourceFiles& files, Diagnostics& diagnostics) {
  if (!disk.exists(path)) return std::nullopt;
  return read_theme_file(disk, path, files, diagnostics);
}

std::vector<std::string> read_words(const Value& value, Diagnostics& diagnostics) {
  if (value.kind != Value::Kind::kSequence) diagnostics.error(value.span, tr("a list is expected here"));
  std::vector<std::string> words;
  for (const Value& item : value.items) words.push_back(read_text(item, diagnostics));
  return words;
}

// "U+00E9" or "U+0020-007E", as the descriptor unicode-range of CSS.
void read_signs(const Value& value, std::set<char32_t>& signs, Diagnostics& diagnostics) {
  constexpr unsigned kMost = 0x3000;
  const std::string_view text = value.scalar;
  unsigned first = 0, last = 0;
  const char* end = text.data() + text.size();
  bool sound = text.starts_with("U+");
  if (sound) {
    auto read = std::from_chars(text.data() + 2, end, first, 16);
    last = first;
    if (read.ec == std::errc() && read.ptr != end && *read.ptr == '-')
      read = std::from_chars(read.ptr + 1, end, last, 16);
    sound = read.ec == std::errc() && read.ptr == end && first <= last && last < kMost;
  }
  if (!sound) {
    diagnostics.error(value.span, tr("signs are written \"U+00E9\" or \"U+0020-007E\""));
    return;
  }
  for (unsigned sign = first; sign <= last; ++sign) signs.insert(sign);
}

// "texte/regular"
void read_face_name(const Value& mapping, std::string& family, std::string& face, Diagnostics& diagnostics) {
  const Value* value = required(mapping, "police", diagnostics);
  if (value == nullptr) return;
  const std::string name = read_text(*value, diagnostics);
  const std::size_t slash = name.find('/');
  if (slash == std::string::npos)
    diagnostics.error(value->span, tr("a face is written \"family/face\": \"texte/regular\""));
  family = name.substr(0, slash);
  face = slash == std::string::npos ? "regular" : name.substr(slash + 1);
}

FileLoading read_loading(const Value& value, Diagnostics& diagnostics) {
  return static_cast<FileLoading>(read_choice(value, {"besoin", "page"}, diagnostics));
}

PicturePlace read_place(const Value& value, Diagnostics& diagnostics) {
  PicturePlace place;
  refuse_unknown_keys(value, {"largeur", "charge"}, diagnostics);
  if (const Value* sizes = required(value, "largeur", diagnostics))
    place.sizes = read_text(*sizes, diagnostics);
  if (const Value* loading = value.find("charge")) place.loading = read_loading(*loading, diagnostics);
  return place;
}

WebFace read_face(const Value& value, Diagnostics& diagnostics) {
  constexpr int kLightest = 1, kHeaviest = 1000;
  WebFace face;
  face.where = value.span;
  refuse_unknown_keys(value, {"nom", "police", "graisses", "style", "charge"}, diagnostics);
  if (const Value* name = required(value, "nom", diagnostics)) face.name = read_text(*name, diagnostics);
  read_face_name(value, face.family, face.face, diagnostics);
  if (const Value* weights = required(value, "graisses", diagnostics)) {
    const bool several = weights->kind == Value::Kind::kSequence && weights->items.size() == 2;
    const Value& first = several ? weights->items[0] : *weights;
    const Value& last = several ? weights->items[1] : *weights;
    face.lightest = read_count(first, kLightest, kHeaviest, diagnostics);
    face.heaviest = read_count(last, kLightest, kHeaviest, diagnostics);
  }
  if (const Value* slope = value.find("style"))
    face.slope = static_cast<Slope>(read_choice(*slope, {"droit", "italique"}, diagnostics));
  if (const Value* loading = value.find("charge")) face.loading = read_loading(*loading, diagnostics);
  return face;
}

StandIn read_stand_in(const Value& value, Diagnostics& diagnostics) {
  StandIn stand_in;
  refuse_unknown_keys(value, {"nom", "police", "locales", "signe_moyen"}, diagnostics);
  if (const Value* name = required(value, "nom", diagnostics)) stand_in.name = read_text(*name, diagnostics);
  read_face_name(value, stand_in.family, stand_in.face, diagnostics);
  if (const Value* local = required(value, "locales", diagnostics))
    stand_in.local = read_words(*local, diagnostics);
  if (const Value* mean = required(value, "signe_moyen", diagnostics)) {
    stand_in.mean_sign = read_number(*mean, diagnostics).value_or(0);
    if (stand_in.mean_sign <= 0 || stand_in.mean_sign > 2)
      diagnostics.error(mean->span, tr("a mean sign is between 0 and 2 em wide"));
  }
  return stand_in;
}

}  // namespace

WebFonts read_web_fonts(const support::FileSystem& disk, const std::string& theme_folder,
                        diagnostics::SourceFiles& files, Diagnostics& diagnostics) {
  WebFonts fonts;
  const auto root =
      read_if_there(disk, support::join_path(theme_folder, "web/polices.yaml"), files, diagnostics);
  if (!root) return fonts;
  refuse_unknown_keys(*root, {"traits", "signes", "polices", "replis"}, diagnostics);
  if (const Value* features = required(*root, "traits", diagnostics))
    fonts.features = read_words(*features, diagnostics);
  if (const Value* signs = required(*root, "signes", diagnostics)) {
    for (const Value& item : signs->items) read_signs(item, fonts.signs, diagnostics);
  }
  if (const Value* faces = required(*root, "polices", diagnostics)) {
    for (const Value& item : faces->items) fonts.faces.push_back(read_face(item, diagnostics));
  }
  if (const Value* stand_ins = root->find("replis")) {
    for (const Value& item : stand_ins->items) fonts.stand_ins.push_back(read_stand_in(item, diagnostics));
  }
  return fonts;
}

WebImages read_web_images(const support::FileSystem& disk, const std::string& theme_folder,
                          diagnostics::SourceFiles& files, Diagnostics& diagnostics) {
  WebImages images;
  const auto root =
      read_if_there(disk, support::join_path(theme_folder, "web/images.yaml"), files, diagnostics);
  if (!root) return images;
  refuse_unknown_keys(*root, {"largeurs", "qualites", "effort", "places"}, diagnostics);
  if (const Value* widths = required(*root, "largeurs", diagnostics)) {
    images.widths.clear();
    for (const Value& item : widths->items)
      images.widths.push_back(read_count(item, 1, kWidestPicture, diagnostics));
    std::sort(images.widths.begin(), images.widths.end());
    if (images.widths.empty()) diagnostics.error(widths->span, tr("pictures need at least one width"));
  }
  if (const Value* qualities = root->find("qualites")) {
    refuse_unknown_keys(*qualities, {"avif", "webp", "jpeg"}, diagnostics);
    const auto read = [&](std::string_view key, int& quality) {
      if (const Value* value = qualities->find(key)) quality = read_count(*value, 1, 100, diagnostics);
    };
    read("avif", images.avif_quality);
    read("webp", images.webp_quality);
    read("jpeg", images.jpeg_quality);
  }
  if (const Value* effort = root->find("effort")) images.avif_effort = read_count(*effort, 0, 9, diagnostics);
  if (const Value* places = root->find("places")) {
    for (const sources::Entry& entry : places->entries)
      images.places[entry.key] = read_place(entry.value, diagnostics);
  }
  return images;
}

}  // namespace mandature::theme
