#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "support/date.h"

namespace mandature::sources {

// What a number of a spreadsheet stands for; a workbook tells it only by the way the number is shown.
enum class CellFormat { kNumber, kDate, kTime, kDateAndTime };

// The meaning of one of Excel's own formats (ECMA-376 part 1, 18.8.30), and of a format code such as
// "dd/mm/yyyy".
CellFormat builtin_format(std::size_t id);
CellFormat format_of_code(std::string_view code);

// A number as its shortest decimal text, to the 15 digits spreadsheets keep: "1063850.5", "0.1".
std::string number_text(double value);

// A number shown as a date or a time: "2025-08-31", "2025-08-31T14:30:00", "14:30:00". Days count from
// `origin`, which is 1899-12-30 or 1904-01-01. A number outside the years 1 to 9999 stays a number.
std::string dated_text(double value, CellFormat format, const support::Date& origin);

}  // namespace mandature::sources
