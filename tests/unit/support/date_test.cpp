#include "support/date.h"

#include <doctest/doctest.h>

using mandature::support::Date;
using mandature::support::Period;

TEST_CASE("a date is read in the three forms of French public files") {
  const Date expected{2025, 8, 31};
  CHECK(Date::parse("2025-08-31") == expected);
  CHECK(Date::parse("31/08/2025") == expected);
  CHECK(Date::parse(" 2025-08-31 ") == expected);
  CHECK(Date::parse("1/8/2025") == Date{2025, 8, 1});
}

TEST_CASE("text that is no date gives nothing") {
  for (const char* text : {"", "2025", "2025-08", "2025-8-31", "31-08-2025", "2025/08/31", "25-08-31",
                           "août 2025", "2025-08-31T00:00", "2025-08-3a", "--", "//", "+025-08-31"}) {
    CAPTURE(text);
    CHECK_FALSE(Date::parse(text));
  }
}

TEST_CASE("a day that does not exist is refused") {
  CHECK_FALSE(Date::parse("2025-02-29"));
  CHECK_FALSE(Date::parse("2025-13-01"));
  CHECK_FALSE(Date::parse("2025-00-10"));
  CHECK_FALSE(Date::parse("31/04/2025"));
  CHECK(Date::parse("2024-02-29"));
  CHECK_FALSE(Date{2025, 257, 1}.exists());
  CHECK_FALSE(Date{2025, 1, -1}.exists());
}

TEST_CASE("a date is written as ISO and ordered by day") {
  CHECK(Date{2025, 8, 3}.iso() == "2025-08-03");
  CHECK(Date{2024, 12, 31} < Date{2025, 1, 1});
  CHECK(Date{2025, 1, 31} < Date{2025, 2, 1});
}

TEST_CASE("a period is known to the day, the month or the year") {
  CHECK(Period::parse("2025") == Period{2025, 0, 0});
  CHECK(Period::parse("2025-08") == Period{2025, 8, 0});
  CHECK(Period::parse("2025-08-31") == Period{2025, 8, 31});
  CHECK(Period::parse("31/08/2025") == Period{2025, 8, 31});
  for (const char* text : {"2025", "2025-08", "2025-08-31"}) CHECK(Period::parse(text)->iso() == text);
}

TEST_CASE("text that is no period gives nothing") {
  for (const char* text :
       {"", "25", "2025-", "2025-13", "2025-00", "2025-8", "2025-08-32", "2025-08-01-01", "-"}) {
    CAPTURE(text);
    CHECK_FALSE(Period::parse(text));
  }
}
