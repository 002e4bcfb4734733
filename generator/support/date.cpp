#include "support/date.h"

#include <fmt/format.h>

#include <chrono>
#include <vector>

#include "support/text.h"

namespace mandature::support {
namespace {

std::optional<int> number(std::string_view digits, std::size_t least, std::size_t most) {
  if (digits.size() < least || digits.size() > most) return {};
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return {};
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

bool Date::exists() const {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;  // std::chrono keeps one byte of each
  return std::chrono::year_month_day(std::chrono::year(year),
                                     std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

std::string Date::iso() const { return fmt::format("{:04}-{:02}-{:02}", year, month, day); }

std::optional<Date> Date::parse(std::string_view text) {
  text = trim(text);
  const bool french = text.find('/') != std::string_view::npos;
  const std::vector<std::string_view> parts = split(text, french ? '/' : '-');
  if (parts.size() != 3) return {};
  const auto year = number(parts[french ? 2 : 0], 4, 4);
  const auto month = number(parts[1], french ? 1 : 2, 2);
  const auto day = number(parts[french ? 0 : 2], french ? 1 : 2, 2);
  if (!year || !month || !day) return {};
  const Date date{*year, *month, *day};
  if (!date.exists()) return {};
  return date;
}

std::string Period::iso() const {
  if (month == 0) return fmt::format("{:04}", year);
  if (day == 0) return fmt::format("{:04}-{:02}", year, month);
  return Date{year, month, day}.iso();
}

std::optional<Period> Period::parse(std::string_view text) {
  if (const auto date = Date::parse(text)) return Period{date->year, date->month, date->day};
  const std::vector<std::string_view> parts = split(trim(text), '-');
  const auto year = number(parts[0], 4, 4);
  if (!year) return {};
  if (parts.size() == 1) return Period{*year, 0, 0};
  if (parts.size() != 2) return {};
  const auto month = number(parts[1], 2, 2);
  if (!month || *month < 1 || *month > 12) return {};
  return Period{*year, *month, 0};
}

}  // namespace mandature::support
