#include "graphics/chart_table.h"

#include <array>
#include <charconv>
#include <initializer_list>
#include <string_view>

namespace mandature::graphics {
namespace {

// Quoted where it holds what would end a cell; a sign that a spreadsheet would take for a formula is
// disarmed.
std::string cell(std::string_view text) {
  std::string safe(text);
  if (!safe.empty() && std::string_view("=+@\t").find(safe.front()) != std::string_view::npos)
    safe.insert(0, "'");
  if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
  std::string quoted = "\"";
  for (const char c : safe) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string number(double value) {
  std::array<char, 64> buffer{};
  const auto [end, failure] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return failure == std::errc() ? std::string(buffer.data(), end) : std::string();
}

void append_row(std::string& csv, std::initializer_list<std::string> cells) {
  bool first = true;
  for (const std::string& text : cells) {
    if (!first) csv += ',';
    first = false;
    csv += text;
  }
  csv += "\r\n";
}

}  // namespace

std::string csv_of(const Chart& chart, const ChartTableHeads& heads) {
  std::string csv;
  const std::string value_head = chart.unit.empty() ? heads.value : heads.value + " (" + chart.unit + ")";
  append_row(csv,
             {cell(heads.series), cell(heads.label), cell(value_head), cell(heads.text), cell(heads.note)});
  for (const ChartSeries& series : chart.series) {
    for (const ChartValue& value : series.values) {
      append_row(csv,
                 {cell(series.name), cell(value.label), value.value ? number(*value.value) : std::string(),
                  cell(value.text), cell(value.note)});
    }
  }
  return csv;
}

}  // namespace mandature::graphics
