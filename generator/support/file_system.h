#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mandature::support {

// The only door to the disk. Paths are UTF-8 with '/' separators.
class FileSystem {
 public:
  virtual ~FileSystem() = default;

  // The bytes of a file; nothing when it is missing or cannot be read.
  virtual std::optional<std::string> read(const std::string& path) const = 0;
  // Hands over the bytes of a file part by part, in order, until `take` says false: a file of any size in
  // little memory. False when it is missing or cannot be read.
  virtual bool read_in_parts(const std::string& path,
                             const std::function<bool(std::string_view)>& take) const;
  // How many bytes a file has, without reading them; nothing when it is missing.
  virtual std::optional<std::uint64_t> size(const std::string& path) const = 0;
  // Every regular file below a folder, as sorted paths relative to it; hidden files and folders are skipped.
  virtual std::vector<std::string> list(const std::string& folder) const = 0;
  virtual bool exists(const std::string& path) const = 0;
  // Writes whole or not at all, making the folders it needs. False when the disk refuses.
  virtual bool write(const std::string& path, std::string_view bytes) = 0;
  virtual bool remove(const std::string& path) = 0;
  // Removes a folder with all it holds; fine when there is none.
  virtual bool remove_folder(const std::string& path) = 0;
  // Moves a file or a folder; an existing file at `to` is replaced.
  virtual bool rename(const std::string& from, const std::string& to) = 0;
};

class DiskFileSystem final : public FileSystem {
 public:
  std::optional<std::string> read(const std::string& path) const override;
  bool read_in_parts(const std::string& path,
                     const std::function<bool(std::string_view)>& take) const override;
  std::optional<std::uint64_t> size(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;
  bool exists(const std::string& path) const override;
  bool write(const std::string& path, std::string_view bytes) override;
  bool remove(const std::string& path) override;
  bool remove_folder(const std::string& path) override;
  bool rename(const std::string& from, const std::string& to) override;
};

// The twin for tests: a folder tree held in memory.
class MemoryFileSystem final : public FileSystem {
 public:
  MemoryFileSystem() = default;
  explicit MemoryFileSystem(std::map<std::string, std::string> files) : files_(std::move(files)) {}

  std::optional<std::string> read(const std::string& path) const override;
  std::optional<std::uint64_t> size(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;
  bool exists(const std::string& path) const override;
  bool write(const std::string& path, std::string_view bytes) override;
  bool remove(const std::string& path) override;
  bool remove_folder(const std::string& path) override;
  bool rename(const std::string& from, const std::string& to) override;

 private:
  std::map<std::string, std::string> files_;
};

// "a/b" + "c" → "a/b/c"; an empty folder leaves the name alone.
std::string join_path(std::string_view folder, std::string_view name);
std::string parent_path(std::string_view path);     // "a/b.md" → "a"
std::string file_stem(std::string_view path);       // "a/b.md" → "b"
std::string file_extension(std::string_view path);  // "a/b.MD" → "md"; empty without extension
// Removes "." and resolves ".."; nothing when the path would climb above its start.
std::optional<std::string> normal_path(std::string_view path);

}  // namespace mandature::support
