#include "support/file_system.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "support/text.h"

namespace mandature::support {

namespace fs = std::filesystem;

std::optional<std::string> DiskFileSystem::read(const std::string& path) const {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return {};
  std::ifstream file(path, std::ios::binary);
  if (!file) return {};
  std::string bytes;
  bytes.resize(fs::file_size(path, error));
  if (error) return {};
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (file.gcount() != static_cast<std::streamsize>(bytes.size())) return {};
  return bytes;
}

bool FileSystem::read_in_parts(const std::string& path,
                               const std::function<bool(std::string_view)>& take) const {
  const auto bytes = read(path);
  if (bytes) take(*bytes);
  return bytes.has_value();
}

bool DiskFileSystem::read_in_parts(const std::string& path,
                                   const std::function<bool(std::string_view)>& take) const {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return false;
  std::ifstream file(path, std::ios::binary);
  constexpr std::size_t kPart = 1U << 20U;
  std::string part(kPart, '\0');
  while (file) {
    file.read(part.data(), static_cast<std::streamsize>(part.size()));
    const auto count = static_cast<std::size_t>(file.gcount());
    if (count > 0 && !take(std::string_view(part).substr(0, count))) return true;
  }
  return file.eof();
}

std::optional<std::uint64_t> DiskFileSystem::size(const std::string& path) const {
  std::error_code error;
  const std::uintmax_t bytes = fs::file_size(path, error);
  if (error) return {};
  return bytes;
}

std::vector<std::string> DiskFileSystem::list(const std::string& folder) const {
  std::vector<std::string> paths;
  std::error_code error;
  const auto options = fs::directory_options::skip_permission_denied;
  for (fs::recursive_directory_iterator it(folder, options, error), end; !error && it != end;
       it.increment(error)) {
    if (it->path().filename().string().starts_with('.')) {
      if (it->is_directory(error)) it.disable_recursion_pending();
      continue;
    }
    if (it->is_regular_file(error)) paths.push_back(it->path().lexically_relative(folder).generic_string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

bool DiskFileSystem::exists(const std::string& path) const {
  std::error_code error;
  return fs::exists(path, error);
}

bool DiskFileSystem::write(const std::string& path, std::string_view bytes) {
  std::error_code error;
  const std::string folder = parent_path(path);
  if (!folder.empty()) fs::create_directories(folder, error);
  const std::string temporary = path + ".partial";
  {
    std::ofstream file(temporary, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file) {
      fs::remove(temporary, error);
      return false;
    }
  }
  fs::rename(temporary, path, error);
  if (!error) return true;
  fs::remove(temporary, error);
  return false;
}

bool DiskFileSystem::remove(const std::string& path) {
  std::error_code error;
  return fs::remove(path, error);
}

bool DiskFileSystem::remove_folder(const std::string& path) {
  std::error_code error;
  fs::remove_all(path, error);
  return !error;
}

bool DiskFileSystem::rename(const std::string& from, const std::string& to) {
  std::error_code error;
  const std::string folder = parent_path(to);
  if (!folder.empty()) fs::create_directories(folder, error);
  fs::rename(from, to, error);
  return !error;
}

std::optional<std::string> MemoryFileSystem::read(const std::string& path) const {
  const auto found = files_.find(path);
  if (found == files_.end()) return {};
  return found->second;
}

std::optional<std::uint64_t> MemoryFileSystem::size(const std::string& path) const {
  const auto found = files_.find(path);
  if (found == files_.end()) return {};
  return found->second.size();
}

std::vector<std::string> MemoryFileSystem::list(const std::string& folder) const {
  std::vector<std::string> paths;
  const std::string prefix = join_path(folder, "");
  for (auto it = files_.lower_bound(prefix); it != files_.end() && it->first.starts_with(prefix); ++it) {
    const std::string path = it->first.substr(prefix.size());
    if (!path.starts_with('.') && path.find("/.") == std::string::npos) paths.push_back(path);
  }
  return paths;
}

bool MemoryFileSystem::exists(const std::string& path) const {
  const std::string prefix = join_path(path, "");
  const auto first = files_.lower_bound(prefix);
  return files_.contains(path) || (first != files_.end() && first->first.starts_with(prefix));
}

bool MemoryFileSystem::write(const std::string& path, std::string_view bytes) {
  files_.insert_or_assign(path, std::string(bytes));
  return true;
}

bool MemoryFileSystem::remove(const std::string& path) { return files_.erase(path) > 0; }

bool MemoryFileSystem::remove_folder(const std::string& path) {
  for (const std::string& name : list(path)) files_.erase(join_path(path, name));
  return true;
}

bool MemoryFileSystem::rename(const std::string& from, const std::string& to) {
  if (!exists(from)) return false;
  if (auto file = files_.extract(from)) {
    files_.insert_or_assign(to, std::move(file.mapped()));
    return true;
  }
  const std::string prefix = join_path(from, "");
  std::map<std::string, std::string> moved;
  for (auto it = files_.lower_bound(prefix); it != files_.end() && it->first.starts_with(prefix);) {
    moved.emplace(join_path(to, it->first.substr(prefix.size())), std::move(it->second));
    it = files_.erase(it);
  }
  files_.merge(moved);
  return true;
}

std::string join_path(std::string_view folder, std::string_view name) {
  if (folder.empty()) return std::string(name);
  std::string path(folder);
  if (!path.ends_with('/')) path += '/';
  return path.append(name);
}

std::string parent_path(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return std::string(slash == std::string_view::npos ? "" : path.substr(0, slash));
}

std::string file_stem(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  return std::string(dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot));
}

std::string file_extension(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? "" : lower_case(name.substr(dot + 1));
}

std::optional<std::string> normal_path(std::string_view path) {
  std::vector<std::string> parts;
  for (const std::string_view part : split(path, '/')) {
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      parts.emplace_back(part);
    } else if (parts.empty()) {
      return {};
    } else {
      parts.pop_back();
    }
  }
  return join(parts, "/");
}

}  // namespace mandature::support
