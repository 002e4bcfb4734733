#include "typesetting/font_library.h"

#include "diagnostics/translation.h"

namespace mandature::typesetting {
namespace {

using diagnostics::tr;
using support::FileSystem;

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

FontLibrary load_fonts(const FileSystem& disk, const FontRequest& request,
                       diagnostics::Diagnostics& diagnostics) {
  FontLibrary library;
  library.fallbacks_ = request.fallbacks;
  const std::map<std::string, std::string> paths = find_files(disk, request);
  for (const FaceRequest& wanted : request.faces) {
    const auto path = paths.find(wanted.file);
    auto bytes = path == paths.end() ? std::nullopt : disk.read(path->second);
    if (!bytes) {
      diagnostics.error(wanted.where, tr("font file \"{}\" not found", wanted.file),
                        tr("put it into the fonts/ folder of the theme, or install its package"));
      continue;
    }
    auto face = Face::read(std::move(*bytes), {wanted.family, wanted.face}, wanted.axes);
    if (!face) {
      diagnostics.error(wanted.where, tr("font file \"{}\": {}", wanted.file, face.failure().message));
      continue;
    }
    library.families_[wanted.family][wanted.face] = *std::move(face);
  }
  if (!request.hyphenation.empty()) {
    if (auto dictionary = disk.read(request.hyphenation)) {
      library.hyphenator_ = Hyphenator(std::move(*dictionary));
    } else {
      diagnostics.warning_in(request.hyphenation, tr("hyphenation dictionary not found: words are not cut"));
    }
  }
  return library;
}

}  // namespace mandature::typesetting
