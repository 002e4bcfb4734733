#pragma once

#include <map>
#include <optional>
#include <string>

#include "support/file_system.h"

namespace mandature::support {

// A disk as it would be after some changes, none of which is made: for trying them out first. What is written
// elsewhere goes to the disk below.
class OverlayFileSystem final : public FileSystem {
 public:
  // A file's bytes by its path; nothing for one that is removed.
  using Changes = std::map<std::string, std::optional<std::string>>;

  OverlayFileSystem(FileSystem& below, Changes changes) : below_(below), changes_(std::move(changes)) {}

  std::optional<std::string> read(const std::string& path) const override;
  std::optional<std::uint64_t> size(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;
  bool exists(const std::string& path) const override;
  bool write(const std::string& path, std::string_view bytes) override { return below_.write(path, bytes); }
  bool remove(const std::string& path) override { return below_.remove(path); }
  bool remove_folder(const std::string& path) override { return below_.remove_folder(path); }
  bool rename(const std::string& from, const std::string& to) override { return below_.rename(from, to); }

 private:
  FileSystem& below_;
  Changes changes_;
};

}  // namespace mandature::support
