#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graphics/chart.h"
#include "graphics/chart_style.h"

namespace mandature::tests {

// A style of round numbers, in millimetres.
inline graphics::ChartStyle plain_chart_style() {
  graphics::ChartStyle style;
  style.outline = style.base = 0.25;
  style.ruled_line = 0.4;
  style.ruled_pitch = 1.2;
  style.least_mark = 0.5;
  style.bar_label_gap = 1.6;
  style.bar_value_width = 12;
  style.sign_width = 2;
  style.label_drop = 1.2;
  style.column_gap = 2;
  style.column_headroom = 5;
  style.column_label_gap = 1;
  style.axis_label_drop = 3;
  style.line_pitch = 4;
  style.dot_open = 1.3;
  style.dot_solid = 1.9;
  style.slope_height = 60;
  style.slope_line = 0.5;
  style.slope_strong_line = 1.4;
  style.slope_label_gap = 3;
  style.slope_label_width = 60;
  style.slope_head = 5;
  style.ribbon_width = 25;
  style.ribbon_gap = 17;
  style.ribbon_height = 200;
  style.ribbon_head = 10;
  style.ribbon_cut = 0.6;
  style.ribbon_tile = 26;
  style.ribbon_label_height = 4.4;
  style.ribbon_padding = 1.2;
  style.hatch_line = 0.24;
  style.hatch_pitch = 1.8;
  style.hatch_dot = 0.6;
  style.pair_width = 11;
  style.pair_pitch = 28;
  style.pair_height = 20;
  style.spark_height = 12;
  style.spark_line = 0.7;
  style.spark_base = 0.2;
  style.timeline_line = 0.5;
  style.gantt_bar = 5;
  style.gantt_line = 0.15;
  style.gantt_dash = 1;
  style.gantt_today = 0.9;
  style.timeline_label_width = 30;
  style.timeline_drop = 6;
  style.ribbon_ink = "ink";
  style.ribbon_rest = "outside";
  style.value_style = "value";
  style.note_style = "note";
  style.axis_style = "axis";
  style.ribbon_number_style = "number";
  style.ribbon_value_style = "share";
  style.timeline_date_style = "date";
  style.timeline_text_style = "text";
  return style;
}

// One series per row of values, numbered from 1.
inline graphics::Chart sample_chart(graphics::ChartKind kind,
                                    const std::vector<std::vector<std::optional<double>>>& rows) {
  graphics::Chart chart;
  chart.kind = kind;
  for (const auto& row : rows) {
    graphics::ChartSeries series;
    series.number = static_cast<int>(chart.series.size()) + 1;
    series.name = "Commission " + std::to_string(series.number);
    for (const auto& value : row)
      series.values.push_back({"2014–2020", value, value ? "12,3 %" : "non mesuré", {}});
    chart.series.push_back(series);
  }
  return chart;
}

}  // namespace mandature::tests
