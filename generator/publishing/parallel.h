#pragma once

#include <cstddef>
#include <functional>

namespace mandature::publishing {

// Does `make(i)` for each i below `count` on all threads; false as soon as one call says no, and then the
// others that have not begun are left undone.
bool in_parallel(std::size_t count, const std::function<bool(std::size_t)>& make);

}  // namespace mandature::publishing
