#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "support/money.h"

namespace mandature::support {

// Tables as other programs read them: CSV (RFC 4180), lines that end with CR LF, commas between cells.

// Whether a spreadsheet would take a text for a formula: it begins with = + - @, a tab or a carriage return,
// and is no number (see https://owasp.org/www-community/attacks/CSV_Injection).
bool looks_like_formula(std::string_view text);
// A cell: disarmed with an apostrophe in front where it looks like a formula, quoted where it holds what
// would end it. Numbers stay numbers. Tables that people edit have a semicolon as separator, for French
// spreadsheets open those without asking.
std::string csv_cell(std::string_view text, char separator = ',');
// The text a cell meant before it was disarmed: what `csv_cell` adds, taken away.
std::string_view without_guard(std::string_view cell);
// Cells that were made by `csv_cell`, as a line.
void append_csv_row(std::string& csv, std::span<const std::string> cells);

// Numbers with a point and without spaces, whatever the machine: "0.135", "1234.50".
std::string decimal(double value);
std::string decimal(Money amount);

}  // namespace mandature::support
