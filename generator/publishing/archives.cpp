#include "publishing/archives.h"

#include "interchange/archive.h"

namespace mandature::publishing {

KeptFiles::KeptFiles(const std::vector<editions::ArchiveJob>& archives) {
  for (const editions::ArchiveJob& archive : archives) {
    for (const editions::ArchivePart& part : archive.parts) {
      if (!part.file.empty()) files_.emplace(part.file, std::nullopt);
    }
  }
}

void KeptFiles::offer(const MadeFile& file) {
  const auto wanted = files_.find(file.path);
  if (wanted == files_.end()) return;
  const std::lock_guard lock(mutex_);
  wanted->second = file.bytes;
}

MadeFile KeptFiles::pack(const editions::ArchiveJob& archive) const {
  std::vector<interchange::ArchiveFile> files;
  for (const editions::ArchivePart& part : archive.parts) {
    if (part.compose) {
      files.push_back({part.name, part.compose()});
    } else if (const auto& bytes = files_.at(part.file)) {
      files.push_back({part.name, *bytes});
    }
  }
  return {archive.path, interchange::write_archive(files)};
}

}  // namespace mandature::publishing
