#include "support/require.h"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>

namespace mandature::support {

void stop(std::string_view what, std::source_location where) {
  fmt::print(stderr, "internal error at {}:{}: {}\n", where.file_name(), where.line(), what);
  std::abort();
}

}  // namespace mandature::support
