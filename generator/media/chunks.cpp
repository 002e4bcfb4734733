#include "media/chunks.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace mandature::media {
namespace {

std::uint32_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, at) << 24 | byte_at(bytes, at + 1) << 16 | byte_at(bytes, at + 2) << 8 |
         byte_at(bytes, at + 3);
}

// The remainder of each byte value (ISO/IEC 15948, annex D).
constexpr std::array<std::uint32_t, 256> remainders() {
  constexpr std::uint32_t kPolynomial = 0xEDB88320;
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t value = 0; value < table.size(); ++value) {
    std::uint32_t remainder = value;
    for (int bit = 0; bit < 8; ++bit) remainder = (remainder & 1 ? kPolynomial : 0) ^ (remainder >> 1);
    table[value] = remainder;
  }
  return table;
}

std::uint32_t checksum(std::string_view bytes) {
  static constexpr auto kTable = remainders();
  std::uint32_t sum = 0xFFFFFFFF;
  for (const char c : bytes) sum = kTable[(sum ^ static_cast<unsigned char>(c)) & 0xFF] ^ (sum >> 8);
  return ~sum;
}

}  // namespace

Wholeness wholeness_of_png(std::string_view bytes) {
  constexpr std::size_t kSignature = 8;
  constexpr std::size_t kFrame = 12;  // length, type and checksum of a chunk
  std::size_t at = kSignature;
  while (at + kFrame <= bytes.size()) {
    const std::size_t length = number_at(bytes, at);
    if (length > bytes.size() - at - kFrame) return Wholeness::kCutShort;
    const std::string_view named = bytes.substr(at + 4, 4 + length);
    if (checksum(named) != number_at(bytes, at + 8 + length)) return Wholeness::kDamaged;
    if (named.starts_with("IEND")) return Wholeness::kWhole;
    at += kFrame + length;
  }
  return Wholeness::kCutShort;
}

bool is_whole_webp(std::string_view bytes) {
  constexpr std::size_t kHead = 8;  // "RIFF" and the length of what follows
  if (bytes.size() < kHead) return false;
  const std::uint32_t length =
      byte_at(bytes, 7) << 24 | byte_at(bytes, 6) << 16 | byte_at(bytes, 5) << 8 | byte_at(bytes, 4);
  return bytes.size() - kHead >= length;
}

}  // namespace mandature::media
