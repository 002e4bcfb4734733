#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace mandature::support {

// A day of the Gregorian calendar.
struct Date {
  int year = 0;
  int month = 0;  // 1 to 12
  int day = 0;    // 1 to 31

  auto operator<=>(const Date&) const = default;

  bool exists() const;
  std::string iso() const;  // "2025-08-31"

  // Reads "2025-08-31", "31/08/2025" and "1/8/2025" (the three forms of French public files).
  // Nothing when the text has another form or the day does not exist.
  static std::optional<Date> parse(std::string_view text);
};

// A date known to the day, the month or the year: "2025-08-31", "2025-08", "2025".
struct Period {
  int year = 0;
  int month = 0;  // 0 when unknown
  int day = 0;    // 0 when unknown

  auto operator<=>(const Period&) const = default;

  std::string iso() const;

  static std::optional<Period> parse(std::string_view text);
};

}  // namespace mandature::support
