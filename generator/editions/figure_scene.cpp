#include <algorithm>
#include <cmath>

#include "editions/site_report.h"
#include "graphics/draw_chart.h"
#include "graphics/label_lines.h"

namespace mandature::editions {
namespace {

using graphics::Label;
using graphics::Scene;
using theme::String;

// Fills a scene from the top to the foot.
class FigureScene {
 public:
  explicit FigureScene(const theme::WebCharts& charts) : charts_(charts) {
    scene_.width = charts.figure_width;
    scene_.items.emplace_back(graphics::Shape{{}, "paper", {}, {}});
    y_ = charts.figure_margin;
  }

  void write(const std::string& text, const std::string& style) {
    constexpr double kMeanSign = 0.55;  // of a size
    constexpr double kLeading = 1.3;
    const double size = charts_.font_of(style).size;
    if (text.empty() || size <= 0) return;
    const auto most = static_cast<std::size_t>(inner_width() / (size * kMeanSign));
    for (const std::string& line : graphics::label_lines(text, most)) {
      y_ += size * kLeading;
      scene_.items.emplace_back(
          Label{{charts_.figure_margin, y_}, line, style, graphics::Anchor::kStart, {}});
    }
  }

  void leave(double room) { y_ += room; }

  void draw(const Scene& chart) {
    for (graphics::SceneItem item : chart.items) {
      if (auto* shape = std::get_if<graphics::Shape>(&item)) {
        graphics::for_each_point(shape->path, [&](graphics::Point& point) { move(point); });
      } else {
        move(std::get<Label>(item).at);
      }
      scene_.items.push_back(std::move(item));
    }
    y_ += chart.height;
  }

  Scene finish(std::string title, std::string description) {
    scene_.height = std::ceil(y_ + charts_.figure_margin);
    std::get<graphics::Shape>(scene_.items.front()).path =
        graphics::rectangle(0, 0, scene_.width, scene_.height);
    scene_.title = std::move(title);
    scene_.description = std::move(description);
    return std::move(scene_);
  }

 private:
  double inner_width() const { return charts_.figure_width - 2 * charts_.figure_margin; }
  void move(graphics::Point& point) const {
    point.x += charts_.figure_margin;
    point.y += y_;
  }

  const theme::WebCharts& charts_;
  Scene scene_;
  double y_ = 0;
};

}  // namespace

Scene standalone_figure(const ReportEdition& edition, const graphics::Chart& chart) {
  const theme::WebCharts& charts = edition.context.theme.web_charts;
  const theme::Strings& say = edition.context.theme.strings;
  FigureScene figure(charts);
  figure.write(chart.title, "figure-titre");
  figure.leave(charts.figure_margin / 4);
  figure.write(chart.reading, "figure-texte");
  figure.leave(charts.figure_margin);
  figure.draw(graphics::draw(chart, {charts.figure_width - 2 * charts.figure_margin, 0}, charts.style));
  figure.leave(charts.figure_margin / 2);
  figure.write(chart.note, "figure-source");
  if (!chart.source.empty())
    figure.write(say(String::kFigureSource, {{"source", chart.source}}), "figure-source");
  figure.write(edition.authority.name + ", " + edition.evaluation.title, "figure-source");
  return figure.finish(chart.title, chart.reading);
}

}  // namespace mandature::editions
