#include "support/money.h"

#include <string>
#include <vector>

#include "support/text.h"

namespace mandature::support {
namespace {

constexpr std::size_t kMostDigits = 15;

// The text with one form of each sign: a space between thousands, a point, a hyphen for minus; empty for
// others.
std::string normalised(std::string_view text) {
  std::string result;
  for (char32_t c : decode_utf8(trim(text))) {
    if (c == U'\u00A0' || c == U'\u2009' || c == U'\u202F') c = U' ';
    if (c == U',') c = U'.';
    if (c == U'\u2212') c = U'-';
    if (c > 0x7F) return {};
    result += static_cast<char>(c);
  }
  return result;
}

// "1 234 567" → "1234567"; nothing when a space does not stand between thousands.
std::optional<std::string> without_thousands(std::string_view whole) {
  const std::vector<std::string_view> groups = split(whole, ' ');
  std::string digits(groups.front());
  if (groups.size() > 1 && (digits.empty() || digits.size() > 3)) return {};
  for (std::size_t i = 1; i < groups.size(); ++i) {
    if (groups[i].size() != 3) return {};
    digits += groups[i];
  }
  return digits;
}

bool all_digits(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::optional<Money> Money::parse(std::string_view text) {
  const std::string number = normalised(text);
  std::string_view rest = number;
  const bool negative = rest.starts_with('-');
  if (negative) rest = trim(rest.substr(1));

  const std::size_t point = rest.find('.');
  const std::optional<std::string> whole = without_thousands(rest.substr(0, point));
  std::string decimals(point == std::string_view::npos ? "" : rest.substr(point + 1));
  if (!whole || whole->empty() || whole->size() > kMostDigits) return {};
  if (!all_digits(*whole) || !all_digits(decimals)) return {};
  // Accounting software writes floats such as 12.300000001: what is below the cent is rounded.
  while (decimals.size() < 3) decimals += '0';

  std::int64_t cents = 0;
  for (const char digit : *whole + decimals.substr(0, 2)) cents = cents * 10 + (digit - '0');
  if (decimals[2] >= '5') ++cents;
  return Money(negative ? -cents : cents);
}

}  // namespace mandature::support
