#pragma once

#include <string>
#include <string_view>

namespace mandature::support {

// The letters and digits of a text in small letters, ligatures parted, without spaces, hyphens or signs: what
// typesetting never changes, so that a text can be found again in a page that was read back.
std::string letters_of(std::string_view text);

}  // namespace mandature::support
