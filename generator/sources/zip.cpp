#include "sources/zip.h"

#include <algorithm>
#include <cstdint>
#include <exception>
#include <orcus/zip_archive.hpp>
#include <orcus/zip_archive_stream.hpp>
#include <vector>

namespace mandature::sources {
namespace {

// Places and lengths of APPNOTE.TXT 4.3 (the ZIP format), in bytes.
constexpr std::size_t kLocalHeader = 30;
constexpr std::size_t kDirectoryEntry = 46;
constexpr std::size_t kDirectoryEnd = 22;
constexpr std::size_t kLongestComment = 0xFFFF;
constexpr std::size_t kMostEntries = 10'000;

std::size_t number(std::string_view bytes, std::size_t at, std::size_t length) {
  std::size_t value = 0;
  for (std::size_t i = 0; i < length; ++i)
    value |= std::size_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
  return value;
}

// The size an entry announces, in its directory or where it begins, whichever is greater; nothing when it is
// damaged.
std::optional<std::size_t> announced_size(std::string_view bytes, std::size_t entry) {
  const std::size_t local = number(bytes, entry + 42, 4);
  if (bytes.size() < kLocalHeader || local > bytes.size() - kLocalHeader) return {};
  if (bytes.substr(local, 4) != "PK\x03\x04") return {};
  return std::max(number(bytes, entry + 24, 4), number(bytes, local + 22, 4));
}

}  // namespace

ZipState check_zip(std::string_view bytes, std::size_t most_unpacked) {
  if (!bytes.starts_with("PK\x03\x04")) return ZipState::kNotZip;
  if (bytes.size() < kDirectoryEnd) return ZipState::kDamaged;
  const std::size_t last = bytes.size() - kDirectoryEnd;
  const std::size_t end = bytes.rfind("PK\x05\x06", last);
  if (end == std::string_view::npos || last - end > kLongestComment) return ZipState::kDamaged;

  const std::size_t count = number(bytes, end + 10, 2);
  std::size_t entry = number(bytes, end + 16, 4);
  if (count > kMostEntries) return ZipState::kTooLarge;
  std::size_t unpacked = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (entry > end || end - entry < kDirectoryEntry || bytes.substr(entry, 4) != "PK\x01\x02")
      return ZipState::kDamaged;
    const auto size = announced_size(bytes, entry);
    if (!size) return ZipState::kDamaged;
    unpacked += *size;
    if (unpacked > most_unpacked) return ZipState::kTooLarge;
    entry += kDirectoryEntry + number(bytes, entry + 28, 2) + number(bytes, entry + 30, 2) +
             number(bytes, entry + 32, 2);
  }
  return ZipState::kSound;
}

std::optional<std::string> unpack(std::string_view bytes, std::string_view name) {
  try {
    orcus::zip_archive_stream_blob stream(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    orcus::zip_archive archive(&stream);
    archive.load();
    std::vector<unsigned char> content;
    if (!archive.read_file_entry(name, content)) return {};
    return std::string(content.begin(), content.end());
  } catch (const std::exception&) {
    return {};
  }
}

}  // namespace mandature::sources
