#include <algorithm>
#include <limits>

#include "graphics/chart_canvas.h"
#include "graphics/label_lines.h"

namespace mandature::graphics {
namespace {

struct Event {
  const ChartValue* value = nullptr;
  std::vector<std::string> lines;
  double part = 0;  // of the time from the first to the last, from 0 to 1
};

class TimelineDrawer {
 public:
  TimelineDrawer(const Chart& chart, DrawingSize size, const ChartStyle& style)
      : size_(size), style_(style), canvas_(chart, size.width, style) {
    double first = std::numeric_limits<double>::max();
    double last = std::numeric_limits<double>::lowest();
    for (const ChartSeries& series : chart.series) {
      for (const ChartValue& value : series.values) {
        events_.push_back({&value, {}, 1});
        first = std::min(first, value.value.value_or(first));
        last = std::max(last, value.value.value_or(last));
      }
    }
    for (Event& event : events_) {
      const double time = event.value->value.value_or(last);
      event.part = last > first ? (time - first) / (last - first) : 0;
    }
  }

  Scene draw() {
    const double column = size_.width / static_cast<double>(events_.size());
    return column >= style_.timeline_label_width ? across() : down();
  }

 private:
  double gap() const { return style_.bar_label_gap; }

  void fill_lines(double width) {
    const auto room = static_cast<std::size_t>(std::max(1.0, width / std::max(style_.sign_width, 1e-6)));
    for (Event& event : events_) event.lines = label_lines(event.value->text, room);
  }

  void words(const Event& event, Point at) {
    for (const std::string& line : event.lines) {
      canvas_.label(at, line, style_.timeline_text_style);
      at.y += style_.line_pitch;
    }
  }

  // A day that is not known stands after the others, hatched.
  void mark(const Event& event, Point at) {
    const double size = style_.dot_solid;
    if (event.value->value) return canvas_.dot(at, SeriesState::kCurrent);
    canvas_.hatch({at.x - size / 2, at.y - size / 2, size, size});
  }

  void lead(Point from, Point to) { canvas_.stroke(line(from, to), style_.base, kInk, "lead"); }

  Scene across() {
    const double room = style_.timeline_label_width;
    fill_lines(room - gap());
    const double radius = style_.dot_solid / 2;
    const double length = size_.width - room;
    std::vector<PlacedLabel> places;
    for (const Event& event : events_) places.push_back({event.part * length, room});
    const std::vector<double> starts = spread(places, 0, size_.width);
    canvas_.stroke(line({0, radius}, {size_.width, radius}), style_.timeline_line);
    const double first = radius + style_.timeline_drop;
    double lowest = first;
    for (std::size_t i = 0; i < events_.size(); ++i) {
      const Point at{places[i].wanted + radius, radius};
      lead(at, {starts[i] + radius, first - style_.line_pitch});
      mark(events_[i], at);
      canvas_.label({starts[i], first}, events_[i].value->label, style_.timeline_date_style);
      words(events_[i], {starts[i], first + style_.line_pitch});
      lowest = std::max(lowest, first + style_.line_pitch * static_cast<double>(events_[i].lines.size()));
    }
    return canvas_.finish(lowest + style_.line_pitch / 3);
  }

  Scene down() {
    double dates = 0;
    for (const Event& event : events_) dates = std::max(dates, canvas_.width_of(event.value->label));
    constexpr double kBold = 1.2;  // dates stand out, and take more room than other words
    dates = std::min(dates * kBold, size_.width / 2);
    const double axis = dates + 2 * gap();
    const double text = axis + 2 * gap() + style_.dot_solid;
    fill_lines(size_.width - text);
    double needed = 0;
    for (const Event& event : events_) needed += extent(event);
    const double height = std::max(size_.height, needed);
    std::vector<PlacedLabel> places;
    for (const Event& event : events_)
      places.push_back({event.part * (height - extent(events_.back())), extent(event)});
    const std::vector<double> tops = spread(places, 0, height);
    canvas_.stroke(line({axis, 0}, {axis, height}), style_.timeline_line);
    for (std::size_t i = 0; i < events_.size(); ++i) {
      const double middle = tops[i] + style_.line_pitch / 2;
      const double baseline = middle + style_.label_drop;
      mark(events_[i], {axis, middle});
      canvas_.label({dates, baseline}, events_[i].value->label, style_.timeline_date_style, Anchor::kEnd);
      words(events_[i], {text, baseline});
    }
    return canvas_.finish(height);
  }

  double extent(const Event& event) const {
    return style_.line_pitch * (static_cast<double>(std::max<std::size_t>(event.lines.size(), 1)) + 0.5);
  }

  DrawingSize size_;
  const ChartStyle& style_;
  ChartCanvas canvas_;
  std::vector<Event> events_;
};

}  // namespace

Scene draw_timeline(const Chart& chart, DrawingSize size, const ChartStyle& style) {
  return TimelineDrawer(chart, size, style).draw();
}

}  // namespace mandature::graphics
