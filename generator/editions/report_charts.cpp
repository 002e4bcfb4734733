#include "editions/report_charts.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "support/date.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Table;
using document::TableCell;
using document::TableRow;

constexpr std::size_t kMostMarks = 36;

TableCell cell(std::string text) { return {document::inline_text(std::move(text))}; }

std::string text_at(const graphics::ChartSeries& series, std::size_t value) {
  return value < series.values.size() ? series.values[value].text : std::string();
}

std::vector<std::string> labels_of(const graphics::Chart& chart) {
  std::vector<std::string> labels;
  for (const graphics::ChartSeries& series : chart.series) {
    for (std::size_t i = labels.size(); i < series.values.size(); ++i)
      labels.push_back(series.values[i].label);
  }
  return labels;
}

// The longer of labels and series goes down the page.
Table table_of(const graphics::Chart& chart) {
  Table table;
  table.caption = chart.title;
  table.row_headers = true;
  const std::vector<std::string> labels = labels_of(chart);
  const bool series_down = chart.series.size() > labels.size();
  const std::size_t down = series_down ? chart.series.size() : labels.size();
  const std::size_t across = series_down ? labels.size() : chart.series.size();
  const auto name = [&](bool of_series, std::size_t i) {
    return of_series ? chart.series[i].name : labels[i];
  };
  table.header.cells.push_back(cell(chart.unit));
  for (std::size_t i = 0; i < across; ++i) table.header.cells.push_back(cell(name(!series_down, i)));
  for (std::size_t row = 0; row < down; ++row) {
    TableRow cells{{cell(name(series_down, row))}};
    for (std::size_t i = 0; i < across; ++i) {
      cells.cells.push_back(
          cell(series_down ? text_at(chart.series[row], i) : text_at(chart.series[i], row)));
    }
    table.rows.push_back(std::move(cells));
  }
  table.alignments.assign(table.header.cells.size(), document::Alignment::kEnd);
  table.alignments.front() = document::Alignment::kStart;
  return table;
}

double change(const graphics::ChartSeries& line) {
  const auto& first = line.values.front().value;
  const auto& last = line.values.back().value;
  return first && last ? std::abs(*last - *first) : 0;
}

// The lines that move most stand out, unless most of them do.
void emphasise_changes(graphics::Chart& slope) {
  constexpr double kNearly = 0.75;  // of the largest change
  double largest = 0;
  for (const graphics::ChartSeries& line : slope.series) largest = std::max(largest, change(line));
  std::size_t count = 0;
  for (graphics::ChartSeries& line : slope.series) {
    line.emphasised = largest > 0 && change(line) >= kNearly * largest;
    count += line.emphasised ? 1 : 0;
  }
  if (count * 2 <= slope.series.size()) return;
  for (graphics::ChartSeries& line : slope.series) line.emphasised = false;
}

}  // namespace

std::size_t marks_of(const graphics::Chart& chart) {
  std::size_t marks = 0;
  for (const graphics::ChartSeries& series : chart.series) marks += series.values.size();
  return marks;
}

bool is_readable(const graphics::Chart& chart) { return marks_of(chart) <= kMostMarks; }

graphics::Chart newspaper_chart(const graphics::Chart& chart) {
  constexpr std::size_t kMostLines = 8;
  const auto is_time = [](const graphics::ChartSeries& series) {
    return support::Period::parse(series.name).has_value();
  };
  if (chart.series.size() != 2 || !is_time(chart.series.front()) || !is_time(chart.series.back()))
    return chart;
  const graphics::ChartSeries& before = chart.series.front();
  const graphics::ChartSeries& after = chart.series.back();
  if (before.values.size() != after.values.size() || before.values.size() < 2 ||
      before.values.size() > kMostLines)
    return chart;
  graphics::Chart slope = chart;
  slope.kind = graphics::ChartKind::kSlope;
  slope.series.clear();
  for (std::size_t i = 0; i < before.values.size(); ++i) {
    graphics::ChartSeries line;
    line.name = before.values[i].label;
    line.values = {before.values[i], after.values[i]};
    line.values.front().label = before.name;
    line.values.back().label = after.name;
    slope.series.push_back(std::move(line));
  }
  emphasise_changes(slope);
  return slope;
}

document::Blocks with_newspaper_charts(document::Blocks blocks) {
  for (Block& block : blocks) {
    if (auto* figure = std::get_if<document::Figure>(&block.content))
      figure->chart = newspaper_chart(figure->chart);
  }
  return blocks;
}

document::Blocks with_readable_charts(document::Blocks blocks) {
  document::Blocks result;
  for (Block& block : blocks) {
    const auto* figure = std::get_if<document::Figure>(&block.content);
    if (figure == nullptr || is_readable(figure->chart)) {
      result.push_back(std::move(block));
      continue;
    }
    const graphics::Chart chart = figure->chart;
    result.push_back(Block{table_of(chart)});
    for (const std::string& words : {chart.note, chart.source}) {
      if (!words.empty()) result.push_back(document::paragraph(words, "legende"));
    }
  }
  return result;
}

}  // namespace mandature::editions
