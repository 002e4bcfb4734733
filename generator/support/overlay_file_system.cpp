#include "support/overlay_file_system.h"

#include <set>

namespace mandature::support {

std::optional<std::string> OverlayFileSystem::read(const std::string& path) const {
  const auto change = changes_.find(path);
  return change == changes_.end() ? below_.read(path) : change->second;
}

std::optional<std::uint64_t> OverlayFileSystem::size(const std::string& path) const {
  const auto change = changes_.find(path);
  if (change == changes_.end()) return below_.size(path);
  return change->second ? std::optional<std::uint64_t>(change->second->size()) : std::nullopt;
}

std::vector<std::string> OverlayFileSystem::list(const std::string& folder) const {
  const std::vector<std::string> present = below_.list(folder);
  std::set<std::string> paths(present.begin(), present.end());
  const std::string prefix = folder.empty() ? "" : folder + "/";
  for (const auto& [path, bytes] : changes_) {
    if (!path.starts_with(prefix)) continue;
    if (bytes) {
      paths.insert(path.substr(prefix.size()));
    } else {
      paths.erase(path.substr(prefix.size()));
    }
  }
  return {paths.begin(), paths.end()};
}

bool OverlayFileSystem::exists(const std::string& path) const {
  const auto change = changes_.find(path);
  return change == changes_.end() ? below_.exists(path) : change->second.has_value();
}

}  // namespace mandature::support
