#include "support/money.h"

#include <doctest/doctest.h>

#include <string>

using mandature::support::Money;

TEST_CASE(
    "an amount is read with a point or a comma, and with the spaces French files put between thousands") {
  CHECK(Money::parse("1234.5") == Money::from_cents(123450));
  CHECK(Money::parse("1 234,50") == Money::from_cents(123450));
  CHECK(Money::parse("1\u00A0234\u202F567,5") == Money::from_cents(123456750));
  CHECK(Money::parse("12\u2009345") == Money::from_euros(12345));
  CHECK(Money::parse(" 0 ") == Money());
  CHECK(Money::parse("7.") == Money::from_euros(7));
}

TEST_CASE("a negative amount keeps its sign") {
  CHECK(Money::parse("-12") == Money::from_euros(-12));
  CHECK(Money::parse("\u221212,34") == Money::from_cents(-1234));
  CHECK(Money::parse("- 1 200") == Money::from_euros(-1200));
}

TEST_CASE("what is below the cent is rounded, as accounting software leaves floats behind") {
  CHECK(Money::parse("12.300000001") == Money::from_cents(1230));
  CHECK(Money::parse("12.345") == Money::from_cents(1235));
  CHECK(Money::parse("-12.345") == Money::from_cents(-1235));
  CHECK(Money::parse("0.999") == Money::from_euros(1));
  CHECK(Money::parse("1.994") == Money::from_cents(199));
}

TEST_CASE("text that is no amount gives nothing") {
  for (const char* text : {"", "-", ".", ",5", "12 €", "1e3", "1.234,50", "1,2,3", "--1", "1-", "abc",
                           "12 34", "1234 567", "1 2345", "1  234", "0x10", "\xFF", "NaN", "１２"}) {
    CAPTURE(text);
    CHECK_FALSE(Money::parse(text));
  }
}

TEST_CASE("an amount beyond 10^15 euros is refused, the largest below it is exact") {
  CHECK(Money::parse("999999999999999.99") == Money::from_cents(99999999999999999));
  CHECK_FALSE(Money::parse("1000000000000000"));
  CHECK_FALSE(Money::parse(std::string(400, '9')));
}

TEST_CASE("amounts add up exactly") {
  Money sum;
  for (int i = 0; i < 1000; ++i) sum += *Money::parse("0.10");
  CHECK(sum == Money::from_euros(100));
  CHECK(sum - Money::from_euros(130) == -Money::from_euros(30));
  CHECK(Money::from_cents(150).euros() == doctest::Approx(1.5));
}
