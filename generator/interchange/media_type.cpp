#include "interchange/media_type.h"

#include <algorithm>
#include <array>
#include <utility>

#include "support/file_system.h"

namespace mandature::interchange {

std::string media_type(std::string_view path) {
  constexpr auto kTypes = std::to_array<std::pair<std::string_view, std::string_view>>({
      {"aac", "audio/aac"},
      {"csv", "text/csv"},
      {"flac", "audio/flac"},
      {"jpeg", "image/jpeg"},
      {"jpg", "image/jpeg"},
      {"json", "application/json"},
      {"jsonld", "application/ld+json"},
      {"m4a", "audio/mp4"},
      {"m4v", "video/mp4"},
      {"mov", "video/quicktime"},
      {"mp3", "audio/mpeg"},
      {"mp4", "video/mp4"},
      {"oga", "audio/ogg"},
      {"ogg", "audio/ogg"},
      {"ogv", "video/ogg"},
      {"opus", "audio/ogg"},
      {"pdf", "application/pdf"},
      {"png", "image/png"},
      {"srt", "application/x-subrip"},
      {"svg", "image/svg+xml"},
      {"txt", "text/plain"},
      {"vtt", "text/vtt"},
      {"wav", "audio/wav"},
      {"webm", "video/webm"},
      {"webp", "image/webp"},
  });
  const std::string extension = support::file_extension(path);
  const auto found =
      std::find_if(kTypes.begin(), kTypes.end(), [&](const auto& row) { return row.first == extension; });
  return std::string(found == kTypes.end() ? "application/octet-stream" : found->second);
}

}  // namespace mandature::interchange
