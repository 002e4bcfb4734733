#include "interchange/naming.h"

#include <fmt/format.h>

#include <array>
#include <chrono>

#include "support/fingerprint.h"

namespace mandature::interchange {
namespace {

bool stays(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return letter || std::string_view("-._~/").find(c) != std::string_view::npos;
}

std::chrono::year_month_day calendar(support::Date date) {
  return {std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
          std::chrono::day(static_cast<unsigned>(date.day))};
}

}  // namespace

std::string absolute_address(std::string_view base, std::string_view path) {
  std::string address = std::string(base) + "/";
  for (const char c : path) {
    if (stays(c)) {
      address += c;
    } else {
      address += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return address;
}

std::string stable_id(std::string_view name) {
  std::string digits = support::sha256(name).substr(0, 32);
  digits[12] = '8';                                                                // the version
  digits[16] = "89ab"[std::string_view("0123456789abcdef").find(digits[16]) % 4];  // the variant
  return fmt::format("urn:uuid:{}-{}-{}-{}-{}", digits.substr(0, 8), digits.substr(8, 4),
                     digits.substr(12, 4), digits.substr(16, 4), digits.substr(20));
}

std::string day_start(support::Date date) { return date.iso() + "T00:00:00Z"; }

std::string mail_day_start(support::Date date) {
  constexpr std::array<std::string_view, 7> kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::chrono::weekday day{std::chrono::sys_days(calendar(date))};
  return fmt::format("{}, {:02} {} {:04} 00:00:00 +0000", kDays.at(day.c_encoding()), date.day,
                     kMonths.at(static_cast<std::size_t>(date.month - 1)), date.year);
}

support::Date year_after(support::Date date) {
  const support::Date next{date.year + 1, date.month, date.day};
  return next.exists() ? next : support::Date{date.year + 1, 2, 28};
}

std::string iso_duration(long milliseconds) {
  const long seconds = (milliseconds + 500) / 1000;
  std::string text = "PT";
  if (seconds >= 3600) text += fmt::format("{}H", seconds / 3600);
  if (seconds >= 60) text += fmt::format("{}M", seconds / 60 % 60);
  return text + fmt::format("{}S", seconds % 60);
}

}  // namespace mandature::interchange
