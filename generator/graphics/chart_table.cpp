#include "graphics/chart_table.h"

#include <initializer_list>
#include <span>

#include "support/csv.h"

namespace mandature::graphics {
namespace {

using support::csv_cell;

void append_row(std::string& csv, std::initializer_list<std::string> cells) {
  support::append_csv_row(csv, std::span(cells.begin(), cells.size()));
}

}  // namespace

std::string csv_of(const Chart& chart, const ChartTableHeads& heads) {
  std::string csv;
  const std::string value_head = chart.unit.empty() ? heads.value : heads.value + " (" + chart.unit + ")";
  append_row(csv, {csv_cell(heads.series), csv_cell(heads.label), csv_cell(value_head), csv_cell(heads.text),
                   csv_cell(heads.note)});
  for (const ChartSeries& series : chart.series) {
    for (const ChartValue& value : series.values) {
      append_row(csv, {csv_cell(series.name), csv_cell(value.label),
                       value.value ? support::decimal(*value.value) : std::string(), csv_cell(value.text),
                       csv_cell(value.note)});
    }
  }
  return csv;
}

}  // namespace mandature::graphics
