#include "html/charts.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "html/escape.h"
#include "support/text.h"

namespace mandature::html {
namespace {

using graphics::Chart;
using graphics::ChartKind;
using graphics::ChartSeries;
using graphics::ChartValue;
using graphics::SeriesState;
using theme::String;

std::string_view state_class(SeriesState state) {
  switch (state) {
    case SeriesState::kCurrent:
      return "actuel";
    case SeriesState::kPrevious:
      return "precedent";
    case SeriesState::kBefore:
      return "avant";
  }
  return "actuel";
}

// The value of the longest possible mark: the chart's own scale, else the largest value, else the whole of
// the slices.
double scale_of(const Chart& chart) {
  double largest = 0;
  double sum = 0;
  for (const ChartSeries& series : chart.series) {
    for (const ChartValue& value : series.values) {
      largest = std::max(largest, value.value.value_or(0));
      sum += std::max(0.0, value.value.value_or(0));
    }
  }
  if (chart.full_scale > 0) return std::max(chart.full_scale, largest);
  return chart.kind == ChartKind::kSlices ? sum : largest;
}

double share(const ChartValue& value, double scale) {
  return scale <= 0 ? 0 : std::clamp(value.value.value_or(0) / scale, 0.0, 1.0);
}

std::string write_bar(const ChartValue& value, double scale, SeriesState state) {
  if (!value.value) return {};
  return fmt::format(
      R"(<svg class="barre {}" aria-hidden="true" focusable="false"><rect class="fond" y="5" width="100%" height="16" )"
      R"(fill="currentColor" fill-opacity="0.15"/><rect class="part" y="5" width="{}%" height="16" fill="currentColor"/></svg>)",
      state_class(state), number(100 * share(value, scale)));
}

// What a row is called: its label, and its series where there are several with the same labels.
std::string row_name(const Chart& chart, const ChartSeries& series, const ChartValue& value,
                     const Writing& writing) {
  if (value.label.empty()) return text(series.name, writing);
  if (chart.series.size() < 2 || series.name.empty() || series.name == value.label)
    return text(value.label, writing);
  return fmt::format(R"({} <span class="petit">{}</span>)", text(value.label, writing),
                     text(series.name, writing));
}

std::string write_value(const ChartValue& value, const Writing& writing) {
  const theme::Strings& strings = writing.theme.strings;
  std::string html = value.text.empty() && !value.value ? text(strings(String::kNotMeasured), writing)
                                                        : text(value.text, writing);
  if (!value.note.empty())
    html += fmt::format(R"( <span class="petit">{}</span>)", text(value.note, writing));
  return html;
}

std::string write_bar_table(const Chart& chart, const Writing& writing) {
  const theme::Strings& strings = writing.theme.strings;
  const double scale = scale_of(chart);
  std::string html =
      fmt::format(R"(<table class="tab graphe"><caption class="vh">{}</caption><thead><tr>)"
                  R"(<th scope="col">{}</th><td></td><th scope="col" class="n">{}</th></tr></thead>)"
                  R"(<tbody>)",
                  text(chart.title, writing), text(strings(String::kWebLabel), writing),
                  text(chart.unit.empty() ? strings(String::kWebValue) : chart.unit, writing));
  for (const ChartSeries& series : chart.series) {
    for (std::size_t i = 0; i < series.values.size(); ++i) {
      const ChartValue& value = series.values[i];
      const bool marked = chart.kind == ChartKind::kSlices && i == chart.current;
      html += fmt::format(R"(<tr{}><th scope="row">{}</th><td class="b">{}</td>)"
                          R"(<td class="n">{}</td></tr>)",
                          marked ? R"( class="ici")" : "", row_name(chart, series, value, writing),
                          write_bar(value, scale, series.state), write_value(value, writing));
    }
  }
  return html + "</tbody></table>";
}

std::string write_value_table(const Chart& chart, const Writing& writing) {
  const theme::Strings& strings = writing.theme.strings;
  std::string html = fmt::format(
      R"(<details class="deplie"><summary>{}</summary><table class="tab"><caption class="vh">{}</caption>)"
      R"(<thead><tr><th scope="col">{}</th><th scope="col" class="n">{}</th></tr></thead><tbody>)",
      text(strings(String::kWebValues), writing), text(chart.title, writing),
      text(strings(String::kWebLabel), writing),
      text(chart.unit.empty() ? strings(String::kWebValue) : chart.unit, writing));
  for (const ChartSeries& series : chart.series) {
    for (const ChartValue& value : series.values) {
      html += fmt::format(R"(<tr><th scope="row">{}</th><td class="n">{}</td></tr>)",
                          row_name(chart, series, value, writing), write_value(value, writing));
    }
  }
  return html + "</tbody></table></details>";
}

// Columns, in the units of a drawing 400 wide.
struct ColumnGrid {
  static constexpr double kWidth = 400;
  static constexpr double kTop = 18;
  static constexpr double kHeight = 152;
  static constexpr double kBase = kTop + kHeight;
  double pitch = 0;
  double column = 0;
  double gap = 0;    // between two series
  double scale = 0;  // the value of a full column
};

ColumnGrid grid_for(const Chart& chart) {
  std::size_t columns = 0;
  for (const ChartSeries& series : chart.series) columns += series.values.size();
  ColumnGrid grid;
  grid.scale = scale_of(chart);
  grid.gap = chart.series.size() > 1 ? 8 : 0;
  const double room =
      ColumnGrid::kWidth - grid.gap * static_cast<double>(std::max<std::size_t>(chart.series.size(), 1) - 1);
  grid.pitch = room / static_cast<double>(std::max<std::size_t>(columns, 1));
  grid.column = std::min(grid.pitch * 0.78, 48.0);
  return grid;
}

bool is_year(const std::string& label) {
  return label.size() == 4 &&
         std::all_of(label.begin(), label.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "2014" under a narrow column is "’14".
std::string short_label(const std::string& label) { return is_year(label) ? "’" + label.substr(2) : label; }

std::string write_column(const ChartValue& value, double x, const ColumnGrid& grid) {
  const double height = share(value, grid.scale) * ColumnGrid::kHeight;
  if (!value.value) {
    return fmt::format(
        R"(<rect class="absent" x="{}" y="{}" width="{}" height="24" fill="none" stroke="currentColor" stroke-dasharray="3 3"/>)",
        number(x), number(ColumnGrid::kBase - 24), number(grid.column));
  }
  return fmt::format(R"(<rect x="{}" y="{}" width="{}" height="{}"/>)", number(x),
                     number(ColumnGrid::kBase - height), number(grid.column), number(height));
}

constexpr double kSignWidth = 6.2;  // of a label, in the units of the drawing

// Columns are for labels that stand below them; longer ones need the rows of a table.
bool fits_in_columns(const Chart& chart) {
  const ColumnGrid grid = grid_for(chart);
  for (const ChartSeries& series : chart.series) {
    for (const ChartValue& value : series.values) {
      const auto signs = static_cast<double>(support::count_characters(value.label));
      if (!is_year(value.label) && signs * kSignWidth > grid.pitch) return false;
    }
  }
  return true;
}

// Above every column the label of an end reaches over.
double label_top(const ChartSeries& series, std::size_t end, const ColumnGrid& grid) {
  const double width = kSignWidth * static_cast<double>(support::count_characters(series.values[end].text));
  const auto covered = static_cast<std::size_t>(width / grid.pitch) + 1;
  const std::size_t first = end == 0 ? 0 : end + 1 - std::min(covered, end + 1);
  const std::size_t last = end == 0 ? std::min(covered, series.values.size()) : end + 1;
  double highest = 0;
  for (std::size_t i = first; i < last; ++i) highest = std::max(highest, share(series.values[i], grid.scale));
  return ColumnGrid::kBase - highest * ColumnGrid::kHeight;
}

std::string write_column_labels(const ChartSeries& series, std::size_t i, double x, const ColumnGrid& grid,
                                const Writing& writing) {
  const ChartValue& value = series.values[i];
  const double middle = x + grid.column / 2;
  const bool end = i == 0 || i + 1 == series.values.size();
  std::string svg;
  constexpr double kRoomForYear = 20;
  if (end || grid.pitch >= kRoomForYear) {
    svg += fmt::format(R"(<text x="{}" y="{}" font-size="11" text-anchor="middle">{}</text>)", number(middle),
                       number(ColumnGrid::kBase + 15), text(short_label(value.label), writing));
  }
  if (end && value.value) {
    // From the outer edge inwards, so that it neither leaves the drawing nor meets the next series.
    const double top = label_top(series, i, grid);
    svg += fmt::format(R"(<text x="{}" y="{}" font-size="11" font-weight="600"{}>{}</text>)",
                       number(i == 0 ? x : x + grid.column), number(top - 6),
                       i == 0 ? "" : R"( text-anchor="end")", text(value.text, writing));
  }
  return svg;
}

std::string write_columns(const Chart& chart, Writing& writing) {
  const ColumnGrid grid = grid_for(chart);
  const bool named = chart.series.size() > 1;
  const std::string id = unique_id(chart.id.empty() ? "graphique" : "g-" + chart.id, writing);
  std::string svg = fmt::format(
      R"(<svg class="colonnes" viewBox="0 0 400 {0}" width="400" height="{0}" role="img" aria-labelledby="{1}-t {1}-d">)"
      R"(<title id="{1}-t">{2}</title><desc id="{1}-d">{3}</desc>)",
      named ? 206 : 190, escape(id), text(chart.title, writing), text(chart.reading, writing));
  double x = (grid.pitch - grid.column) / 2;
  for (const ChartSeries& series : chart.series) {
    const double start = x;
    std::string labels;
    svg += fmt::format(R"(<g class="{}" fill="currentColor">)", state_class(series.state));
    for (std::size_t i = 0; i < series.values.size(); ++i, x += grid.pitch) {
      svg += write_column(series.values[i], x, grid);
      labels += write_column_labels(series, i, x, grid, writing);
    }
    if (named && !series.values.empty()) {
      labels += fmt::format(R"(<text x="{}" y="{}" font-size="11" text-anchor="middle">{}</text>)",
                            number((start + x - grid.pitch + grid.column) / 2),
                            number(ColumnGrid::kBase + 32), text(series.name, writing));
    }
    svg += "</g>" + labels;
    x += grid.gap;
  }
  svg += fmt::format(R"(<path class="axe" d="M0 {0}H400" stroke="currentColor"/></svg>)",
                     number(ColumnGrid::kBase));
  return svg;
}

}  // namespace

std::string write_chart(const Chart& chart, Writing& writing) {
  const std::string title = text(chart.title, writing);
  const std::string id =
      chart.id.empty() ? std::string() : fmt::format(R"( id="{}")", escape(unique_id(chart.id, writing)));
  std::string html =
      fmt::format(R"(<figure class="figure"{} role="figure" aria-label="{}"><figcaption>{}</figcaption>)", id,
                  title, title);
  if (chart.kind == ChartKind::kColumns && fits_in_columns(chart)) {
    html += write_columns(chart, writing) + write_value_table(chart, writing);
  } else {
    if (!chart.reading.empty()) html += fmt::format(R"(<p class="lu">{}</p>)", text(chart.reading, writing));
    html += write_bar_table(chart, writing);
  }
  std::string sources = text(chart.note, writing);
  if (!chart.source.empty()) sources += (sources.empty() ? "" : " ") + text(chart.source, writing);
  if (!sources.empty()) html += fmt::format(R"(<p class="sources">{}</p>)", sources);
  return html + "</figure>";
}

}  // namespace mandature::html
