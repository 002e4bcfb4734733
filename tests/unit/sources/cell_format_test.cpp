#include "sources/cell_format.h"

#include <doctest/doctest.h>

#include <limits>

using namespace mandature::sources;

TEST_CASE("a format code tells dates, times and numbers apart") {
  CHECK(format_of_code("dd/mm/yyyy") == CellFormat::kDate);
  CHECK(format_of_code("mmmm yyyy") == CellFormat::kDate);
  CHECK(format_of_code("[$-40C]d mmmm yyyy\\ hh:mm") == CellFormat::kDateAndTime);
  CHECK(format_of_code("[h]:mm:ss") == CellFormat::kTime);
  CHECK(format_of_code("hh:mm") == CellFormat::kTime);
  for (const char* code : {"General", "Standard", "0", "#,##0.00 \"€ dus\"", "0.00E+00", "@", "[Red]0",
                           "0\\ \\d", "", "\"", "[", "0\" jours\""}) {
    CAPTURE(code);
    CHECK(format_of_code(code) == CellFormat::kNumber);
  }
}

TEST_CASE("numbers are written shortest, to fifteen digits, never as powers of ten") {
  CHECK(number_text(0) == "0");
  CHECK(number_text(-0.0) == "0");
  CHECK(number_text(75001) == "75001");
  CHECK(number_text(0.1 + 0.2) == "0.3");
  CHECK(number_text(-1063850.5) == "-1063850.5");
  CHECK(number_text(21560046100010) == "21560046100010");
  CHECK(number_text(1e20) == "100000000000000000000");
  CHECK(number_text(0.00001) == "0.00001");
  CHECK(number_text(std::numeric_limits<double>::infinity()).empty());
}

TEST_CASE("dates count days as spreadsheets do") {
  const mandature::support::Date usual{1899, 12, 30};
  CHECK(dated_text(45900, CellFormat::kDate, usual) == "2025-08-31");
  CHECK(dated_text(45900.75, CellFormat::kDate, usual) == "2025-08-31");
  CHECK(dated_text(45900.75, CellFormat::kDateAndTime, usual) == "2025-08-31T18:00:00");
  CHECK(dated_text(45900, CellFormat::kDateAndTime, usual) == "2025-08-31");
  CHECK(dated_text(1, CellFormat::kDate, usual) == "1900-01-01");
  CHECK(dated_text(59, CellFormat::kDate, usual) == "1900-02-28");
  CHECK(dated_text(61, CellFormat::kDate, usual) == "1900-03-01");
  CHECK(dated_text(44438, CellFormat::kDate, {1904, 1, 1}) == "2025-08-31");
  CHECK(dated_text(1.5, CellFormat::kTime, usual) == "36:00:00");
  CHECK(dated_text(-1, CellFormat::kDate, usual) == "-1");
  CHECK(dated_text(1e9, CellFormat::kDate, usual) == "1000000000");
  CHECK(dated_text(2'958'466, CellFormat::kDate, usual) == "2958466");
}
