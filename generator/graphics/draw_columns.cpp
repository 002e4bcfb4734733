#include <algorithm>

#include "graphics/chart_canvas.h"
#include "graphics/label_lines.h"
#include "support/text.h"

namespace mandature::graphics {
namespace {

bool is_year(const std::string& label) {
  return label.size() == 4 &&
         std::all_of(label.begin(), label.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "2014" under a narrow column is "’14".
std::string short_label(const std::string& label) { return is_year(label) ? "’" + label.substr(2) : label; }

enum class YearLabels { kAll, kShort, kEnds };

class ColumnDrawer {
 public:
  ColumnDrawer(const Chart& chart, DrawingSize size, const ChartStyle& style)
      : chart_(chart), style_(style), canvas_(chart, size.width, style) {
    std::size_t count = 0;
    for (const ChartSeries& series : chart.series) count += series.values.size();
    const double gaps = style.column_gap * static_cast<double>(chart.series.size() - 1);
    const double fitting =
        (size.width - gaps + style.column_pitch - style.column_width) / static_cast<double>(count);
    pitch_ = std::min(style.column_pitch, fitting);
    width_ = style.column_width * pitch_ / style.column_pitch;
    height_ = std::max(style.column_height, size.height - style.column_headroom - foot());
  }

  Scene draw() {
    const YearLabels years = years_that_fit();
    const double base = style_.column_headroom + height_;
    double left = 0;
    for (const ChartSeries& series : chart_.series) {
      const double start = left;
      for (const ChartValue& value : series.values) {
        columns_.push_back(
            canvas_.column({left, style_.column_headroom, width_, height_}, value, series.state));
        if (years != YearLabels::kEnds) year_label(value, left + width_ / 2, base, years);
        left += pitch_;
      }
      if (!series.values.empty()) series_name(series, (start + left - pitch_ + width_) / 2, base);
      left += style_.column_gap;
    }
    const double right = left - style_.column_gap - pitch_ + width_;
    canvas_.stroke(line({0, base}, {right, base}), style_.base);
    ends(base, right, years);
    return canvas_.finish(base + foot());
  }

 private:
  // What stands below the columns: years, and the names of series.
  double foot() const { return style_.axis_label_drop + (named() ? style_.axis_name_drop : 0); }
  bool named() const { return chart_.series.size() > 1 && style_.axis_name_drop > 0; }

  YearLabels years_that_fit() const {
    double longest = 0;
    bool all_years = true;
    for (const ChartSeries& series : chart_.series) {
      for (const ChartValue& value : series.values) {
        longest = std::max(longest, canvas_.width_of(value.label));
        all_years = all_years && is_year(value.label);
      }
    }
    if (longest <= pitch_) return YearLabels::kAll;
    return all_years && canvas_.width_of("’00") <= pitch_ ? YearLabels::kShort : YearLabels::kEnds;
  }

  void year_label(const ChartValue& value, double middle, double base, YearLabels years) {
    canvas_.label({middle, base + style_.axis_label_drop},
                  years == YearLabels::kShort ? short_label(value.label) : value.label, style_.axis_style,
                  Anchor::kMiddle);
  }

  void series_name(const ChartSeries& series, double middle, double base) {
    if (!named()) return;
    canvas_.label({middle, base + style_.axis_label_drop + style_.axis_name_drop}, series.name,
                  style_.axis_style, Anchor::kMiddle);
  }

  // Where the label of a column stands: above it, and above the neighbours it reaches over.
  double above_columns(double left, double right) const {
    double top = columns_.empty() ? 0 : columns_.front().bottom();
    for (const Rectangle& column : columns_) {
      if (column.left < right && column.right() > left) top = std::min(top, column.top);
    }
    return top - style_.column_label_gap;
  }

  // The first and the last value, and their years.
  void ends(double base, double right, YearLabels years) {
    const ChartValue* first = nullptr;
    const ChartValue* last = nullptr;
    for (const ChartSeries& series : chart_.series) {
      if (series.values.empty()) continue;
      if (first == nullptr) first = &series.values.front();
      last = &series.values.back();
    }
    const double under = base + style_.axis_label_drop;
    canvas_.label({0, above_columns(0, canvas_.width_of(first->text))}, first->text, style_.column_style);
    if (years == YearLabels::kEnds) canvas_.label({0, under}, first->label, style_.axis_style);
    if (first == last) return;
    const double reach = right - canvas_.width_of(last->text);
    canvas_.label({right, above_columns(reach, right)}, last->text, style_.column_style, Anchor::kEnd);
    if (years == YearLabels::kEnds)
      canvas_.label({right, under}, last->label, style_.axis_style, Anchor::kEnd);
  }

  const Chart& chart_;
  const ChartStyle& style_;
  ChartCanvas canvas_;
  double pitch_ = 0;
  double width_ = 0, height_ = 0;  // of the longest column
  std::vector<Rectangle> columns_;
};

// Small multiples: the columns of all series side by side for each value, the first and last value above.
class PairDrawer {
 public:
  // `more`: how much higher columns are than the style has them.
  PairDrawer(const Chart& chart, double width, const ChartStyle& style, double more = 0)
      : chart_(chart),
        style_(style),
        room_(width),
        height_(style.pair_height + more),
        canvas_(chart, width, style) {
    double longest = 0;
    for (const ChartSeries& series : chart.series) {
      for (const ChartValue& value : series.values) longest = std::max(longest, canvas_.width_of(value.text));
    }
    own_ = style.pair_width * static_cast<double>(chart.series.size());
    // The first value grows to the left from the middle of its pair, the last to the right.
    pitch_ = std::max({style.pair_pitch, 2 * longest + style.column_gap, own_ + style.column_gap});
  }

  // Rows of groups.
  std::size_t rows() const { return (most_values(chart_) + fitting() - 1) / fitting(); }

  Scene draw() {
    const std::size_t values = most_values(chart_);
    const std::size_t fitting = this->fitting();
    double top = 0;
    for (std::size_t i = 0; i < values; i += fitting) {
      double lowest = 0;
      for (std::size_t j = i; j < std::min(values, i + fitting); ++j)
        lowest = std::max(lowest, group(j, {static_cast<double>(j - i) * pitch_, top}));
      top = lowest + style_.column_gap;
    }
    return canvas_.finish(top - style_.column_gap);
  }

 private:
  // Groups that stand side by side.
  std::size_t fitting() const {
    const auto values = static_cast<double>(most_values(chart_));
    const double columns = pitch_ > 0 ? room_ / pitch_ : values;
    return static_cast<std::size_t>(std::clamp(columns, 1.0, values));
  }

  // Returns the foot of the group's name.
  double group(std::size_t index, Point corner) {
    const double middle = corner.x + pitch_ / 2;
    const double base = corner.y + style_.column_headroom + height_;
    double left = middle - own_ / 2;
    const std::string* name = nullptr;
    for (std::size_t s = 0; s < chart_.series.size(); ++s, left += style_.pair_width) {
      const ChartSeries& series = chart_.series[s];
      if (index >= series.values.size()) continue;
      const ChartValue& value = series.values[index];
      name = &value.label;
      const Rectangle column = canvas_.column(
          {left, corner.y + style_.column_headroom, style_.pair_width, height_}, value, series.state);
      value_label(s, value, column);
    }
    canvas_.stroke(line({middle - own_ / 2, base}, {middle + own_ / 2, base}), style_.base);
    return name == nullptr ? base : name_label(*name, {middle, base});
  }

  // Side by side when there is one series: else outwards, so that the two never meet.
  void value_label(std::size_t series, const ChartValue& value, const Rectangle& column) {
    const bool first = series == 0;
    const bool last = series + 1 == chart_.series.size();
    const double y = column.top - style_.column_label_gap;
    const double apart = style_.bar_label_gap / 4;
    if (first && last)
      canvas_.label({column.left + column.width / 2, y}, value.text, style_.column_style, Anchor::kMiddle);
    else if (first)
      canvas_.label({column.right() - apart, y}, value.text, style_.axis_style, Anchor::kEnd);
    else if (last)
      canvas_.label({column.left + apart, y}, value.text, style_.column_style);
  }

  double name_label(const std::string& name, Point below) {
    const double signs = (pitch_ - style_.bar_label_gap / 2) / style_.sign_width;
    double y = below.y + style_.axis_label_drop;
    for (const std::string& words : label_lines(name, static_cast<std::size_t>(std::max(1.0, signs)))) {
      canvas_.label({below.x, y}, words, style_.axis_style, Anchor::kMiddle);
      y += style_.line_pitch;
    }
    return y;
  }

  const Chart& chart_;
  const ChartStyle& style_;
  double room_;
  double height_;  // of the longest column
  ChartCanvas canvas_;
  double own_ = 0;    // width of one group of columns
  double pitch_ = 0;  // from one group to the next
};

}  // namespace

Scene draw_columns(const Chart& chart, DrawingSize size, const ChartStyle& style) {
  return ColumnDrawer(chart, size, style).draw();
}

Scene draw_pairs(const Chart& chart, DrawingSize size, const ChartStyle& style) {
  PairDrawer natural(chart, size.width, style);
  Scene scene = natural.draw();
  if (size.height <= scene.height) return scene;
  const double more = (size.height - scene.height) / static_cast<double>(natural.rows());
  return PairDrawer(chart, size.width, style, more).draw();
}

}  // namespace mandature::graphics
