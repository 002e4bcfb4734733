#pragma once

#include <string>
#include <vector>

#include "graphics/chart.h"
#include "graphics/chart_style.h"
#include "graphics/draw_chart.h"
#include "graphics/scene.h"

namespace mandature::graphics {

inline constexpr const char* kInk = "ink";
inline constexpr const char* kPaper = "paper";
inline constexpr const char* kAccent = "accent";

struct Rectangle {
  double left = 0, top = 0, width = 0, height = 0;

  double right() const { return left + width; }
  double bottom() const { return top + height; }
};

// The value of the longest mark: the chart's own scale, else its largest value; never 0.
double full_scale(const Chart& chart);
// The most values a series has.
std::size_t most_values(const Chart& chart);
// The characters of a text, near enough for the room it takes.
double signs(const std::string& text);

// What the drawings of all kinds of charts share: marks by mandate, hatches, labels.
class ChartCanvas {
 public:
  ChartCanvas(const Chart& chart, double width, const ChartStyle& style);

  void fill(const Rectangle& area, const Paint& paint, const char* role = "mark");
  void stroke(Path path, double width, const Paint& paint = kInk, const char* role = "line");
  // The line lies inside the rectangle, so that the outer edge is true to the value.
  void outline(const Rectangle& area, double width);
  // What was not measured: slanting lines over the place of the mark.
  void hatch(const Rectangle& area);
  // Solid for the current mandate, ruled for the one before, an outline for those before it.
  void mark(const Rectangle& area, SeriesState state);
  void dot(Point centre, SeriesState state);
  // A pictogram as large as a square holds it, its ink painted with `ink`.
  void inscribe(const Scene& pictogram, const Rectangle& place, const Paint& ink);
  void add(SceneItem item) { scene_.items.push_back(std::move(item)); }

  void label(Point at, const std::string& text, const std::string& style, Anchor anchor = Anchor::kStart,
             const std::string& token = kInk);
  // A value and what follows it, the notes of all values starting at the same distance.
  void value_and_note(Point middle, const std::string& text, const std::string& note);
  double value_width() const;
  double width_of(const std::string& text) const { return signs(text) * style_.sign_width; }

  // The length of a value on a scale whose whole is `length`; what is not zero keeps a mark.
  double extent(double value, double length) const;
  // Draws a bar in its track and returns where it ends.
  double bar(const Rectangle& track, const ChartValue& value, SeriesState state);
  // Draws a column that stands on the foot of `place`, at most as high, and returns where it is.
  Rectangle column(const Rectangle& place, const ChartValue& value, SeriesState state);

  Scene finish(double height);

 private:
  void ruled(const Rectangle& area);
  int steps(double distance) const;

  const Chart& chart_;
  const ChartStyle& style_;
  double full_scale_;
  Scene scene_;
};

// One function per kind.
Scene draw_share_bars(const Chart& chart, DrawingSize size, const ChartStyle& style);
Scene draw_bars(const Chart& chart, DrawingSize size, const ChartStyle& style);
Scene draw_columns(const Chart& chart, DrawingSize size, const ChartStyle& style);
Scene draw_slices(const Chart& chart, DrawingSize size, const ChartStyle& style);
Scene draw_bands(const Chart& chart, DrawingSize size, const ChartStyle& style);
Scene draw_slope(const Chart& chart, DrawingSize size, const ChartStyle& style);
Scene draw_ribbons(const Chart& chart, DrawingSize size, const ChartStyle& style);
Scene draw_pairs(const Chart& chart, DrawingSize size, const ChartStyle& style);
Scene draw_sparkline(const Chart& chart, DrawingSize size, const ChartStyle& style);
Scene draw_timeline(const Chart& chart, DrawingSize size, const ChartStyle& style);

}  // namespace mandature::graphics
