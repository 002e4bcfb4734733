#include "editions/journal_charts.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "editions/report_charts.h"

namespace mandature::editions {
namespace {

using document::Block;
using graphics::Chart;
using theme::String;

constexpr std::size_t kMostMarks = 8;  // that are read at a glance

bool is_plain(const Chart& chart) {
  return newspaper_chart(chart).kind == graphics::ChartKind::kSlope || marks_of(chart) <= kMostMarks;
}

// How much a chapter would miss a chart: not at all, it has others, it has no other.
enum class Missed { kNot, kAmongOthers, kAlone };

Missed missed_by(const model::ReportChapter& chapter, const Chart& chart) {
  std::size_t charts = 0;
  bool shown = false;
  for (const Block& block : chapter.body) {
    const auto* figure = std::get_if<document::Figure>(&block.content);
    if (figure == nullptr) continue;
    ++charts;
    shown = shown || figure->chart.id == chart.id;
  }
  return !shown ? Missed::kNot : charts > 1 ? Missed::kAmongOthers : Missed::kAlone;
}

Missed missed_by(const model::Evaluation& evaluation, const Chart& chart) {
  Missed most = Missed::kNot;
  for (const model::ReportChapter& chapter : evaluation.chapters)
    most = std::max(most, missed_by(chapter, chart));
  return most;
}

}  // namespace

const Chart* front_chart(const model::Evaluation& evaluation) {
  const Chart* best = nullptr;
  Missed missed = Missed::kAlone;
  for (const Chart& chart : evaluation.charts) {
    if (chart.id == evaluation.front.chart) return &chart;
    if (!is_plain(chart)) continue;
    const Missed now = missed_by(evaluation, chart);
    if (best != nullptr && now >= missed) continue;
    best = &chart;
    missed = now;
  }
  return best;
}

document::Blocks with_charts_once(const Context& context, const model::Evaluation& evaluation,
                                  document::Blocks blocks) {
  const Chart* front = front_chart(evaluation);
  if (front == nullptr) return blocks;
  for (Block& block : blocks) {
    const auto* figure = std::get_if<document::Figure>(&block.content);
    if (figure == nullptr || figure->chart.id != front->id) continue;
    document::Inlines words{{document::Link{std::string("#") + kFrontPage,
                                            document::inline_text(context.theme.strings(
                                                String::kJournalChartOnFront, {{"titre", front->title}}))}}};
    block = document::paragraph(std::move(words), "renvoi");
  }
  return blocks;
}

}  // namespace mandature::editions
