#include "support/csv.h"

#include <doctest/doctest.h>

#include <limits>

using namespace mandature::support;

TEST_CASE("a cell that a spreadsheet would compute is disarmed, a number never is") {
  CHECK(csv_cell("=1+1") == "'=1+1");
  CHECK(csv_cell("@somme") == "'@somme");
  CHECK(csv_cell("-1+cmd|' /C calc'!A0") == "'-1+cmd|' /C calc'!A0");
  CHECK(csv_cell("- autres charges") == "'- autres charges");
  CHECK(csv_cell("\tx") == "'\tx");
  CHECK(csv_cell("\rx") == "\"'\rx\"");
  CHECK(csv_cell("-12") == "-12");
  CHECK(csv_cell("+3,5 %") == "\"+3,5 %\"");
  CHECK(csv_cell("-1\u202F234.50") == "-1\u202F234.50");
  CHECK(csv_cell("-") == "'-");
  CHECK(csv_cell("a=b") == "a=b");
}

TEST_CASE("what disarms a cell is taken away again, and nothing else") {
  for (const char* text : {"=1+1", "- autres", "@a", "l’eau", "'cité", "-12", ""})
    CHECK(without_guard(looks_like_formula(text) ? std::string("'") + text : text) == text);
}

TEST_CASE("a cell with a comma, a quotation mark or a line end is quoted") {
  CHECK(csv_cell("a, b") == "\"a, b\"");
  CHECK(csv_cell("le \"bon\" mot") == "\"le \"\"bon\"\" mot\"");
  CHECK(csv_cell("deux\nlignes") == "\"deux\nlignes\"");
}

TEST_CASE("a cell between semicolons may hold commas") {
  CHECK(csv_cell("a, b", ';') == "a, b");
  CHECK(csv_cell("a; b", ';') == "\"a; b\"");
  CHECK(csv_cell("=1+1;2", ';') == "\"'=1+1;2\"");
}

TEST_CASE("amounts are written to the cent, with a point") {
  CHECK(decimal(Money::from_cents(324761502)) == "3247615.02");
  CHECK(decimal(Money::from_cents(-5)) == "-0.05");
  CHECK(decimal(Money()) == "0.00");
  CHECK(decimal(Money::from_cents(std::numeric_limits<std::int64_t>::min())) == "-92233720368547758.08");
  CHECK(decimal(0.135) == "0.135");
}
