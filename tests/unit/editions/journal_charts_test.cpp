#include "editions/journal_charts.h"

#include <doctest/doctest.h>

#include <string>

#include "village.h"

using namespace mandature;

namespace {

graphics::Chart chart(const std::string& id, int marks) {
  graphics::Chart result;
  result.id = id;
  result.title = "Le titre de " + id;
  result.series.emplace_back();
  for (int i = 0; i < marks; ++i) result.series.back().values.push_back({std::to_string(i), 1.0 * i, "", ""});
  return result;
}

model::ReportChapter chapter(const std::vector<graphics::Chart>& charts) {
  model::ReportChapter result;
  result.body.push_back(document::paragraph("Un texte."));
  for (const graphics::Chart& one : charts) result.body.push_back({document::Figure{one}});
  return result;
}

std::string front_of(const model::Evaluation& evaluation) {
  const graphics::Chart* chart = editions::front_chart(evaluation);
  return chart == nullptr ? "" : chart->id;
}

}  // namespace

TEST_CASE("the first page shows the chart its report names, whatever its chapter keeps") {
  model::Evaluation evaluation;
  CHECK(front_of(evaluation).empty());
  evaluation.charts = {chart("a", 3), chart("b", 30)};
  evaluation.chapters = {chapter({evaluation.charts[1]})};
  evaluation.front.chart = "b";
  CHECK(front_of(evaluation) == "b");
}

TEST_CASE("left to itself, the first page leaves each chapter a chart if it can") {
  model::Evaluation evaluation;
  const auto a = chart("a", 3), b = chart("b", 4), c = chart("c", 5), large = chart("large", 30);
  evaluation.charts = {a, b, c, large};
  evaluation.chapters = {chapter({a}), chapter({b, large}), chapter({c})};
  CHECK(front_of(evaluation) == "b");  // its chapter has another
  evaluation.charts.push_back(chart("d", 6));
  CHECK(front_of(evaluation) == "d");  // no chapter shows it
  evaluation.charts = {a, large};
  evaluation.chapters = {chapter({a}), chapter({large})};
  CHECK(front_of(evaluation) == "a");  // the only one that is read at a glance
}

TEST_CASE("a newspaper shows the chart of its first page once, and its chapter says where") {
  const editions::Context context = test::context();
  model::Evaluation evaluation;
  evaluation.charts = {chart("a", 3), chart("b", 4)};
  evaluation.front.chart = "a";
  const document::Blocks blocks = editions::with_charts_once(
      context, evaluation, chapter({evaluation.charts[0], evaluation.charts[1]}).body);
  REQUIRE(blocks.size() == 3);
  CHECK(std::holds_alternative<document::Figure>(blocks[2].content));
  const auto* paragraph = std::get_if<document::Paragraph>(&blocks[1].content);
  REQUIRE(paragraph != nullptr);
  const auto* link = std::get_if<document::Link>(&paragraph->text.front().content);
  REQUIRE(link != nullptr);
  CHECK(link->target == std::string("#") + editions::kFrontPage);
}
