#pragma once

#include <string>
#include <string_view>

namespace mandature::interchange {

// What a media file is, by its extension: "audio/mp4", "text/vtt"; "application/octet-stream" when unknown.
std::string media_type(std::string_view path);

}  // namespace mandature::interchange
