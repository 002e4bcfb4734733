#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace mandature::loading {

// Calls work(i) for every i below `count`, on up to `jobs` threads. Each call writes to its own place, so
// that the result does not depend on which thread came first.
template <typename Work>
void for_each_index(std::size_t count, unsigned jobs, Work work) {
  std::atomic<std::size_t> next{0};
  const auto run = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::jthread> helpers;
  for (std::size_t i = 1; i < std::min<std::size_t>(jobs, count); ++i) helpers.emplace_back(run);
  run();
}

}  // namespace mandature::loading
