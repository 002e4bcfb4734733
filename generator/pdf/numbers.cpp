#include "pdf/numbers.h"

#include <cmath>

#include "support/text.h"

namespace mandature::pdf {

void append_thousandths(std::string& out, long long thousandths) {
  if (thousandths < 0) {
    out += '-';
    thousandths = -thousandths;
  }
  out += std::to_string(thousandths / 1000);
  auto rest = static_cast<int>(thousandths % 1000);
  if (rest == 0) return;
  out += '.';
  for (int unit = 100; rest > 0; unit /= 10) {
    out += static_cast<char>('0' + rest / unit);
    rest %= unit;
  }
}

void append_number(std::string& out, double value) { append_thousandths(out, std::llround(value * 1000)); }

void append_hex(std::string& out, unsigned value) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  for (int shift = 12; shift >= 0; shift -= 4) out += kDigits[(value >> static_cast<unsigned>(shift)) & 15U];
}

void append_utf16_hex(std::string& out, std::string_view utf8) {
  for (const char32_t point : support::decode_utf8(utf8)) {
    if (point <= 0xFFFF) {
      append_hex(out, point);
    } else {
      append_hex(out, 0xD800 + ((point - 0x10000) >> 10));
      append_hex(out, 0xDC00 + ((point - 0x10000) & 0x3FF));
    }
  }
}

}  // namespace mandature::pdf
