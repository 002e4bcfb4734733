#include <algorithm>
#include <cmath>
#include <optional>

#include "graphics/chart_canvas.h"
#include "graphics/label_lines.h"
#include "support/text.h"

namespace mandature::graphics {
namespace {

enum class Side { kLeft, kRight };

// The part of a drawing that values and names may take where names are of one long word.
constexpr double kMostOfNames = 0.7;

// The words at one end of a line.
struct EndLabel {
  const ChartSeries* series = nullptr;
  const ChartValue* value = nullptr;
  std::vector<std::string> name;  // in lines
  double mark = 0;                // height of the end of the line
};

// What the foot of the axes stands for. Lines say how values move, not how large they are: where all of them
// are far from zero, and no scale is shared with other charts, the axes begin near the smallest, whose number
// is written like all others.
double foot_of_axes(const Chart& chart) {
  constexpr double kFar = 0.3;      // of the largest value
  constexpr double kBelow = 0.125;  // of what lies between the smallest and the largest
  if (chart.full_scale > 0) return 0;
  const double most = full_scale(chart);
  double least = most;
  for (const ChartSeries& series : chart.series) {
    for (const ChartValue& value : series.values) least = std::min(least, value.value.value_or(least));
  }
  return least < kFar * most ? 0 : std::max(0.0, least - (most - least) * kBelow);
}

class SlopeDrawer {
 public:
  SlopeDrawer(const Chart& chart, DrawingSize size, const ChartStyle& style)
      : chart_(chart),
        size_(size),
        style_(style),
        canvas_(chart, size.width, style),
        steps_(most_values(chart)),
        least_(foot_of_axes(chart)) {
    double first = 0, name = 0, word = 0;
    for (const ChartSeries& series : chart.series) {
      if (!series.values.empty()) first = std::max(first, canvas_.width_of(series.values.front().text));
      name = std::max(name, canvas_.width_of(series.name));
      for (const std::string_view one : support::split(series.name, ' '))
        word = std::max(word, canvas_.width_of(std::string(one)));
    }
    const double value = canvas_.value_width();
    const double most = std::min(style.slope_label_width, size.width / 2);
    // A word that the room could hold is not cut, were the lines to be short.
    word = std::min(word, size.width * kMostOfNames - value);
    name_width_ = std::max({style.sign_width, word, std::min(name, most - value)});
    left_ = first + style.slope_label_gap;
    right_ = std::max(left_, size.width - style.slope_label_gap - value - name_width_);
  }

  Scene draw() {
    const std::vector<EndLabel> starts = ends(Side::kLeft);
    const std::vector<EndLabel> finishes = ends(Side::kRight);
    double needed = 0;
    for (const EndLabel& end : finishes) needed += extent(end);
    const double wanted = size_.height > 0 ? size_.height - style_.slope_head : style_.slope_height;
    height_ = std::max(wanted, needed);
    axes();
    for (const ChartSeries& series : chart_.series) {
      if (!series.emphasised) line_of(series);
    }
    for (const ChartSeries& series : chart_.series) {
      if (series.emphasised) line_of(series);
    }
    if (steps_ > 1) labels(starts, Side::kLeft);
    labels(finishes, Side::kRight);
    return canvas_.finish(style_.slope_head + height_);
  }

 private:
  double x_of(std::size_t step) const {
    if (steps_ < 2) return left_;
    return left_ + (right_ - left_) * static_cast<double>(step) / static_cast<double>(steps_ - 1);
  }

  double y_of(double value) const {
    const double range = std::max(full_scale(chart_) - least_, 1e-9);
    return style_.slope_head + height_ * (1 - std::clamp((value - least_) / range, 0.0, 1.0));
  }

  std::vector<EndLabel> ends(Side side) const {
    const double signs = name_width_ / std::max(style_.sign_width, 1e-6);
    std::vector<EndLabel> result;
    for (const ChartSeries& series : chart_.series) {
      if (series.values.empty()) continue;
      EndLabel end{&series, side == Side::kLeft ? &series.values.front() : &series.values.back(), {}, 0};
      if (side == Side::kRight) end.name = label_lines(series.name, static_cast<std::size_t>(signs + 0.5));
      result.push_back(std::move(end));
    }
    return result;
  }

  double extent(const EndLabel& end) const {
    return style_.line_pitch * static_cast<double>(std::max<std::size_t>(end.name.size(), 1));
  }

  void axes() {
    const ChartSeries* longest = nullptr;
    for (const ChartSeries& series : chart_.series) {
      if (longest == nullptr || series.values.size() > longest->values.size()) longest = &series;
    }
    for (std::size_t i = 0; i < steps_; ++i) {
      const double x = x_of(i);
      canvas_.stroke(line({x, style_.slope_head}, {x, style_.slope_head + height_}), style_.base, kInk,
                     "axis");
      canvas_.label({x, style_.slope_head - style_.column_label_gap}, longest->values[i].label,
                    style_.axis_style, Anchor::kMiddle);
    }
  }

  // Broken where a value is missing.
  void line_of(const ChartSeries& series) {
    const double width = series.emphasised ? style_.slope_strong_line : style_.slope_line;
    Path path;
    bool connected = false;
    for (std::size_t i = 0; i < series.values.size(); ++i) {
      const auto& value = series.values[i].value;
      if (value) {
        const Point at{x_of(i), y_of(*value)};
        path.push_back(connected ? PathCommand(LineTo{at}) : PathCommand(MoveTo{at}));
      }
      connected = value.has_value();
    }
    if (!path.empty())
      canvas_.stroke(std::move(path), width, kInk, series.emphasised ? "line strong" : "line");
    for (std::size_t i = 0; i < series.values.size(); ++i) {
      const bool now = i + 1 == steps_;
      if (const auto& value = series.values[i].value)
        canvas_.dot({x_of(i), y_of(*value)}, now ? SeriesState::kCurrent : SeriesState::kBefore);
    }
  }

  void labels(std::vector<EndLabel> all, Side side) {
    const double foot = style_.slope_head + height_;
    std::vector<PlacedLabel> placed;
    for (EndLabel& end : all) {
      end.mark = end.value->value ? y_of(*end.value->value) : foot;
      placed.push_back({end.mark - style_.line_pitch / 2, extent(end)});
    }
    const std::vector<double> tops = spread(placed, style_.slope_head - style_.line_pitch / 2, foot);
    for (std::size_t i = 0; i < all.size(); ++i)
      side == Side::kLeft ? left_label(all[i], tops[i]) : right_label(all[i], tops[i]);
  }

  // A label that had to move is led to from its mark; the mark of what was not measured stands at its label.
  void lead(const EndLabel& end, double x, double to, double middle) {
    const double size = style_.dot_solid;
    if (!end.value->value) return canvas_.hatch({to - size / 2, middle - size / 2, size, size});
    if (std::abs(middle - end.mark) > style_.line_pitch / 3)
      canvas_.stroke(line({x, end.mark}, {to, middle}), style_.base, kInk, "lead");
  }

  void left_label(const EndLabel& end, double top) {
    const double middle = top + style_.line_pitch / 2;
    const double x = x_of(0);
    lead(end, x, x - style_.slope_label_gap * 0.7, middle);
    canvas_.label({x - style_.slope_label_gap, middle + style_.label_drop}, end.value->text, style_for(end),
                  Anchor::kEnd);
  }

  void right_label(const EndLabel& end, double top) {
    const double middle = top + style_.line_pitch / 2;
    const double x = x_of(steps_ - 1);
    lead(end, x, x + style_.slope_label_gap * 0.7, middle);
    double baseline = middle + style_.label_drop;
    const double start = x + style_.slope_label_gap;
    canvas_.label({start, baseline}, end.value->text, style_for(end));
    for (const std::string& words : end.name) {
      canvas_.label({start + canvas_.value_width(), baseline}, words, style_for(end));
      baseline += style_.line_pitch;
    }
  }

  const std::string& style_for(const EndLabel& end) const {
    return end.series->emphasised ? style_.value_style : style_.note_style;
  }

  const Chart& chart_;
  DrawingSize size_;
  const ChartStyle& style_;
  ChartCanvas canvas_;
  std::size_t steps_;
  double least_;                 // at the foot of the axes
  double left_ = 0, right_ = 0;  // of the axes
  double name_width_ = 0;
  double height_ = 0;
};

}  // namespace

Scene draw_slope(const Chart& chart, DrawingSize size, const ChartStyle& style) {
  return SlopeDrawer(chart, size, style).draw();
}

Scene draw_sparkline(const Chart& chart, DrawingSize size, const ChartStyle& style) {
  ChartCanvas canvas(chart, size.width, style);
  const double height = size.height > 0 ? size.height : style.spark_height;
  const double margin = std::max(style.dot_open, style.dot_solid) / 2;
  const double room = std::max(0.0, height - 2 * margin);
  const double scale = full_scale(chart);
  for (const ChartSeries& series : chart.series) {
    const double steps = std::max(1.0, static_cast<double>(series.values.size()) - 1);
    const auto place = [&](std::size_t i) {
      const double part = std::clamp(series.values[i].value.value_or(0) / scale, 0.0, 1.0);
      return Point{margin + (size.width - 2 * margin) * static_cast<double>(i) / steps,
                   margin + room * (1 - part)};
    };
    for (std::size_t i = 1; i < series.values.size(); ++i) {
      if (series.values[i - 1].value && series.values[i].value)
        canvas.stroke(line(place(i - 1), place(i)), style.spark_line);
    }
    for (std::size_t i = 0; i < series.values.size(); ++i) {
      const bool last = i + 1 == series.values.size();
      const Point at = place(i);
      if (series.values[i].value)
        canvas.dot(at, last ? SeriesState::kCurrent : SeriesState::kBefore);
      else
        canvas.hatch({at.x - margin, height - 2 * margin, 2 * margin, 2 * margin});
    }
  }
  canvas.stroke(line({0, height}, {size.width, height}), style.spark_base);
  return canvas.finish(height);
}

}  // namespace mandature::graphics
