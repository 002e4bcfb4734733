#include "graphics/draw_gantt.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "graphics/chart_canvas.h"
#include "graphics/hatch.h"

namespace mandature::graphics {
namespace {

constexpr double kPeriodsOfYear = 2;   // half-years
constexpr double kLastPartLeft = 0.9;  // a task that is late and not done never looks full

// Of a state's mark, in its diameter.
constexpr double kRing = 0.09;
constexpr double kDashLength = 0.52, kDashHeight = 0.17;
constexpr double kCrossLine = 0.17, kCrossInset = 0.08;
constexpr double kQuarterArc = 0.5522847498;  // control points of a quarter of a circle

void shape(Scene& scene, Path path, const Paint& fill) {
  scene.items.push_back(Shape{std::move(path), fill, std::nullopt, "mark"});
}

void outline(Scene& scene, Path path, double width) {
  scene.items.push_back(Shape{std::move(path), {}, Stroke{kInk, width}, "line"});
}

// The left half of a disc.
Path half_disc(Point centre, double radius) {
  const double k = radius * kQuarterArc;
  const auto [x, y] = centre;
  return {MoveTo{{x, y - radius}}, CurveTo{{x - k, y - radius}, {x - radius, y - k}, {x - radius, y}},
          CurveTo{{x - radius, y + k}, {x - k, y + radius}, {x, y + radius}}, ClosePath{}};
}

// The sides of a rectangle as dashes of about one length, so that no medium needs a pattern.
Path dashes(const Rectangle& area, double dash) {
  Path path;
  const auto side = [&](Point from, Point to) {
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    const int count = std::max(1, static_cast<int>(std::round(length / dash / 2)));
    const double step = 1.0 / (2 * count - 1);
    for (int i = 0; i < count; ++i) {
      const auto at = [&](double part) {
        return Point{from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
      };
      append(path, line(at(step * 2 * i), at(step * (2 * i + 1))));
    }
  };
  side({area.left, area.top}, {area.right(), area.top});
  side({area.right(), area.top}, {area.right(), area.bottom()});
  side({area.right(), area.bottom()}, {area.left, area.bottom()});
  side({area.left, area.bottom()}, {area.left, area.top});
  return path;
}

class RowDrawer {
 public:
  RowDrawer(const GanttScale& scale, DrawingSize size, const ChartStyle& style)
      : scale_(scale), size_(size), style_(style) {
    scene_.width = size.width;
    scene_.height = size.height;
  }

  Scene draw(const GanttTask& task) {
    for (std::size_t i = 0; i <= scale_.periods.size(); ++i) {
      const double x = size_.width * static_cast<double>(i) / static_cast<double>(scale_.periods.size());
      outline(scene_, line({x, 0}, {x, size_.height}), style_.gantt_line);
    }
    if (task.start && task.end) bar(task);
    if (scale_.today) today();
    return std::move(scene_);
  }

 private:
  double at(double moment) const {
    const double part = (moment - scale_.first) / std::max(scale_.last - scale_.first, 1e-6);
    return std::clamp(part, 0.0, 1.0) * size_.width;
  }

  void bar(const GanttTask& task) {
    const double least = style_.gantt_bar / 2;
    const double gap = style_.gantt_line * 2;
    const double left = std::min(at(*task.start) + gap, size_.width - gap - least);
    Rectangle area{left, (size_.height - style_.gantt_bar) / 2, std::max(least, at(*task.end) - gap - left),
                   style_.gantt_bar};
    const double half = style_.outline / 2;
    const Rectangle inner{area.left + half, area.top + half, area.width - half * 2, area.height - half * 2};
    const Path edge = rectangle(inner.left, inner.top, inner.width, inner.height);
    switch (task.state) {
      case TaskState::kDone:
        shape(scene_, rectangle(area.left, area.top, area.width, area.height), kInk);
        return;
      case TaskState::kUnderWay: {
        const double now = scale_.today ? at(*scale_.today) : area.right();
        area.width = std::clamp(now - area.left, 0.0, area.width * kLastPartLeft);
        shape(scene_, edge, kPaper);
        shape(scene_, rectangle(area.left, area.top, area.width, area.height), kInk);
        outline(scene_, edge, style_.outline);
        return;
      }
      case TaskState::kBlocked:
        shape(scene_, edge, kPaper);
        for (Shape& stripe :
             hatch(edge, HatchKind::kRising, {style_.ruled_line, style_.ruled_pitch, style_.hatch_dot}, kInk))
          scene_.items.emplace_back(std::move(stripe));
        outline(scene_, edge, style_.outline);
        return;
      case TaskState::kToDo:
        shape(scene_, edge, kPaper);
        outline(scene_, edge, style_.outline);
        return;
      case TaskState::kDropped:
        shape(scene_, edge, kPaper);
        outline(scene_, dashes(inner, style_.gantt_dash), style_.outline);
    }
  }

  // The line of today: the colour of the document between two thin lines, so that it is seen without colour.
  void today() {
    const double x = at(*scale_.today);
    const double width = style_.gantt_today;
    shape(scene_, rectangle(x - width / 2, 0, width, size_.height), kAccent);
    for (const double side : {-width / 2, width / 2})
      outline(scene_, line({x + side, 0}, {x + side, size_.height}), style_.gantt_line);
  }

  const GanttScale& scale_;
  DrawingSize size_;
  const ChartStyle& style_;
  Scene scene_;
};

}  // namespace

GanttScale half_years(const std::vector<GanttTask>& tasks, double today,
                      const std::function<std::string(int year, int half)>& name) {
  GanttScale scale;
  std::optional<double> first, last;
  for (const GanttTask& task : tasks) {
    for (const auto& moment : {task.start, task.end}) {
      if (!moment) continue;
      first = std::min(first.value_or(*moment), *moment);
      last = std::max(last.value_or(*moment), *moment);
    }
  }
  const int begin = static_cast<int>(std::floor(first.value_or(today) * kPeriodsOfYear));
  const int end = std::max(begin + 2, static_cast<int>(std::ceil(last.value_or(today) * kPeriodsOfYear)));
  scale.first = begin / kPeriodsOfYear;
  scale.last = end / kPeriodsOfYear;
  for (int period = begin; period < end; ++period) {
    const int year = static_cast<int>(std::floor(period / kPeriodsOfYear));
    scale.periods.push_back(name(year, period - year * static_cast<int>(kPeriodsOfYear) + 1));
  }
  if (today >= scale.first && today <= scale.last) scale.today = today;
  return scale;
}

Scene draw_gantt_row(const GanttTask& task, const GanttScale& scale, DrawingSize size,
                     const ChartStyle& style) {
  return RowDrawer(scale, size, style).draw(task);
}

Scene draw_gantt_head(const GanttScale& scale, DrawingSize size, const ChartStyle& style) {
  Scene scene{size.width, size.height, {}, {}, {}};
  const double pitch = size.width / static_cast<double>(std::max<std::size_t>(1, scale.periods.size()));
  // Names that would touch are left out, the first of every few kept.
  double widest = 0;
  for (const std::string& name : scale.periods) widest = std::max(widest, signs(name) * style.sign_width);
  const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(widest / std::max(pitch, 1e-6))));
  for (std::size_t i = 0; i < scale.periods.size(); i += every) {
    scene.items.push_back(Label{{pitch * static_cast<double>(i), size.height - style.gantt_line * 4},
                                scale.periods[i],
                                style.axis_style,
                                Anchor::kStart,
                                kInk});
  }
  return scene;
}

Scene draw_state_mark(TaskState state, double diameter) {
  Scene scene{diameter, diameter, {}, {}, {}};
  const Point centre{diameter / 2, diameter / 2};
  const double ring = diameter * kRing;
  const auto draw_ring = [&] { outline(scene, circle(centre, diameter / 2 - ring / 2), ring); };
  switch (state) {
    case TaskState::kDone:
      shape(scene, circle(centre, diameter / 2), kInk);
      break;
    case TaskState::kUnderWay:
      draw_ring();
      shape(scene, half_disc(centre, diameter / 2 - ring / 2), kInk);
      break;
    case TaskState::kToDo:
      draw_ring();
      break;
    case TaskState::kBlocked:
      draw_ring();
      shape(scene,
            rectangle(diameter * (1 - kDashLength) / 2, diameter * (1 - kDashHeight) / 2,
                      diameter * kDashLength, diameter * kDashHeight),
            kInk);
      break;
    case TaskState::kDropped: {
      const double near = diameter * kCrossInset, far = diameter - near;
      outline(scene, line({near, near}, {far, far}), diameter * kCrossLine);
      outline(scene, line({far, near}, {near, far}), diameter * kCrossLine);
    }
  }
  return scene;
}

}  // namespace mandature::graphics
