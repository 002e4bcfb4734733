#pragma once

#include <string_view>

namespace mandature::sources {

enum class ZipState { kSound, kNotZip, kDamaged, kTooLarge };

// What can be said of a ZIP file before unpacking it: its directory is read, and the sizes it announces are
// added up. An announced size is also the most a reader unpacks, so a small file cannot fill the memory.
ZipState check_zip(std::string_view bytes, std::size_t most_unpacked);

}  // namespace mandature::sources
