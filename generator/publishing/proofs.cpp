#include "publishing/proofs.h"

#include <algorithm>

#include "support/file_system.h"

namespace mandature::publishing {
namespace {

std::string prefix() { return std::string(kProofs) + "/"; }

}  // namespace

Proofs::Proofs(support::FileSystem& disk, std::string output, Coverage coverage)
    : disk_(disk),
      folder_(support::join_path(output, std::string(kProofs))),
      tree_(disk, folder_, coverage) {}

bool Proofs::is_one(const MadeFile& file) { return file.path.starts_with(prefix()); }

bool Proofs::add(const MadeFile& file) {
  const std::string name = file.path.substr(prefix().size());
  {
    const std::scoped_lock lock(mutex_);
    paths_.push_back(file.path);
  }
  return tree_.add(name, file.bytes, {});
}

std::optional<std::vector<std::string>> Proofs::finish() {
  const std::string manifest = support::join_path(folder_, "manifest.json");
  if (paths_.empty() && !disk_.exists(manifest)) return paths_;
  if (!tree_.commit()) return std::nullopt;
  // Nothing but our own account of it is left in the folder.
  if (disk_.list(folder_).size() == 1) {
    disk_.remove(manifest);
    disk_.remove_folder(folder_);
  }
  std::sort(paths_.begin(), paths_.end());
  return paths_;
}

}  // namespace mandature::publishing
