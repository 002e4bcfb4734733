#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace mandature::support {

// The embedding level of every byte of a text after the Unicode bidirectional algorithm (UAX 9): odd where it
// runs from right to left. The text as a whole runs as its first letter does. Empty when nothing in it runs
// from right to left.
std::vector<std::uint8_t> bidi_levels(std::string_view text);

}  // namespace mandature::support
