#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "editions/edition.h"
#include "publishing/press.h"

namespace mandature::publishing {

// The files that the archives of a run will hold, kept as they are made; any number of threads may offer
// theirs.
class KeptFiles {
 public:
  explicit KeptFiles(const std::vector<editions::ArchiveJob>& archives);

  void offer(const MadeFile& file);
  // The archive as a file, with its path from the web root; parts that were not made are left out.
  MadeFile pack(const editions::ArchiveJob& archive) const;

 private:
  std::map<std::string, std::optional<std::string>> files_;  // by path under output/
  std::mutex mutex_;
};

}  // namespace mandature::publishing
