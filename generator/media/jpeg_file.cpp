#include "media/jpeg_file.h"

#include <cstddef>
#include <cstdint>
#include <functional>

namespace mandature::media {
namespace {

enum Marker : unsigned char {
  kStartOfFrame = 0xC0,
  kExtended = 0xC1,
  kProgressive = 0xC2,
  kHuffmanTable = 0xC4,
  kArithmeticTable = 0xCC,
  kLastFrame = 0xCF,
  kFirstRestart = 0xD0,
  kLastRestart = 0xD7,
  kStart = 0xD8,
  kEnd = 0xD9,
  kStartOfScan = 0xDA,
  kFirstApplication = 0xE0,
  kAdobe = 0xEE,
  kLastApplication = 0xEF,
  kComment = 0xFE,
};

// A marker with all that belongs to it: its parameters and, for a scan, the coded picture.
struct Segment {
  unsigned char marker = 0;
  std::string_view whole;       // from its 0xFF on
  std::string_view parameters;  // after the length
};

unsigned char byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

std::size_t number_at(std::string_view bytes, std::size_t at) {
  return static_cast<std::size_t>(byte_at(bytes, at) << 8 | byte_at(bytes, at + 1));
}

// Where the coded data that begin at `at` give way to a marker that is neither stuffing nor a restart.
std::size_t end_of_scan(std::string_view bytes, std::size_t at) {
  for (;;) {
    at = bytes.find('\xFF', at);
    if (at == std::string_view::npos || at + 1 >= bytes.size()) return bytes.size();
    const unsigned char next = byte_at(bytes, at + 1);
    if (next != 0 && next != 0xFF && (next < kFirstRestart || next > kLastRestart)) return at;
    at += next == 0xFF ? 1 : 2;
  }
}

// Calls `use` with each segment up to the end of the picture; false when the file ends before.
bool for_each_segment(std::string_view bytes, const std::function<void(const Segment&)>& use) {
  std::size_t at = 2;  // after the start of image
  while (at + 1 < bytes.size()) {
    if (byte_at(bytes, at) != 0xFF) return false;
    const unsigned char marker = byte_at(bytes, at + 1);
    if (marker == kEnd) return true;
    if (marker == 0xFF) {  // padding
      ++at;
      continue;
    }
    const bool alone = marker == 1 || (marker >= kFirstRestart && marker <= kStart);
    if (alone) {
      at += 2;
      continue;
    }
    if (at + 4 > bytes.size()) return false;
    const std::size_t length = number_at(bytes, at + 2);
    if (length < 2 || at + 2 + length > bytes.size()) return false;
    const std::size_t next = marker == kStartOfScan ? end_of_scan(bytes, at + 2 + length) : at + 2 + length;
    use({marker, bytes.substr(at, next - at), bytes.substr(at + 4, length - 2)});
    at = next;
  }
  return false;
}

bool is_frame(unsigned char marker) {
  constexpr unsigned char kReserved = 0xC8;
  return marker >= kStartOfFrame && marker <= kLastFrame && marker != kHuffmanTable && marker != kReserved &&
         marker != kArithmeticTable;
}

// Three components are taken for luminance and colour differences when they are numbered so (JFIF), or as
// Adobe's marker says; readers disagree on any others.
bool is_common_frame(const Segment& segment) {
  const std::string_view p = segment.parameters;
  if (segment.marker > kProgressive || p.size() < 6 || byte_at(p, 0) != 8) return false;
  const int components = byte_at(p, 5);
  if (components == 1) return true;
  return components == 3 && p.size() >= 15 && byte_at(p, 6) == 1 && byte_at(p, 9) == 2 && byte_at(p, 12) == 3;
}

bool is_adobe(const Segment& segment) {
  return segment.marker == kAdobe && segment.parameters.starts_with("Adobe");
}

// A header of JFIF without a preview.
bool is_plain_jfif(const Segment& segment) {
  constexpr std::size_t kBareHeader = 14;
  return segment.marker == kFirstApplication &&
         segment.parameters.starts_with(std::string_view("JFIF\0", 5)) &&
         segment.parameters.size() == kBareHeader;
}

bool is_metadata(const Segment& segment) {
  if (segment.marker == kComment) return true;
  if (segment.marker < kFirstApplication || segment.marker > kLastApplication) return false;
  return !is_adobe(segment) && !is_plain_jfif(segment);
}

}  // namespace

std::optional<JpegStructure> read_jpeg_structure(std::string_view bytes) {
  JpegStructure structure;
  const bool complete = for_each_segment(bytes, [&](const Segment& segment) {
    if (segment.marker == kStartOfScan) ++structure.scans;
    if (!is_frame(segment.marker)) return;
    structure.progressive = segment.marker == kProgressive;
    structure.common = is_common_frame(segment);
  });
  if (!complete || structure.scans == 0) return {};
  return structure;
}

std::string without_metadata(std::string_view bytes) {
  std::string clean = "\xFF\xD8";
  clean.reserve(bytes.size());
  for_each_segment(bytes, [&](const Segment& segment) {
    if (!is_metadata(segment)) clean += segment.whole;
  });
  return clean + "\xFF\xD9";
}

}  // namespace mandature::media
