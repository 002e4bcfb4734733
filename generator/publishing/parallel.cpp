#include "publishing/parallel.h"

#include <tbb/parallel_for.h>

#include <atomic>

namespace mandature::publishing {

bool in_parallel(std::size_t count, const std::function<bool(std::size_t)>& make) {
  std::atomic<bool> fine = true;
  tbb::parallel_for(std::size_t{0}, count, [&](std::size_t i) {
    if (fine && !make(i)) fine = false;
  });
  return fine;
}

}  // namespace mandature::publishing
