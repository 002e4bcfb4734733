#include "sources/zip.h"

#include <zlib.h>

#include <algorithm>

namespace mandature::sources {
namespace {

// Places and lengths of APPNOTE.TXT 4.3 (the ZIP format), in bytes.
constexpr std::size_t kLocalHeader = 30;
constexpr std::size_t kDirectoryEntry = 46;
constexpr std::size_t kDirectoryEnd = 22;
constexpr std::size_t kLongestComment = 0xFFFF;
constexpr std::size_t kMostEntries = 10'000;
constexpr std::size_t kStored = 0;
constexpr std::size_t kDeflated = 8;

// A file of the ZIP file, as its directory announces it.
struct Entry {
  std::string_view name;
  std::size_t method = 0;
  std::size_t checksum = 0;
  std::size_t size = 0;  // unpacked
  std::string_view packed;
};

// Little-endian.
std::size_t number(std::string_view bytes, std::size_t at, std::size_t length) {
  std::size_t value = 0;
  for (std::size_t i = 0; i < length; ++i)
    value |= std::size_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
  return value;
}

// Walks the directory of a ZIP file.
class Directory {
 public:
  explicit Directory(std::string_view bytes) : bytes_(bytes) {
    if (bytes.size() < kDirectoryEnd) return;
    const std::size_t last = bytes.size() - kDirectoryEnd;
    const std::size_t end = bytes.rfind("PK\x05\x06", last);
    if (end == std::string_view::npos || last - end > kLongestComment) return;
    end_ = end;
    left_ = number(bytes, end + 10, 2);
    at_ = number(bytes, end + 16, 4);
  }

  bool found() const { return end_ > 0; }
  std::size_t left() const { return left_; }

  // The next entry; nothing when it is damaged. Only while some are left.
  std::optional<Entry> next() {
    --left_;
    if (at_ > end_ || end_ - at_ < kDirectoryEntry || bytes_.substr(at_, 4) != "PK\x01\x02") return {};
    const std::size_t name_length = number(bytes_, at_ + 28, 2);
    const std::size_t packed_size = number(bytes_, at_ + 20, 4);
    const std::size_t local = number(bytes_, at_ + 42, 4);
    Entry entry{bytes_.substr(at_ + kDirectoryEntry, name_length),
                number(bytes_, at_ + 10, 2),
                number(bytes_, at_ + 16, 4),
                number(bytes_, at_ + 24, 4),
                {}};
    at_ += kDirectoryEntry + name_length + number(bytes_, at_ + 30, 2) + number(bytes_, at_ + 32, 2);

    if (local > bytes_.size() - kLocalHeader || bytes_.substr(local, 4) != "PK\x03\x04") return {};
    const std::size_t begin =
        local + kLocalHeader + number(bytes_, local + 26, 2) + number(bytes_, local + 28, 2);
    if (begin > bytes_.size() || packed_size > bytes_.size() - begin) return {};
    entry.packed = bytes_.substr(begin, packed_size);
    return entry;
  }

 private:
  std::string_view bytes_;
  std::size_t end_ = 0;
  std::size_t left_ = 0;
  std::size_t at_ = 0;
};

// zlib asks for pointers it does not write through to be writable.
Bytef* bytes_of(std::string_view text) { return reinterpret_cast<Bytef*>(const_cast<char*>(text.data())); }

std::optional<std::string> inflated(const Entry& entry) {
  z_stream stream{};
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return {};  // negative: without the header of a zlib file
  std::string content(entry.size, '\0');
  stream.next_in = bytes_of(entry.packed);
  stream.avail_in = static_cast<uInt>(entry.packed.size());
  stream.next_out = bytes_of(content);
  stream.avail_out = static_cast<uInt>(content.size());
  const int end = inflate(&stream, Z_FINISH);
  inflateEnd(&stream);
  if (end != Z_STREAM_END || stream.avail_out > 0) return {};
  return content;
}

}  // namespace

ZipState check_zip(std::string_view bytes, std::size_t most_unpacked) {
  if (!bytes.starts_with("PK\x03\x04")) return ZipState::kNotZip;
  Directory directory(bytes);
  if (!directory.found()) return ZipState::kDamaged;
  if (directory.left() > kMostEntries) return ZipState::kTooLarge;
  std::size_t unpacked = 0;
  while (directory.left() > 0) {
    const auto entry = directory.next();
    if (!entry) return ZipState::kDamaged;
    unpacked += entry->size;
    if (unpacked > most_unpacked) return ZipState::kTooLarge;
  }
  return ZipState::kSound;
}

std::optional<std::string> unpack(std::string_view bytes, std::string_view name) {
  Directory directory(bytes);
  while (directory.left() > 0) {
    const auto entry = directory.next();
    if (!entry) return {};
    if (entry->name != name) continue;
    std::optional<std::string> content;
    if (entry->method == kStored) content = std::string(entry->packed);
    if (entry->method == kDeflated) content = inflated(*entry);
    if (!content) return {};
    const uLong checksum = crc32_z(0, bytes_of(*content), content->size());
    return checksum == entry->checksum ? content : std::nullopt;
  }
  return {};
}

}  // namespace mandature::sources
