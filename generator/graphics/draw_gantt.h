#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "graphics/chart_style.h"
#include "graphics/draw_chart.h"
#include "graphics/scene.h"

namespace mandature::graphics {

// How far an action of a plan is. Never told by colour: each state has a mark and a bar of its own shape.
enum class TaskState { kToDo, kUnderWay, kDone, kBlocked, kDropped };

// A stretch of time; moments are years and their part: 2025.5 is the first of July 2025. A task without a
// start or an end has no bar.
struct GanttTask {
  std::optional<double> start, end;
  TaskState state = TaskState::kToDo;
};

// The time all rows of a board share: periods of equal length, with what is written above them.
struct GanttScale {
  double first = 0, last = 1;
  std::vector<std::string> periods;  // "S1 2025"
  std::optional<double> today;       // a line through all rows; nothing when it lies outside
};

// The half-years that hold every task, at least two, with `today` when it lies among them. `name` is what is
// written above a half of a year, 1 or 2.
GanttScale half_years(const std::vector<GanttTask>& tasks, double today,
                      const std::function<std::string(int year, int half)>& name);

// One row of a calendar: lines between the periods over the whole height, the bar in its middle, the line of
// today. Done is solid; under way is solid up to today in an outline; to do an outline; blocked hatched;
// dropped a dashed outline.
Scene draw_gantt_row(const GanttTask& task, const GanttScale& scale, DrawingSize size,
                     const ChartStyle& style);

// The names of the periods above the rows, each where its period begins.
Scene draw_gantt_head(const GanttScale& scale, DrawingSize size, const ChartStyle& style);

// The mark of a state, as wide as high: ● ◐ ○ ⊖ ✕. Without a title: the word stands beside it.
Scene draw_state_mark(TaskState state, double diameter);

}  // namespace mandature::graphics
