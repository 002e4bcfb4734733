#include "support/money.h"

#include <string>

#include "support/text.h"

namespace mandature::support {
namespace {

constexpr std::size_t kMostDigits = 15;

// The digits of a number without its thousands separators and its decimal comma as a point; empty if
// misplaced signs.
std::string normalised(std::string_view text) {
  std::string result;
  for (char32_t c : decode_utf8(trim(text))) {
    if (c == U' ' || c == U'\u00A0' || c == U'\u202F') continue;
    if (c == U',') c = U'.';
    if (c == U'\u2212') c = U'-';
    if (c > 0x7F) return {};
    result += static_cast<char>(c);
  }
  return result;
}

bool all_digits(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::optional<Money> Money::parse(std::string_view text) {
  const std::string number = normalised(text);
  std::string_view digits = number;
  const bool negative = digits.starts_with('-');
  if (negative) digits.remove_prefix(1);

  const std::size_t point = digits.find('.');
  const std::string_view whole = digits.substr(0, point);
  std::string decimals(point == std::string_view::npos ? "" : digits.substr(point + 1));
  if (whole.empty() || whole.size() > kMostDigits || !all_digits(whole) || !all_digits(decimals)) return {};
  // Accounting software writes floats such as 12.300000001: what is below the cent is rounded.
  while (decimals.size() < 3) decimals += '0';

  std::int64_t cents = 0;
  for (const char c : whole) cents = cents * 10 + (c - '0');
  cents = cents * 100 + (decimals[0] - '0') * 10 + (decimals[1] - '0') + (decimals[2] >= '5' ? 1 : 0);
  return Money(negative ? -cents : cents);
}

}  // namespace mandature::support
