#include "interchange/archive.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace mandature::interchange {
namespace {

constexpr std::uint16_t kVersion = 20;
constexpr std::uint16_t kUtf8Names = 1U << 11U;
constexpr std::uint16_t kFirstDay = (1U << 5U) | 1U;  // 1 January 1980

constexpr std::array<std::uint32_t, 256> checksum_table() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t i = 0; i < table.size(); ++i) {
    std::uint32_t value = i;
    for (int bit = 0; bit < 8; ++bit) value = (value & 1U) != 0 ? (value >> 1U) ^ 0xEDB88320U : value >> 1U;
    table[i] = value;
  }
  return table;
}

std::uint32_t checksum(std::string_view bytes) {
  static constexpr std::array<std::uint32_t, 256> kTable = checksum_table();
  std::uint32_t value = 0xFFFFFFFFU;
  for (const char c : bytes) value = kTable[(value ^ static_cast<unsigned char>(c)) & 0xFFU] ^ (value >> 8U);
  return value ^ 0xFFFFFFFFU;
}

void put(std::string& bytes, std::uint32_t value, int count) {
  for (int i = 0; i < count; ++i) {
    bytes += static_cast<char>(value & 0xFFU);
    value >>= 8U;
  }
}

// What the header of a file and its line in the directory have in common.
void put_facts(std::string& bytes, const ArchiveFile& file) {
  put(bytes, kVersion, 2);
  put(bytes, kUtf8Names, 2);
  put(bytes, 0, 2);  // stored as it is
  put(bytes, 0, 2);  // midnight
  put(bytes, kFirstDay, 2);
  put(bytes, checksum(file.bytes), 4);
  put(bytes, static_cast<std::uint32_t>(file.bytes.size()), 4);
  put(bytes, static_cast<std::uint32_t>(file.bytes.size()), 4);
  put(bytes, static_cast<std::uint32_t>(file.name.size()), 2);
  put(bytes, 0, 2);
}

}  // namespace

std::string write_archive(const std::vector<ArchiveFile>& files) {
  std::string archive;
  std::string directory;
  for (const ArchiveFile& file : files) {
    put(directory, 0x02014B50U, 4);
    put(directory, kVersion, 2);
    put_facts(directory, file);
    put(directory, 0, 2);  // no comment
    put(directory, 0, 2);  // first disk
    put(directory, 0, 2);
    put(directory, 0, 4);
    put(directory, static_cast<std::uint32_t>(archive.size()), 4);
    directory += file.name;
    put(archive, 0x04034B50U, 4);
    put_facts(archive, file);
    archive += file.name + file.bytes;
  }
  const auto count = static_cast<std::uint32_t>(files.size());
  const auto start = static_cast<std::uint32_t>(archive.size());
  archive += directory;
  put(archive, 0x06054B50U, 4);
  put(archive, 0, 4);  // one disk
  put(archive, count, 2);
  put(archive, count, 2);
  put(archive, static_cast<std::uint32_t>(directory.size()), 4);
  put(archive, start, 4);
  put(archive, 0, 2);
  return archive;
}

}  // namespace mandature::interchange
