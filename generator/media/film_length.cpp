#include "media/film_length.h"

#include <cstdint>

namespace mandature::media {
namespace {

std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t length) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < length; ++i) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

// What a box of a kind holds, among those that follow one another in `bytes`.
std::optional<std::string_view> box(std::string_view bytes, std::string_view kind) {
  constexpr std::size_t kHead = 8;
  constexpr std::size_t kLongHead = 16;
  while (bytes.size() >= kHead) {
    std::uint64_t size = number(bytes, 0, 4);
    std::size_t head = kHead;
    if (size == 1 && bytes.size() >= kLongHead) {
      size = number(bytes, kHead, kHead);
      head = kLongHead;
    } else if (size == 0) {
      size = bytes.size();  // the last box runs to the end of the file
    }
    if (size < head || size > bytes.size()) return {};
    if (bytes.substr(4, 4) == kind) return bytes.substr(head, static_cast<std::size_t>(size) - head);
    bytes.remove_prefix(static_cast<std::size_t>(size));
  }
  return {};
}

}  // namespace

std::optional<long> film_length(std::string_view bytes) {
  const auto movie = box(bytes, "moov");
  const auto header = movie ? box(*movie, "mvhd") : std::nullopt;
  if (!header || header->empty()) return {};
  // The second version of this box writes its times on eight bytes.
  const bool wide = header->front() == 1;
  const std::size_t scale_at = wide ? 20 : 12;
  const std::size_t length = wide ? 8 : 4;
  if (header->size() < scale_at + 4 + length) return {};
  const std::uint64_t scale = number(*header, scale_at, 4);
  const std::uint64_t units = number(*header, scale_at + 4, length);
  constexpr std::uint64_t kLongest = std::uint64_t{1} << 48U;
  constexpr std::uint64_t kMilliseconds = 1000;
  if (scale == 0 || units == 0 || units > kLongest) return {};
  return static_cast<long>(units * kMilliseconds / scale);
}

}  // namespace mandature::media
