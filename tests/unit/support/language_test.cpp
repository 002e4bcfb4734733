#include "support/language.h"

#include <doctest/doctest.h>

using mandature::support::Language;
using mandature::support::Money;

TEST_CASE("French writes numbers with thin spaces and a comma") {
  const Language french("fr");
  CHECK(french.number(45012) == "45\u202F012");
  CHECK(french.number(1234567.891, 2) == "1\u202F234\u202F567,89");
  CHECK(french.number(0.5) == "1");
  CHECK(french.percent(0.135) == "13,5\u00A0%");
  CHECK(french.percent(1, 0) == "100\u00A0%");
}

TEST_CASE("an amount takes the largest unit that keeps a digit before the comma") {
  const Language french("fr");
  CHECK(french.euros(Money::from_euros(264)) == "264\u00A0€");
  CHECK(french.euros(Money::from_cents(1205), 2) == "12,05\u00A0€");
  CHECK(french.short_euros(Money::from_euros(12)) == "12\u00A0€");
  CHECK(french.short_euros(Money::from_euros(9999)) == "9\u202F999\u00A0€");
  CHECK(french.short_euros(Money::from_euros(940'000)) == "940\u00A0k€");
  CHECK(french.short_euros(Money::from_euros(71'300'000)) == "71,3\u00A0M€");
  CHECK(french.short_euros(Money::from_euros(1'200'000'000)) == "1,2\u00A0Md€");
  CHECK(french.short_euros(Money::from_euros(-71'300'000)) == "-71,3\u00A0M€");
}

TEST_CASE("an amount never rounds up to a thousand of its unit") {
  const Language french("fr");
  CHECK(french.short_euros(Money::from_euros(999'499)) == "999\u00A0k€");
  CHECK(french.short_euros(Money::from_euros(999'500)) == "1,0\u00A0M€");
  CHECK(french.short_euros(Money::from_euros(999'960'000)) == "1,0\u00A0Md€");
  CHECK(french.short_euros(Money::from_cents(999'950)) == "10\u00A0k€");
}

TEST_CASE("dates are written in words and in figures") {
  const Language french("fr");
  CHECK(french.long_date({2025, 8, 31}) == "31\u00A0août 2025");
  CHECK(french.long_date({2026, 3, 1}) == "1er\u00A0mars 2026");
  CHECK(french.short_date({2024, 12, 1}) == "01.12.2024");
  CHECK(french.long_period({2025, 0, 0}) == "2025");
  CHECK(french.long_period({2025, 8, 0}) == "août 2025");
  CHECK(french.long_period({2025, 8, 1}) == "1er\u00A0août 2025");
  CHECK(Language("en").long_date({2025, 8, 31}) == "31 August 2025");
}

TEST_CASE("the weight of a file is told in thousands of bytes and is never nothing") {
  const Language french("fr");
  CHECK(french.file_size(0) == "1\u00A0ko");
  CHECK(french.file_size(12'400) == "12\u00A0ko");
  CHECK(french.file_size(3'440'000) == "3,4\u00A0Mo");
  CHECK(french.file_size(999'600) == "1,0\u00A0Mo");
}

TEST_CASE("small numbers of a sentence are words, larger ones figures") {
  const Language french("fr");
  CHECK(french.spelled(3) == "trois");
  CHECK(french.spelled(16) == "seize");
  CHECK(french.spelled(17) == "17");
  CHECK(Language("en").spelled(12) == "twelve");
}
