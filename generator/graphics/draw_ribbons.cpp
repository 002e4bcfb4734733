#include <algorithm>
#include <limits>
#include <string>

#include "graphics/chart_canvas.h"
#include "graphics/hatch.h"
#include "graphics/label_lines.h"

namespace mandature::graphics {
namespace {

constexpr double kPictogramPart = 0.78;  // of the shorter side of its tile

// Where a series stands in one stack.
struct Slice {
  double top = 0;
  double height = 0;
  bool known = false;
};

struct Stack {
  double left = 0;
  double top = 0;
  bool known = false;  // at least one value was measured
  std::vector<Slice> slices;
};

// A label of a slice, before it knows where it may stand.
struct SliceLabel {
  std::size_t series = 0;
  double middle = 0;
  double weight = 0;  // the heaviest stay when there is no room for all
};

class RibbonDrawer {
 public:
  RibbonDrawer(const Chart& chart, DrawingSize size, const ChartStyle& style)
      : chart_(chart), style_(style), room_(size.width), canvas_(chart, size.width, style) {
    height_ = size.height > 0 ? std::max(0.0, size.height - style.ribbon_head) : style.ribbon_height;
    foot_ = style.ribbon_head + height_;
    place_stacks();
  }

  Scene draw() {
    for (std::size_t s = 0; s < chart_.series.size(); ++s) ribbons_of(s);
    for (const Stack& stack : stacks_) slices_of(stack);
    if (fans_out()) tiles();
    cuts();
    for (std::size_t i = 0; i < stacks_.size(); ++i) {
      labels_of(i);
      head_of(i);
    }
    return canvas_.finish(foot_);
  }

 private:
  Paint paint_of(const ChartSeries& series) const {
    return series.number > 0 ? Paint("accent-" + std::to_string(series.number)) : Paint(style_.ribbon_rest);
  }

  bool fans_out() const {
    return style_.ribbon_tile > 0 && rows_ > 0 && !stacks_.empty() &&
           room_ - style_.ribbon_tile > stacks_.back().left + width_;
  }

  void place_stacks() {
    const std::size_t count = most_values(chart_);
    const auto n = static_cast<double>(count);
    for (const ChartSeries& series : chart_.series) rows_ += series.number > 0 ? 1 : 0;
    // Many mandates narrow the stacks and their gaps alike; a fan needs one more gap.
    const double fan = style_.ribbon_tile > 0 ? style_.ribbon_gap + style_.ribbon_tile : 0;
    const double wanted = n * style_.ribbon_width + (n - 1) * style_.ribbon_gap;
    const double factor = std::min(1.0, (room_ - fan) / std::max(wanted, 1e-6));
    width_ = style_.ribbon_width * factor;
    const double pitch = width_ + style_.ribbon_gap * factor;
    std::vector<double> sums(count, 0.0);
    for (const ChartSeries& series : chart_.series) {
      for (std::size_t i = 0; i < series.values.size(); ++i)
        sums[i] += std::max(0.0, series.values[i].value.value_or(0));
    }
    double scale = chart_.full_scale;
    for (const double sum : sums) scale = std::max(scale, sum);
    for (std::size_t i = 0; i < count; ++i)
      stacks_.push_back(stack(i, static_cast<double>(i) * pitch, scale > 0 ? height_ / scale : 0));
  }

  Stack stack(std::size_t index, double left, double scale) const {
    Stack stack;
    stack.left = left;
    for (const ChartSeries& series : chart_.series) {
      Slice slice;
      if (index < series.values.size() && series.values[index].value) {
        slice.known = stack.known = true;
        slice.height = std::max(0.0, *series.values[index].value) * scale;
      }
      stack.slices.push_back(slice);
    }
    double top = foot_;
    for (const Slice& slice : stack.slices) top -= slice.height;
    stack.top = top;
    for (Slice& slice : stack.slices) {
      slice.top = top;
      top += slice.height;
    }
    return stack;
  }

  // The row of a series in the fan; nothing for what belongs to no commission.
  std::optional<Slice> row_of(std::size_t series) const {
    if (chart_.series[series].number <= 0) return std::nullopt;
    std::size_t before = 0;
    for (std::size_t i = 0; i < series; ++i) before += chart_.series[i].number > 0 ? 1 : 0;
    const double height = height_ / static_cast<double>(rows_);
    return Slice{style_.ribbon_head + static_cast<double>(before) * height, height, true};
  }

  void band(Point from, const Slice& a, double to, const Slice& b, const Paint& paint) {
    const Path path{MoveTo{{from.x, a.top}}, LineTo{{to, b.top}}, LineTo{{to, b.top + b.height}},
                    LineTo{{from.x, a.top + a.height}}, ClosePath{}};
    canvas_.add(Shape{path, paint, std::nullopt, "ribbon"});
  }

  void ribbons_of(std::size_t series) {
    const Paint paint = paint_of(chart_.series[series]);
    const auto visible = [](const Slice& a, const Slice& b) {
      return a.known && b.known && a.height + b.height > 0;
    };
    for (std::size_t i = 0; i + 1 < stacks_.size(); ++i) {
      const Slice& a = stacks_[i].slices[series];
      const Slice& b = stacks_[i + 1].slices[series];
      if (visible(a, b)) band({stacks_[i].left + width_, 0}, a, stacks_[i + 1].left, b, paint);
    }
    const auto row = row_of(series);
    if (!fans_out() || !row) return;
    const Slice& last = stacks_.back().slices[series];
    if (visible(last, *row))
      band({stacks_.back().left + width_, 0}, last, room_ - style_.ribbon_tile, *row, paint);
  }

  void slices_of(const Stack& stack) {
    if (!stack.known) return canvas_.hatch({stack.left, foot_ - height_ / 2, width_, height_ / 2});
    const HatchStyle lines{style_.hatch_line, style_.hatch_pitch, style_.hatch_dot};
    for (std::size_t s = 0; s < stack.slices.size(); ++s) {
      const Slice& slice = stack.slices[s];
      if (slice.height <= 0) continue;
      const Rectangle area{stack.left, slice.top, width_, slice.height};
      canvas_.fill(area, paint_of(chart_.series[s]), "slice");
      if (chart_.series[s].number <= 0) continue;
      const Path edge = rectangle(area.left, area.top, area.width, area.height);
      for (Shape& shape : hatch(edge, hatch_of(chart_.series[s].number), lines, style_.ribbon_ink))
        canvas_.add(std::move(shape));
    }
  }

  void tiles() {
    const double left = room_ - style_.ribbon_tile;
    for (std::size_t s = 0; s < chart_.series.size(); ++s) {
      const auto row = row_of(s);
      if (!row) continue;
      const Rectangle tile{left, row->top, style_.ribbon_tile, row->height};
      canvas_.fill(tile, paint_of(chart_.series[s]), "tile");
      if (chart_.series[s].pictogram) {
        const double side = kPictogramPart * std::min(tile.width, tile.height);
        const Rectangle place{tile.left + (tile.width - side) / 2, tile.top + (tile.height - side) / 2, side,
                              side};
        canvas_.inscribe(*chart_.series[s].pictogram, place, style_.ribbon_ink);
      } else {
        const Point middle{left + style_.ribbon_tile / 2, row->top + row->height / 2 + style_.label_drop};
        canvas_.label(middle, std::to_string(chart_.series[s].number), style_.ribbon_total_style,
                      Anchor::kMiddle, style_.ribbon_ink);
      }
    }
  }

  // White lines between one series and the next, from the first stack to the tiles.
  void cuts() {
    for (std::size_t s = 0; s + 1 < chart_.series.size(); ++s) {
      Path path;
      const auto go = [&](Point to) {
        path.push_back(path.empty() ? PathCommand(MoveTo{to}) : PathCommand(LineTo{to}));
      };
      for (const Stack& stack : stacks_) {
        if (!stack.known) continue;
        const double y = stack.slices[s].top + stack.slices[s].height;
        go({stack.left, y});
        go({stack.left + width_, y});
      }
      const auto row = row_of(s);
      if (fans_out() && row && row_of(s + 1)) {
        go({room_ - style_.ribbon_tile, row->top + row->height});
        go({room_, row->top + row->height});
      }
      if (!path.empty()) canvas_.stroke(std::move(path), style_.ribbon_cut, kPaper, "cut");
    }
  }

  void labels_of(std::size_t index) {
    const Stack& stack = stacks_[index];
    if (!stack.known) return;
    std::vector<SliceLabel> labels;
    for (std::size_t s = 0; s < stack.slices.size(); ++s) {
      const Slice& slice = stack.slices[s];
      if (index >= chart_.series[s].values.size()) continue;
      // What was not measured must be told before the smallest of what was.
      const double weight = slice.known ? slice.height : std::numeric_limits<double>::max();
      if (slice.known && slice.height <= 0) continue;
      labels.push_back({s, slice.top + slice.height / 2, weight});
    }
    const auto most =
        static_cast<std::size_t>((foot_ - stack.top) / std::max(style_.ribbon_label_height, 1e-6));
    while (labels.size() > most) {
      labels.erase(
          std::min_element(labels.begin(), labels.end(),
                           [](const SliceLabel& a, const SliceLabel& b) { return a.weight < b.weight; }));
    }
    std::vector<PlacedLabel> places;
    for (const SliceLabel& label : labels)
      places.push_back({label.middle - style_.ribbon_label_height / 2, style_.ribbon_label_height});
    const std::vector<double> tops = spread(places, stack.top, foot_);
    for (std::size_t i = 0; i < labels.size(); ++i) plaque(index, labels[i], tops[i]);
  }

  // Number and share on plain colour. It keeps its colour where it had to leave a thin slice.
  void plaque(std::size_t index, const SliceLabel& label, double top) {
    const ChartSeries& series = chart_.series[label.series];
    const ChartValue& value = series.values[index];
    const double padding = style_.ribbon_padding;
    const std::string number = series.number > 0 ? std::to_string(series.number) : std::string();
    const double first = number.empty() ? 0 : canvas_.width_of(number + " ");
    const double whole = 2 * padding + first + canvas_.width_of(value.text);
    const bool fits = whole + padding <= width_;
    const double left = stacks_[index].left + padding;
    const Rectangle area{left, top, fits ? whole : 2 * padding + canvas_.width_of(number),
                         style_.ribbon_label_height};
    if (!fits && number.empty()) return;
    Shape ground{rectangle(area.left, area.top, area.width, area.height),
                 value.value ? paint_of(series) : Paint(kPaper), std::nullopt, "plaque"};
    const bool moved = stacks_[index].slices[label.series].height < style_.ribbon_label_height;
    if (moved) ground.stroke = Stroke{kPaper, style_.ribbon_cut};
    canvas_.add(std::move(ground));
    if (!value.value) canvas_.hatch({area.left + area.width - padding, area.top, padding, area.height});
    const double baseline = top + style_.ribbon_label_height / 2 + style_.label_drop;
    const std::string& ink = value.value ? style_.ribbon_ink : std::string(kInk);
    canvas_.label({left + padding, baseline}, number, style_.ribbon_number_style, Anchor::kStart, ink);
    if (fits)
      canvas_.label({left + padding + first, baseline}, value.text, style_.ribbon_value_style, Anchor::kStart,
                    ink);
  }

  void head_of(std::size_t index) {
    if (index >= chart_.heads.size()) return;
    const Stack& stack = stacks_[index];
    const double top = (stack.known ? stack.top : foot_ - height_ / 2) - style_.ribbon_padding;
    canvas_.label({stack.left, top}, chart_.heads[index].text, style_.ribbon_total_style);
    canvas_.label({stack.left, top - style_.ribbon_label_height}, chart_.heads[index].label,
                  style_.ribbon_head_style);
  }

  const Chart& chart_;
  const ChartStyle& style_;
  double room_;
  ChartCanvas canvas_;
  double height_ = 0;  // of the largest stack
  double foot_ = 0;
  double width_ = 0;      // of a stack
  std::size_t rows_ = 0;  // of the fan
  std::vector<Stack> stacks_;
};

}  // namespace

Scene draw_ribbons(const Chart& chart, DrawingSize size, const ChartStyle& style) {
  return RibbonDrawer(chart, size, style).draw();
}

}  // namespace mandature::graphics
