#include "html/assets.h"

#include "support/file_system.h"

namespace mandature::html {

std::vector<StaticFile> static_files(const theme::Theme& theme) {
  std::vector<StaticFile> files;
  const std::string folder = support::join_path(theme.folder, "web/static");
  for (const std::string& path : theme.web_static) {
    files.push_back({support::join_path(folder, path), "statique/" + path});
  }
  return files;
}

}  // namespace mandature::html
