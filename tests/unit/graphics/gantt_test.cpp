#include <doctest/doctest.h>

#include <algorithm>

#include "chart_samples.h"
#include "graphics/draw_gantt.h"

using namespace mandature::graphics;

namespace {

std::string half_name(int year, int half) { return std::to_string(half) + "/" + std::to_string(year); }

int shapes_with(const Scene& scene, const std::string& role) {
  return static_cast<int>(std::count_if(scene.items.begin(), scene.items.end(), [&](const SceneItem& item) {
    const auto* shape = std::get_if<Shape>(&item);
    return shape != nullptr && shape->role == role;
  }));
}

GanttScale two_years() { return half_years({{2025.0, 2026.9, TaskState::kDone}}, 2025.75, half_name); }

// The right edge of the solid bar of a row.
double solid_end(const GanttTask& task) {
  const auto style = mandature::tests::plain_chart_style();
  const Scene scene = draw_gantt_row(task, two_years(), {100, 10}, style);
  double end = 0;
  for (const SceneItem& item : scene.items) {
    const auto* shape = std::get_if<Shape>(&item);
    if (shape != nullptr && shape->role == "mark" && shape->fill.token() == "ink")
      end = std::max(end, bounds_of(shape->path).right);
  }
  return end;
}

}  // namespace

TEST_CASE("a calendar spans whole half-years around every action") {
  const GanttScale scale = two_years();
  CHECK(scale.first == doctest::Approx(2025));
  CHECK(scale.last == doctest::Approx(2027));
  CHECK(scale.periods == std::vector<std::string>{"1/2025", "2/2025", "1/2026", "2/2026"});
  CHECK(scale.today == doctest::Approx(2025.75));
}

TEST_CASE("a calendar without dates still shows two half-years, and no line of a day outside it") {
  CHECK(half_years({{}}, 2025.1, half_name).periods.size() == 2);
  CHECK_FALSE(half_years({{2020.0, 2020.4, TaskState::kDone}}, 2025.1, half_name).today);
}

TEST_CASE("what is under way is solid up to today, and what is late never looks done") {
  CHECK(solid_end({2025.0, 2026.9, TaskState::kDone}) == doctest::Approx(95).epsilon(0.02));
  CHECK(solid_end({2025.0, 2026.9, TaskState::kUnderWay}) == doctest::Approx(37.5).epsilon(0.02));
  CHECK(solid_end({2025.0, 2025.5, TaskState::kUnderWay}) < 24);
}

TEST_CASE("an action without dates has no bar") {
  const auto style = mandature::tests::plain_chart_style();
  CHECK(shapes_with(
            draw_gantt_row({{}, {}, TaskState::kDone}, half_years({}, 2025, half_name), {100, 10}, style),
            "mark") <= 1);
}

TEST_CASE("every state has a mark of its own shape") {
  std::vector<std::size_t> shapes;
  for (const TaskState state :
       {TaskState::kToDo, TaskState::kUnderWay, TaskState::kDone, TaskState::kBlocked, TaskState::kDropped}) {
    const Scene mark = draw_state_mark(state, 10);
    CHECK(mark.title.empty());
    CHECK_FALSE(mark.items.empty());
    for (const SceneItem& item : mark.items) {
      const Bounds bounds = bounds_of(std::get<Shape>(item).path);
      CHECK(bounds.left >= -1e-9);
      CHECK(bounds.right <= 10 + 1e-9);
    }
  }
}
