#pragma once

#include <string>
#include <string_view>

namespace mandature::support {

// The SHA-256 of some bytes, as 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

}  // namespace mandature::support
