#pragma once

#include <string>
#include <string_view>

namespace mandature::pdf {

// Bytes packed as FlateDecode unpacks them. Safe to call from several threads.
std::string deflated(std::string_view bytes);

}  // namespace mandature::pdf
