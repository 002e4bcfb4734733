#include "graphics/draw_chart.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "support/text.h"

namespace mandature::graphics {
namespace {

constexpr const char* kInk = "ink";
constexpr const char* kPaper = "paper";
constexpr const char* kAccent = "accent";

struct Rectangle {
  double left = 0, top = 0, width = 0, height = 0;
};

double full_scale(const Chart& chart) {
  if (chart.full_scale > 0) return chart.full_scale;
  double longest = 0;
  for (const ChartSeries& series : chart.series) {
    for (const ChartValue& value : series.values) longest = std::max(longest, value.value.value_or(0));
  }
  return longest > 0 ? longest : 1;
}

// The characters of a text, near enough for the room it takes.
std::size_t signs(const std::string& text) { return support::decode_utf8(text).size(); }

// Labels longer than a year do not fit under columns.
bool has_long_labels(const Chart& chart) {
  constexpr std::size_t kLongest = 7;
  return std::any_of(chart.series.begin(), chart.series.end(), [](const ChartSeries& series) {
    return std::any_of(series.values.begin(), series.values.end(),
                       [](const ChartValue& value) { return signs(value.label) > kLongest; });
  });
}

class Drawer {
 public:
  Drawer(const Chart& chart, DrawingSize size, const ChartStyle& style)
      : chart_(chart), size_(size), style_(style) {
    scene_.width = size.width;
    scene_.title = chart.title;
    scene_.description = chart.reading;
  }

  Scene share_bars() {
    double top = 0;
    for (const ChartSeries& series : chart_.series) {
      for (const ChartValue& value : series.values) {
        const Rectangle frame{0, top, size_.width, style_.bar_height};
        const double end = bar(frame, value, series.state);
        outline(frame, style_.outline);
        const std::string apart = value.label.empty() || value.note.empty() ? "" : "\u00A0 ";
        labels({end + style_.bar_label_gap, top + style_.bar_height / 2}, value.text,
               value.label + apart + value.note);
        top += style_.bar_pitch;
      }
    }
    return finish(top - (style_.bar_pitch - style_.bar_height));
  }

  // One row per value, the series of a value below each other. Labels stand at the left, or above when too
  // long.
  Scene bars() {
    const bool several = chart_.series.size() > 1;
    const double wanted = longest(&ChartValue::label) * style_.sign_width + style_.bar_label_gap;
    const double notes = several ? longest_name() * style_.sign_width : 0;
    const double beside = style_.bar_label_gap + value_width() + notes;
    const double least = size_.width / 4;
    const bool above = wanted > style_.bar_label_width || size_.width - wanted - beside < least;
    const double left = above ? 0 : wanted;
    const double track = std::max(least, size_.width - left - beside);
    double top = 0;
    for (std::size_t i = 0; i < most_values(); ++i) {
      bool first = true;
      for (const ChartSeries& series : chart_.series) {
        if (i >= series.values.size()) continue;
        const ChartValue& value = series.values[i];
        if (first && above) top += style_.bar_height;
        const double middle = top + style_.bar_height / 2;
        const double label_middle = above ? middle - style_.bar_height : middle;
        if (first)
          label({0, label_middle + style_.label_drop}, value.label, style_.note_style, Anchor::kStart);
        const double end = bar({left, top, track, style_.bar_height}, value, series.state);
        labels({end + style_.bar_label_gap, middle}, value.text, several ? series.name : value.note);
        top += style_.bar_pitch;
        first = false;
      }
      if (several) top += style_.bar_pitch - style_.bar_height;
    }
    return finish(top - (style_.bar_pitch - style_.bar_height));
  }

  Scene columns() {
    std::size_t count = 0;
    for (const ChartSeries& series : chart_.series) count += series.values.size();
    if (count == 0) return finish(0);
    const double gaps = style_.column_gap * static_cast<double>(chart_.series.size() - 1);
    const double fitting =
        (size_.width - gaps + style_.column_pitch - style_.column_width) / static_cast<double>(count);
    const double pitch = std::min(style_.column_pitch, fitting);
    const double width = style_.column_width * pitch / style_.column_pitch;
    const double base = style_.column_headroom + style_.column_height;
    double left = 0;
    for (const ChartSeries& series : chart_.series) {
      for (const ChartValue& value : series.values) {
        column({left, base, width, 0}, value, series.state);
        left += pitch;
      }
      left += style_.column_gap;
    }
    const double right = left - style_.column_gap - pitch + width;
    stroke(line({0, base}, {right, base}), style_.base);
    ends(base, right);
    return finish(base + style_.axis_label_drop);
  }

  Scene slices() {
    double top = 0;
    if (chart_.series.empty()) return finish(size_.height);
    const std::vector<ChartValue>& values = chart_.series.front().values;
    const double scale = size_.height / full_scale(chart_);
    for (std::size_t i = 0; i < values.size(); ++i) {
      const double height = values[i].value.value_or(0) * scale;
      slice(i, {0, top, style_.slice_width, height});
      top += height;
    }
    return finish(size_.height);
  }

 private:
  std::size_t most_values() const {
    std::size_t most = 0;
    for (const ChartSeries& series : chart_.series) most = std::max(most, series.values.size());
    return most;
  }

  double longest(std::string ChartValue::* text) const {
    std::size_t most = 0;
    for (const ChartSeries& series : chart_.series) {
      for (const ChartValue& value : series.values) most = std::max(most, signs(value.*text));
    }
    return static_cast<double>(most);
  }

  // From the start of a value to the start of what follows it, the same for all.
  double value_width() const {
    const double wanted = longest(&ChartValue::text) * style_.sign_width + style_.bar_label_gap;
    return std::max(style_.bar_value_width, wanted);
  }

  double longest_name() const {
    std::size_t longest = 0;
    for (const ChartSeries& series : chart_.series) longest = std::max(longest, signs(series.name));
    return static_cast<double>(longest);
  }

  Scene finish(double height) {
    scene_.height = std::max(0.0, height);
    return std::move(scene_);
  }

  void fill(const Rectangle& r, const char* token) {
    scene_.items.push_back(Shape{rectangle(r.left, r.top, r.width, r.height), token, std::nullopt, "mark"});
  }

  void stroke(Path path, double width) {
    scene_.items.push_back(Shape{std::move(path), {}, Stroke{kInk, width}, "line"});
  }

  // The line lies inside the rectangle, so that the outer edge is true to the value.
  void outline(const Rectangle& r, double width) {
    if (r.width <= width || r.height <= width) return fill(r, kInk);
    stroke(rectangle(r.left + width / 2, r.top + width / 2, r.width - width, r.height - width), width);
  }

  void ruled(const Rectangle& r) {
    Path lines;
    for (int i = 1; i < steps(r.height - style_.outline); ++i) {
      const double y = r.top + r.height - i * style_.ruled_pitch;
      append(lines, line({r.left, y}, {r.left + r.width, y}));
    }
    if (!lines.empty()) stroke(std::move(lines), style_.ruled_line);
    outline(r, style_.outline);
  }

  // How many ruled lines it takes to fill a distance; none when the theme asks for no ruling.
  int steps(double distance) const {
    return style_.ruled_pitch > 0 ? static_cast<int>(std::ceil(distance / style_.ruled_pitch)) : 0;
  }

  // What was not measured: slanting lines over the place of the mark.
  void hatch(const Rectangle& r) {
    Path lines;
    for (int i = 0; i < steps(r.height + r.width); ++i) {
      const double x = i * style_.ruled_pitch - r.height;
      const double from = std::max(0.0, -x);
      const double to = std::min(r.height, r.width - x);
      if (to <= from) continue;
      append(lines,
             line({r.left + x + from, r.top + r.height - from}, {r.left + x + to, r.top + r.height - to}));
    }
    stroke(std::move(lines), style_.outline);
    outline(r, style_.outline);
  }

  void mark(const Rectangle& r, SeriesState state) {
    switch (state) {
      case SeriesState::kCurrent:
        return fill(r, kInk);
      case SeriesState::kPrevious:
        return ruled(r);
      case SeriesState::kBefore:
        return outline(r, style_.outline);
    }
  }

  double extent(double value, double length) const {
    const double scaled = std::abs(value) / full_scale(chart_) * length;
    return value == 0 ? 0 : std::max(style_.least_mark, scaled);
  }

  // Draws a bar in its track and returns where it ends.
  double bar(const Rectangle& track, const ChartValue& value, SeriesState state) {
    Rectangle r = track;
    r.width = value.value ? extent(*value.value, track.width) : std::min(track.width, track.height * 2);
    if (!value.value) {
      hatch(r);
    } else if (r.width > 0) {
      mark(r, state);
    }
    return r.left + r.width;
  }

  void column(Rectangle r, const ChartValue& value, SeriesState state) {
    r.height = value.value ? extent(*value.value, style_.column_height) : style_.column_height / 2;
    r.top -= r.height;
    columns_.push_back(r);
    if (!value.value) {
      hatch(r);
    } else if (r.height > 0) {
      mark(r, state);
    }
  }

  // Where the label of a column stands: above it, and above the neighbours it reaches over.
  double above_columns(double left, double right) const {
    double top = columns_.empty() ? 0 : columns_.front().top + columns_.front().height;
    for (const Rectangle& column : columns_) {
      if (column.left < right && column.left + column.width > left) top = std::min(top, column.top);
    }
    return top - style_.column_label_gap;
  }

  void label(Point at, const std::string& text, const std::string& label_style, Anchor anchor,
             const char* token = kInk) {
    if (!text.empty()) scene_.items.push_back(Label{at, text, label_style, anchor, token});
  }

  void labels(Point at, const std::string& text, const std::string& note) {
    at.y += style_.label_drop;
    label(at, text, style_.value_style, Anchor::kStart);
    label({at.x + value_width(), at.y}, note, style_.note_style, Anchor::kStart);
  }

  // The first and the last value, and their years.
  void ends(double base, double right) {
    const ChartValue& first = chart_.series.front().values.front();
    const ChartValue& last = chart_.series.back().values.back();
    const auto width = [&](const ChartValue& value) {
      return static_cast<double>(support::count_characters(value.text)) * style_.sign_width;
    };
    const double years = base + style_.axis_label_drop;
    label({0, above_columns(0, width(first))}, first.text, style_.column_style, Anchor::kStart);
    label({0, years}, first.label, style_.axis_style, Anchor::kStart);
    if (&first == &last) return;
    label({right, above_columns(right - width(last), right)}, last.text, style_.column_style, Anchor::kEnd);
    label({right, years}, last.label, style_.axis_style, Anchor::kEnd);
  }

  void slice(std::size_t index, Rectangle r) {
    const std::vector<ChartValue>& values = chart_.series.front().values;
    const bool current = index == chart_.current;
    const bool first = index == 0;
    const bool last = index + 1 == values.size();
    const double cut = last ? 0 : style_.slice_cut;
    Rectangle area{-style_.slice_bleed, r.top - (first ? style_.slice_bleed : 0),
                   r.width + style_.slice_bleed, 0};
    area.height = r.top + r.height - cut - area.top + (last ? style_.slice_bleed : 0);
    if (current) area.width += style_.slice_tab;
    if (area.height > 0) {
      scene_.items.push_back(Shape{rectangle(area.left, area.top, area.width, area.height),
                                   current ? kAccent : style_.slice_token, std::nullopt, "slice"});
    }
    number(r, values[index].text, current);
  }

  // Large in the current slice if it is high enough, else beside its tab; small in the others, or not at all.
  void number(const Rectangle& r, const std::string& text, bool current) {
    // In a thin slice the number stands higher, and near the foot of the sheet too.
    const double lowest = std::min(r.top + r.height - style_.label_drop, size_.height - style_.slice_foot);
    const double small = std::min(r.top + style_.slice_label_drop, lowest);
    const bool fits = small - r.top >= style_.slice_least_label - style_.label_drop;
    if (current && r.height > style_.slice_current_drop + style_.label_drop) {
      const double middle = (r.width + style_.slice_tab) / 2;
      label({middle, r.top + style_.slice_current_drop}, text, style_.slice_current_style, Anchor::kMiddle);
    } else if (current) {
      const double middle =
          std::min(r.top + r.height / 2 + style_.label_drop, size_.height - style_.slice_foot);
      label({r.width + style_.slice_tab + style_.bar_label_gap, middle}, text, style_.slice_style,
            Anchor::kStart);
    } else if (fits) {
      label({r.width / 2, small}, text, style_.slice_style, Anchor::kMiddle, kPaper);
    }
  }

  const Chart& chart_;
  DrawingSize size_;
  const ChartStyle& style_;
  std::vector<Rectangle> columns_;
  Scene scene_;
};

bool is_empty(const Chart& chart) {
  return std::all_of(chart.series.begin(), chart.series.end(),
                     [](const ChartSeries& s) { return s.values.empty(); });
}

}  // namespace

Scene draw(const Chart& chart, DrawingSize size, const ChartStyle& style) {
  Drawer drawer(chart, size, style);
  if (is_empty(chart)) return Scene{size.width, 0, {}, chart.title, chart.reading};
  switch (chart.kind) {
    case ChartKind::kShareBars:
      return drawer.share_bars();
    case ChartKind::kColumns:
      return has_long_labels(chart) ? drawer.bars() : drawer.columns();
    case ChartKind::kBars:
      return drawer.bars();
    case ChartKind::kSlices:
      break;
  }
  return drawer.slices();
}

}  // namespace mandature::graphics
