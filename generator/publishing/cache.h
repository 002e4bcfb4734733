#pragma once

#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "support/file_system.h"

namespace mandature::publishing {

// Keeps what is slow to make from one run to the next: coded pictures, packed fonts. The key of an entry
// holds all it was made from – the bytes, the recipe, the version of the tools – so that none can ever be
// stale; an entry that was damaged on the disk is as good as none. Never needed, never published: it may be
// deleted at any time. Safe to use from several threads.
class Cache {
 public:
  // `writing` is null for a run that may not write. Both disks must outlive the cache.
  Cache(const support::FileSystem& reading, support::FileSystem* writing, std::string folder)
      : reading_(reading), writing_(writing), folder_(std::move(folder)) {}

  // A key from all that an entry depends on.
  static std::string key(std::string_view recipe, std::string_view bytes);

  std::optional<std::string> find(const std::string& key);
  // What the disk refuses to keep is made again next time.
  void keep(const std::string& key, std::string_view bytes);
  // Removes what this run neither found nor kept: the cache is never larger than what was published last.
  void prune();

 private:
  std::string path_of(const std::string& key) const;

  const support::FileSystem& reading_;
  support::FileSystem* writing_;
  std::string folder_;
  std::mutex mutex_;
  std::set<std::string> used_;
};

}  // namespace mandature::publishing
