#include "publishing/cache.h"

#include "support/fingerprint.h"

namespace mandature::publishing {

std::string Cache::key(std::string_view recipe, std::string_view bytes) {
  return support::sha256(std::string(recipe) + "\n" + support::sha256(bytes));
}

std::string Cache::path_of(const std::string& key) const { return support::join_path(folder_, key); }

std::optional<std::string> Cache::find(const std::string& key) {
  auto sealed = reading_.read(path_of(key));
  const std::size_t digits = key.size();
  if (!sealed || sealed->size() < digits) return std::nullopt;
  std::string bytes = sealed->substr(digits);
  if (support::sha256(bytes) != std::string_view(*sealed).substr(0, digits)) return std::nullopt;
  const std::scoped_lock lock(mutex_);
  used_.insert(key);
  return bytes;
}

void Cache::keep(const std::string& key, std::string_view bytes) {
  if (writing_ == nullptr) return;
  const std::scoped_lock lock(mutex_);
  used_.insert(key);
  writing_->write(path_of(key), support::sha256(bytes) + std::string(bytes));
}

void Cache::prune() {
  if (writing_ == nullptr) return;
  const auto is_key = [](const std::string& name) {
    constexpr std::size_t kDigits = 64;
    return name.size() == kDigits && name.find_first_not_of("0123456789abcdef") == std::string::npos;
  };
  for (const std::string& name : reading_.list(folder_)) {
    if (is_key(name) && !used_.contains(name)) writing_->remove(path_of(name));
  }
}

}  // namespace mandature::publishing
