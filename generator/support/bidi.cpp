#include "support/bidi.h"

#include <unicode/ubidi.h>

#include <memory>
#include <string>

#include "support/text.h"

namespace mandature::support {
namespace {

// Hebrew, Arabic, Syriac, Thaana, N'Ko and their like, their presentation forms, and the marks of direction.
bool runs_backwards(char32_t c) {
  return (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE) ||
         (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF) || c == 0x200F || c == 0x202B ||
         c == 0x202E || c == 0x2067;
}

bool may_run_backwards(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0xD6) return true;
  }
  return false;
}

std::size_t utf8_length(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

struct BidiDeleter {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

}  // namespace

std::vector<std::uint8_t> bidi_levels(std::string_view text) {
  if (!may_run_backwards(text)) return {};
  const std::u32string points = decode_utf8(text);
  // A malformed byte would count for three: such texts run from left to right.
  bool backwards = false;
  std::u16string units;
  std::size_t bytes = 0;
  for (const char32_t c : points) {
    backwards = backwards || runs_backwards(c);
    bytes += utf8_length(c);
    if (c >= 0x10000) units += static_cast<char16_t>(0xD7C0 + (c >> 10));
    units += static_cast<char16_t>(c >= 0x10000 ? 0xDC00 + (c & 0x3FF) : c);
  }
  if (!backwards || bytes != text.size()) return {};
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UBiDi, BidiDeleter> bidi(ubidi_open());
  ubidi_setPara(bidi.get(), units.data(), static_cast<std::int32_t>(units.size()), UBIDI_DEFAULT_LTR, nullptr,
                &status);
  const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &status);
  if (U_FAILURE(status) != 0 || levels == nullptr) return {};
  std::vector<std::uint8_t> result;
  result.reserve(text.size());
  std::size_t unit = 0;
  for (const char32_t c : points) {
    result.insert(result.end(), utf8_length(c), levels[unit]);
    unit += c >= 0x10000 ? 2 : 1;
  }
  return result;
}

}  // namespace mandature::support
