#pragma once

#include <string_view>

namespace mandature::media {

enum class Wholeness { kWhole, kCutShort, kDamaged };

// Whether the chunks of a PNG file follow one another to the last, each as its checksum says (ISO/IEC 15948,
// 5): decoders forgive what is wrong there, and show a spoilt picture.
Wholeness wholeness_of_png(std::string_view bytes);

// Whether a WebP file is as long as it says (RFC 9649, 2.3).
bool is_whole_webp(std::string_view bytes);

}  // namespace mandature::media
