#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mandature::sources {

enum class ZipState { kSound, kNotZip, kDamaged, kTooLarge };

// What can be said of a ZIP file before unpacking it: its directory is read, and the sizes it announces are
// added up. An announced size is also the most that is unpacked, so a small file cannot fill the memory.
ZipState check_zip(std::string_view bytes, std::size_t most_unpacked);

// The content of one file of a sound ZIP file; nothing when it is missing or damaged.
std::optional<std::string> unpack(std::string_view bytes, std::string_view name);

}  // namespace mandature::sources
