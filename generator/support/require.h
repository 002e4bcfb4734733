#pragma once

#include <source_location>
#include <string_view>

namespace mandature::support {

// Ends the program with a message about ourselves.
[[noreturn]] void stop(std::string_view what, std::source_location where);

// States what must hold if our own code is right. When it does not, the program says where and aborts:
// a bug of ours is never presented as a mistake in somebody's content.
inline void require(bool condition, std::string_view what,
                    std::source_location where = std::source_location::current()) {
  if (!condition) stop(what, where);
}

}  // namespace mandature::support
