#include "typesetting/font_library.h"

#include <array>

#include "diagnostics/translation.h"

namespace mandature::typesetting {
namespace {

using diagnostics::tr;
using support::FileSystem;
using Families =
    std::map<std::string, std::map<std::string, std::shared_ptr<const Face>, std::less<>>, std::less<>>;

// Where each font file lies: the first folder that has it wins.
std::map<std::string, std::string> find_files(const FileSystem& disk, const FontRequest& request) {
  std::map<std::string, std::string> paths;
  for (const std::string& folder : request.folders) {
    for (const std::string& file : disk.list(folder)) {
      const std::size_t slash = file.rfind('/');
      paths.emplace(slash == std::string::npos ? file : file.substr(slash + 1),
                    support::join_path(folder, file));
    }
  }
  return paths;
}

}  // namespace

const Face* FontLibrary::find(std::string_view family, std::string_view face) const {
  const auto faces = families_.find(family);
  if (faces == families_.end()) return nullptr;
  const auto found = faces->second.find(face);
  return found == faces->second.end() ? nullptr : found->second.get();
}

std::vector<const Face*> FontLibrary::fallbacks_of(const Face& face) const {
  std::vector<const Face*> faces;
  for (const std::string& family : fallbacks_) {
    const Face* found = find(family, face.name().face);
    if (found == nullptr) found = find(family, "regular");
    if (found != nullptr && found != &face) faces.push_back(found);
  }
  return faces;
}

const Hyphenator& FontLibrary::hyphenator(std::string_view language) const {
  const auto found = hyphenators_.find(language.substr(0, language.find('-')));
  return found == hyphenators_.end() ? none_ : found->second;
}

namespace {

// A face that could not be read, and why.
struct Wanting {
  const FaceRequest* request = nullptr;
  std::string reason, hint;
};

// The face that stands in for one that cannot be read: of the same family first, then of the fallbacks.
std::shared_ptr<const Face> stand_in(const Families& families, const FontRequest& request,
                                     const FaceRequest& wanted) {
  std::vector<std::string> names{wanted.family};
  names.insert(names.end(), request.fallbacks.begin(), request.fallbacks.end());
  for (const std::string& name : names) {
    const auto family = families.find(name);
    if (family == families.end() || family->second.empty()) continue;
    const auto same = family->second.find(wanted.face);
    if (same != family->second.end()) return same->second;
    const auto regular = family->second.find("regular");
    return regular != family->second.end() ? regular->second : family->second.begin()->second;
  }
  return nullptr;
}

void replace_wanting(Families& families, const FontRequest& request, const std::vector<Wanting>& wanting,
                     diagnostics::Diagnostics& diagnostics) {
  const Families read = families;
  for (const Wanting& missing : wanting) {
    const FaceRequest& wanted = *missing.request;
    if (auto face = stand_in(read, request, wanted)) {
      diagnostics.warning(
          wanted.where,
          tr("{}; \"{}\" stands in for it", missing.reason, face->name().family + "/" + face->name().face),
          missing.hint);
      families[wanted.family][wanted.face] = std::move(face);
    } else {
      diagnostics.error(wanted.where, missing.reason, missing.hint);
    }
  }
}

std::map<std::string, Hyphenator, std::less<>> load_hyphenators(const FileSystem& disk,
                                                                const FontRequest& request,
                                                                diagnostics::Diagnostics& diagnostics) {
  static constexpr std::array kLanguages = {"br", "ca", "de", "en", "es", "eu",
                                            "fr", "gl", "it", "nl", "oc", "pt"};
  // Dictionaries of a language as a whole, then of a country where there is only that.
  static constexpr std::array kCountries = {"", "_FR", "_ES", "_GB", "_US", "_DE", "_IT", "_PT", "_NL"};
  std::map<std::string, Hyphenator, std::less<>> result;
  for (const char* language : kLanguages) {
    for (const char* country : kCountries) {
      const std::string file = std::string("hyph_") + language + country + ".dic";
      auto dictionary = disk.read(support::join_path(request.hyphenation_folder, file));
      if (!dictionary) continue;
      result.emplace(language, Hyphenator(*std::move(dictionary)));
      break;
    }
  }
  const std::string own = request.language.substr(0, request.language.find('-'));
  if (!own.empty() && !result.contains(own)) {
    diagnostics.warning_in(request.hyphenation_folder,
                           tr("no hyphenation dictionary for \"{}\": words are not cut", own));
  }
  return result;
}

}  // namespace

FontLibrary load_fonts(const FileSystem& disk, const FontRequest& request,
                       diagnostics::Diagnostics& diagnostics) {
  FontLibrary library;
  library.fallbacks_ = request.fallbacks;
  const std::map<std::string, std::string> paths = find_files(disk, request);
  std::vector<Wanting> wanting;
  for (const FaceRequest& wanted : request.faces) {
    const auto path = paths.find(wanted.file);
    auto bytes = path == paths.end() ? std::nullopt : disk.read(path->second);
    if (!bytes) {
      wanting.push_back({&wanted, tr("font file \"{}\" not found", wanted.file),
                         tr("put it into the fonts/ folder of the theme, or install its package")});
      continue;
    }
    auto face = Face::read(std::move(*bytes), {wanted.family, wanted.face}, wanted.axes);
    if (!face) {
      wanting.push_back({&wanted, tr("font file \"{}\": {}", wanted.file, face.failure().message), {}});
      continue;
    }
    library.families_[wanted.family][wanted.face] = *std::move(face);
  }
  replace_wanting(library.families_, request, wanting, diagnostics);
  if (!request.hyphenation_folder.empty())
    library.hyphenators_ = load_hyphenators(disk, request, diagnostics);
  return library;
}

}  // namespace mandature::typesetting
