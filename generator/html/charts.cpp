#include "html/charts.h"

#include <algorithm>

#include <fmt/format.h>

#include "graphics/draw_chart.h"
#include "html/blocks.h"
#include "html/escape.h"
#include "html/svg.h"
#include "html/tables.h"

namespace mandature::html {
namespace {

using graphics::Chart;
using graphics::ChartKind;
using graphics::ChartSeries;
using graphics::ChartValue;
using theme::String;

// Bars are rows of a table, which flows again on a small screen; other kinds are drawn whole.
bool is_table(ChartKind kind) {
  return kind == ChartKind::kShareBars || kind == ChartKind::kBars || kind == ChartKind::kSlices ||
         kind == ChartKind::kBands;
}

// The class of a drawing: "trace pentes".
std::string_view class_of(ChartKind kind) {
  switch (kind) {
    case ChartKind::kSlope:
      return "pentes";
    case ChartKind::kRibbons:
      return "rubans";
    case ChartKind::kPairs:
      return "paires";
    case ChartKind::kSparkline:
      return "courbe";
    case ChartKind::kTimeline:
      return "frise";
    case ChartKind::kColumns:
    case ChartKind::kShareBars:
    case ChartKind::kBars:
    case ChartKind::kSlices:
    case ChartKind::kBands:
      break;
  }
  return "colonnes";
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

// The head of a table of labels and values; `between` stands for a column of drawings.
std::string table_head(const Chart& chart, std::string_view between, const Writing& writing) {
  const theme::Strings& strings = writing.theme.strings;
  const String value = chart.kind == ChartKind::kTimeline ? String::kWebEvent : String::kWebValue;
  return fmt::format(
      R"(<caption class="vh">{}</caption><thead><tr><th scope="col">{}</th>{}<th scope="col"{}>{}</th></tr></thead><tbody>)",
      text(chart.title, writing), text(strings(String::kWebLabel), writing), between,
      chart.kind == ChartKind::kTimeline ? "" : R"( class="n")",
      text(chart.unit.empty() ? strings(value) : chart.unit, writing));
}

// The scale of a whole cut into parts is the whole.
Chart with_scale(Chart chart) {
  if (chart.kind != ChartKind::kSlices || chart.full_scale > 0) return chart;
  for (const ChartSeries& series : chart.series) {
    for (const ChartValue& value : series.values) chart.full_scale += std::max(0.0, value.value.value_or(0));
  }
  return chart;
}

// Whether all series tell of the same things, so that they are columns of one table.
bool is_matrix(const Chart& chart) {
  if (chart.series.size() < 2) return false;
  const auto same = [&](const ChartSeries& series) {
    const auto& first = chart.series.front().values;
    return std::equal(first.begin(), first.end(), series.values.begin(), series.values.end(),
                      [](const ChartValue& a, const ChartValue& b) { return a.label == b.label; });
  };
  return std::all_of(chart.series.begin(), chart.series.end(), same);
}

std::string write_bar_table(const Chart& given, Writing& writing) {
  const Chart chart = with_scale(given);
  std::string html = R"(<table class="tab graphe">)" + table_head(chart, "<td></td>", writing);
  const auto write_row = [&](const ChartSeries& series, std::size_t i) {
    const ChartValue& value = series.values[i];
    const bool marked = chart.kind == ChartKind::kSlices && i == chart.current;
    const graphics::Scene bar =
        graphics::draw_mark(chart, {value, series.state}, writing.theme.web_charts.style);
    html += fmt::format(R"(<tr{}><th scope="row">{}</th><td class="b">{}</td><td class="n">{}</td></tr>)",
                        marked ? R"( class="ici")" : "", row_name(chart, series, value, writing),
                        write_svg(bar, writing), write_value(value, writing));
  };
  if (is_matrix(chart)) {
    // What is compared stands together, as in the drawing.
    for (std::size_t i = 0; i < chart.series.front().values.size(); ++i) {
      for (const ChartSeries& series : chart.series) write_row(series, i);
    }
  } else {
    for (const ChartSeries& series : chart.series) {
      for (std::size_t i = 0; i < series.values.size(); ++i) write_row(series, i);
    }
  }
  return html + "</tbody></table>";
}

std::string head_cell(const std::string& words, const Writing& writing) {
  return fmt::format(R"(<th scope="col" class="n">{}</th>)", text(words, writing));
}

// What is many goes down, what is few across.
std::string write_matrix(const Chart& chart, const Writing& writing) {
  const auto& first = chart.series.front().values;
  const bool series_down = chart.series.size() >= first.size();
  std::string html =
      fmt::format(R"(<table class="tab"><caption class="vh">{}</caption><thead><tr><th scope="col">{}</th>)",
                  text(chart.title, writing), text(writing.theme.strings(String::kWebLabel), writing));
  if (series_down) {
    for (const ChartValue& value : first) html += head_cell(value.label, writing);
  } else {
    for (const ChartSeries& series : chart.series) html += head_cell(series.name, writing);
  }
  html += "</tr></thead><tbody>";
  const auto cell = [&](const ChartValue& value) {
    return fmt::format(R"(<td class="n">{}</td>)", write_value(value, writing));
  };
  const std::size_t rows = series_down ? chart.series.size() : first.size();
  for (std::size_t row = 0; row < rows; ++row) {
    html += fmt::format(R"(<tr><th scope="row">{}</th>)",
                        text(series_down ? chart.series[row].name : first[row].label, writing));
    if (series_down) {
      for (const ChartValue& value : chart.series[row].values) html += cell(value);
    } else {
      for (const ChartSeries& series : chart.series) html += cell(series.values[row]);
    }
    html += "</tr>";
  }
  html += "</tbody></table>";
  constexpr std::size_t kNarrow = 2;  // more columns of values do not fit a telephone
  if ((series_down ? first.size() : chart.series.size()) <= kNarrow) return html;
  return fmt::format(R"(<div class="defile" role="region" tabindex="0" aria-label="{}">{}</div>)",
                     text(chart.title, writing), html);
}

std::string write_list(const Chart& chart, const Writing& writing) {
  std::string html = R"(<table class="tab">)" + table_head(chart, "", writing);
  const std::string_view place = chart.kind == ChartKind::kTimeline ? "" : R"( class="n")";
  for (const ChartSeries& series : chart.series) {
    for (const ChartValue& value : series.values) {
      html += fmt::format(R"(<tr><th scope="row">{}</th><td{}>{}</td></tr>)",
                          row_name(chart, series, value, writing), place, write_value(value, writing));
    }
  }
  return html + "</tbody></table>";
}

std::string write_drawing(const Chart& chart, ChartKind kind, Writing& writing) {
  const theme::WebCharts& charts = writing.theme.web_charts;
  const double width = kind == ChartKind::kTimeline ? charts.timeline_width : charts.width;
  const bool matrix = is_matrix(chart);
  const std::string table = matrix ? write_matrix(chart, writing) : write_list(chart, writing);
  const graphics::Scene scene = graphics::draw(chart, {width, 0}, charts.style);
  // A chart without any value has nothing to show but its frame.
  if (scene.items.empty()) return {};
  return fmt::format(
      R"(<div class="trace {}">{}</div><details class="deplie"><summary>{}</summary>{}</details>)",
      class_of(kind), write_svg(scene, writing), text(writing.theme.strings(String::kWebValues), writing),
      table);
}

std::string write_foot(const Chart& chart, const Writing& writing) {
  std::string sources = text(chart.note, writing);
  if (!chart.source.empty()) sources += (sources.empty() ? "" : " ") + text(chart.source, writing);
  std::string html;
  if (!sources.empty()) html += fmt::format(R"(<p class="sources">{}</p>)", sources);
  if (!chart.data_path.empty()) {
    html += fmt::format(R"(<p class="donnees"><a href="{}">{}</a></p>)",
                        escape(address(chart.data_path, writing.root)), text(chart.data_label, writing));
  }
  return html;
}

std::string write_values(const Chart& chart, Writing& writing) {
  const ChartKind kind = graphics::drawn_kind(chart);
  return is_table(kind) ? write_bar_table(chart, writing) : write_drawing(chart, kind, writing);
}

}  // namespace

std::string write_figure(const document::Figure& figure, Writing& writing) {
  if (figure.label.empty()) return write_chart(figure.chart, writing);
  Chart chart = figure.chart;
  chart.data_path.clear();  // it stands among the links
  const std::string title = text(chart.title, writing);
  const std::string label = text(figure.label, writing);
  const std::string reading =
      chart.reading.empty() ? label : fmt::format("{}. {}", label, text(chart.reading, writing));
  return fmt::format(
      R"(<figure class="figure numerotee"{} role="figure" aria-label="{}. {}"><figcaption>{}<span class="petit sous">{}{}</span></figcaption><div class="corps-fig">{}</div><div class="cote">{}{}</div></figure>)",
      name_attribute(figure.anchor), label, title, title, reading, copy_link(figure.anchor, writing),
      write_values(chart, writing), write_references(figure.links, writing), write_foot(chart, writing));
}

std::string write_chart(const Chart& chart, Writing& writing) {
  const std::string title = text(chart.title, writing);
  const std::string id =
      chart.id.empty() ? std::string() : fmt::format(R"( id="{}")", escape(unique_id(chart.id, writing)));
  std::string html =
      fmt::format(R"(<figure class="figure"{} role="figure" aria-label="{}"><figcaption>{}</figcaption>)", id,
                  title, title);
  if (!chart.reading.empty()) html += fmt::format(R"(<p class="lu">{}</p>)", text(chart.reading, writing));
  return html + write_values(chart, writing) + write_foot(chart, writing) + "</figure>";
}

}  // namespace mandature::html
