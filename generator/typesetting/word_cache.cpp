#include "typesetting/word_cache.h"

#include <utility>

namespace mandature::typesetting {
namespace {

// Some forty megabytes: a mandate's publication has a tenth of these.
constexpr std::size_t kMostWords = 200'000;
constexpr std::size_t kMostTextBytes = 2'000'000;

}  // namespace

std::unique_ptr<WordCache> WordCachePool::borrow() {
  std::unique_ptr<WordCache> cache;
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      cache = std::move(idle_.back());
      idle_.pop_back();
    }
  }
  if (cache == nullptr || cache->words.size() > kMostWords) cache = std::make_unique<WordCache>();
  if (cache->text_bytes > kMostTextBytes) {
    cache->texts.clear();
    cache->text_bytes = 0;
  }
  return cache;
}

void WordCachePool::give_back(std::unique_ptr<WordCache> cache) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(cache));
}

}  // namespace mandature::typesetting
