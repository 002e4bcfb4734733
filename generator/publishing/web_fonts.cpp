#include "publishing/web_fonts.h"

#include <mutex>
#include <set>

#include "diagnostics/translation.h"
#include "html/font_sheet.h"
#include "publishing/parallel.h"
#include "support/fingerprint.h"
#include "support/text.h"
#include "typesetting/web_font.h"

namespace mandature::publishing {
namespace {

using diagnostics::tr;

constexpr std::size_t kFingerprint = 10;  // digits in a file name: enough to tell versions apart
constexpr std::string_view kRecipe = "woff2 1";

bool is_text(const std::string& path) {
  const std::string extension = support::file_extension(path);
  return extension == "yaml" || extension == "yml" || extension == "md" || extension == "vtt" ||
         extension == "csv";
}

// What the fonts must draw, known before the first page is written, so that all pages name the same files.
// Texts in an older encoding are left out: their signs are those of French, which the theme names.
std::set<char32_t> signs_of(const FontSources& sources) {
  std::vector<std::string> paths = sources.disk.list(sources.content);
  std::erase_if(paths, [](const std::string& path) { return !is_text(path); });
  std::set<char32_t> signs = sources.wanted.signs;
  std::mutex mutex;
  in_parallel(paths.size(), [&](std::size_t i) {
    const auto text = sources.disk.read(support::join_path(sources.content, paths[i]));
    if (!text || support::first_invalid_utf8(*text)) return true;
    std::string beyond;  // ASCII, which the theme names, is most of the text
    for (const char c : *text) {
      if ((static_cast<unsigned char>(c) & 0x80U) != 0) beyond += c;
    }
    const std::u32string found = support::decode_utf8(beyond);
    const std::scoped_lock lock(mutex);
    signs.insert(found.begin(), found.end());
    return true;
  });
  return signs;
}

diagnostics::Result<std::string> make_font(const typesetting::Face& face, const typesetting::WebCut& cut,
                                           Cache& cache) {
  const auto font = typesetting::cut_for_web(face, cut);
  if (!font) return font;
  const std::string key = Cache::key(kRecipe, *font);
  if (auto known = cache.find(key)) return *std::move(known);
  auto packed = typesetting::pack_woff2(*font);
  if (packed) cache.keep(key, *packed);
  return packed;
}

}  // namespace

SiteFonts make_site_fonts(const FontSources& sources, Cache& cache, diagnostics::Diagnostics& diagnostics) {
  const theme::WebFonts& wanted = sources.wanted;
  SiteFonts site;
  std::vector<html::FontFile> named(wanted.faces.size());
  std::vector<std::string> bytes(wanted.faces.size());
  const std::set<char32_t> signs = wanted.faces.empty() ? std::set<char32_t>{} : signs_of(sources);
  in_parallel(wanted.faces.size(), [&](std::size_t i) {
    const theme::WebFace& face = wanted.faces[i];
    const typesetting::Face* found = sources.fonts.find(face.family, face.face);
    if (found == nullptr) {
      diagnostics.error(face.where, tr("the theme has no face \"{}\"", face.family + "/" + face.face));
      return true;
    }
    const bool variable = face.lightest != face.heaviest;
    auto font = make_font(
        *found, {signs, wanted.features, variable ? typesetting::Axes::kFree : typesetting::Axes::kPinned},
        cache);
    if (!font) {
      diagnostics.error(face.where, font.failure().message);
      return true;
    }
    bytes[i] = *std::move(font);
    named[i] = {&face, support::slug(face.name + " " + face.face) + "." +
                           support::sha256(bytes[i]).substr(0, kFingerprint) + ".woff2"};
    return true;
  });
  std::erase_if(named, [](const html::FontFile& file) { return file.face == nullptr; });
  std::erase_if(bytes, [](const std::string& font) { return font.empty(); });
  for (std::size_t i = 0; i < named.size(); ++i) {
    const std::string path = support::join_path(html::kFontFolder, named[i].name);
    if (named[i].face->loading == theme::FileLoading::kAhead) site.ahead.push_back(path);
    site.files.push_back({path, std::move(bytes[i])});
  }
  site.files.push_back(
      {html::kFontSheetPath, html::write_font_sheet(named, wanted.stand_ins, sources.fonts)});
  return site;
}

}  // namespace mandature::publishing
