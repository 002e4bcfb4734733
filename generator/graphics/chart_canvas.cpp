#include "graphics/chart_canvas.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "graphics/transform.h"
#include "support/text.h"

namespace mandature::graphics {

double full_scale(const Chart& chart) {
  if (chart.full_scale > 0) return chart.full_scale;
  double longest = 0;
  for (const ChartSeries& series : chart.series) {
    for (const ChartValue& value : series.values)
      longest = std::max(longest, std::abs(value.value.value_or(0)));
  }
  return longest > 0 ? longest : 1;
}

std::size_t most_values(const Chart& chart) {
  std::size_t most = 0;
  for (const ChartSeries& series : chart.series) most = std::max(most, series.values.size());
  return most;
}

double signs(const std::string& text) { return static_cast<double>(support::count_characters(text)); }

ChartCanvas::ChartCanvas(const Chart& chart, double width, const ChartStyle& style)
    : chart_(chart), style_(style), full_scale_(full_scale(chart)) {
  scene_.width = width;
  scene_.title = chart.title;
  scene_.description = chart.reading;
}

void ChartCanvas::inscribe(const Scene& pictogram, const Rectangle& place, const Paint& ink) {
  const double side = std::max({pictogram.width, pictogram.height, 1e-6});
  const double factor = std::min(place.width, place.height) / side;
  const Transform there = Transform::moved(place.left + (place.width - pictogram.width * factor) / 2,
                                           place.top + (place.height - pictogram.height * factor) / 2) *
                          Transform::scaled(factor, factor);
  for (const SceneItem& item : pictogram.items) {
    const auto* shape = std::get_if<Shape>(&item);
    if (shape == nullptr) continue;
    Shape drawn = *shape;
    drawn.path = transformed(drawn.path, there);
    if (drawn.fill == Paint(kInk)) drawn.fill = ink;
    if (drawn.stroke) {
      drawn.stroke->width *= factor;
      if (drawn.stroke->paint == Paint(kInk)) drawn.stroke->paint = ink;
    }
    add(std::move(drawn));
  }
}

Scene ChartCanvas::finish(double height) {
  scene_.height = std::max(0.0, height);
  return std::move(scene_);
}

void ChartCanvas::fill(const Rectangle& r, const Paint& paint, const char* role) {
  add(Shape{rectangle(r.left, r.top, r.width, r.height), paint, std::nullopt, role});
}

void ChartCanvas::stroke(Path path, double width, const Paint& paint, const char* role) {
  add(Shape{std::move(path), {}, Stroke{paint, width}, role});
}

void ChartCanvas::outline(const Rectangle& r, double width) {
  if (r.width <= width || r.height <= width) return fill(r, kInk);
  stroke(rectangle(r.left + width / 2, r.top + width / 2, r.width - width, r.height - width), width);
}

// How many ruled lines it takes to fill a distance; none when the theme asks for no ruling.
int ChartCanvas::steps(double distance) const {
  return style_.ruled_pitch > 0 ? static_cast<int>(std::ceil(distance / style_.ruled_pitch)) : 0;
}

void ChartCanvas::ruled(const Rectangle& r) {
  Path lines;
  for (int i = 1; i < steps(r.height - style_.outline); ++i) {
    const double y = r.top + r.height - i * style_.ruled_pitch;
    append(lines, line({r.left, y}, {r.left + r.width, y}));
  }
  if (!lines.empty()) stroke(std::move(lines), style_.ruled_line);
  outline(r, style_.outline);
}

void ChartCanvas::hatch(const Rectangle& r) {
  Path lines;
  for (int i = 0; i < steps(r.height + r.width); ++i) {
    const double x = i * style_.ruled_pitch - r.height;
    const double from = std::max(0.0, -x);
    const double to = std::min(r.height, r.width - x);
    if (to <= from) continue;
    append(lines,
           line({r.left + x + from, r.top + r.height - from}, {r.left + x + to, r.top + r.height - to}));
  }
  if (!lines.empty()) stroke(std::move(lines), style_.outline);
  outline(r, style_.outline);
}

void ChartCanvas::mark(const Rectangle& r, SeriesState state) {
  switch (state) {
    case SeriesState::kCurrent:
      return fill(r, kInk, "mark current");
    case SeriesState::kPrevious:
      return ruled(r);
    case SeriesState::kBefore:
      return outline(r, style_.outline);
  }
}

// The line of an open dot lies inside it, on paper white.
void ChartCanvas::dot(Point centre, SeriesState state) {
  if (state == SeriesState::kCurrent)
    return add(Shape{circle(centre, style_.dot_solid / 2), kInk, std::nullopt, "mark current"});
  const double line = std::min(style_.slope_line, style_.dot_open / 4);
  add(Shape{circle(centre, (style_.dot_open - line) / 2), kPaper, Stroke{kInk, line}, "dot"});
}

void ChartCanvas::label(Point at, const std::string& text, const std::string& style, Anchor anchor,
                        const std::string& token) {
  if (!text.empty()) add(Label{at, text, style, anchor, token});
}

double ChartCanvas::value_width() const {
  double longest = 0;
  for (const ChartSeries& series : chart_.series) {
    for (const ChartValue& value : series.values) longest = std::max(longest, signs(value.text));
  }
  return std::max(style_.bar_value_width, longest * style_.sign_width + style_.bar_label_gap);
}

void ChartCanvas::value_and_note(Point at, const std::string& text, const std::string& note) {
  at.y += style_.label_drop;
  label(at, text, style_.value_style);
  label({at.x + value_width(), at.y}, note, style_.note_style);
}

double ChartCanvas::extent(double value, double length) const {
  const double scaled = std::abs(value) / full_scale_ * length;
  return value == 0 ? 0 : std::max(style_.least_mark, scaled);
}

double ChartCanvas::bar(const Rectangle& track, const ChartValue& value, SeriesState state) {
  Rectangle r = track;
  r.width = value.value ? extent(*value.value, track.width) : std::min(track.width, track.height * 2);
  if (!value.value) {
    hatch(r);
  } else if (r.width > 0) {
    mark(r, state);
  }
  return r.right();
}

Rectangle ChartCanvas::column(const Rectangle& place, const ChartValue& value, SeriesState state) {
  Rectangle r = place;
  r.height = value.value ? extent(*value.value, place.height) : place.height / 2;
  r.top = place.bottom() - r.height;
  if (!value.value) {
    hatch(r);
  } else if (r.height > 0) {
    mark(r, state);
  }
  return r;
}

}  // namespace mandature::graphics
