#pragma once

#include <string>

#include "graphics/chart.h"

namespace mandature::graphics {

// The names of the columns of a chart's table, in the language of its readers.
struct ChartTableHeads {
  std::string series, label, value, text, note;
};

// The numbers behind a chart as a file that spreadsheets open: CSV (RFC 4180) in UTF-8, one row per value,
// the decimal sign a point. A value that was not measured is empty.
std::string csv_of(const Chart& chart, const ChartTableHeads& heads);

}  // namespace mandature::graphics
