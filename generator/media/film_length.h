#pragma once

#include <optional>
#include <string_view>

namespace mandature::media {

// How long a film or a sound in an MP4 container (mp4, m4v, m4a, mov) lasts, in milliseconds, as its header
// says (ISO/IEC 14496-12, 8.2.2). Nothing for other containers and damaged files.
std::optional<long> film_length(std::string_view bytes);

}  // namespace mandature::media
