#include "publishing/drawings.h"

#include "diagnostics/translation.h"
#include "html/svg.h"
#include "layout/outlined_labels.h"
#include "media/drawings.h"

namespace mandature::publishing {

std::vector<MadeFile> make_drawing(const editions::DrawingJob& job, const theme::Theme& theme,
                                   const typesetting::FontLibrary& fonts,
                                   diagnostics::Diagnostics& diagnostics) {
  const graphics::Scene scene = layout::with_outlined_labels(job.compose(), theme, fonts);
  const std::string svg = html::write_figure_file(scene, theme);
  std::vector<MadeFile> files{{job.path + ".svg", svg}};
  auto png = media::draw_png(svg, media::kPressScale);
  if (png) {
    files.push_back({job.path + ".png", *std::move(png)});
  } else {
    diagnostics.error_in(job.path + ".png",
                         diagnostics::tr("this picture cannot be made: {}", png.failure().message));
  }
  return files;
}

}  // namespace mandature::publishing
