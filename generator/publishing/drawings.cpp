#include "publishing/drawings.h"

#include "diagnostics/translation.h"
#include "html/svg.h"
#include "layout/outlined_labels.h"
#include "media/drawings.h"

namespace mandature::publishing {

diagnostics::Result<std::string> paint_png(const std::string& svg, double scale, Cache& cache) {
  const std::string key = Cache::key(media::drawing_recipe() + ", scale " + std::to_string(scale), svg);
  if (auto known = cache.find(key)) return *std::move(known);
  auto png = media::draw_png(svg, scale);
  if (png) cache.keep(key, *png);
  return png;
}

std::vector<MadeFile> make_drawing(const editions::DrawingJob& job, const DrawingShop& shop,
                                   diagnostics::Diagnostics& diagnostics) {
  const graphics::Scene scene = layout::with_outlined_labels(job.compose(), shop.theme, shop.fonts);
  const std::string svg = html::write_figure_file(scene, shop.theme);
  std::vector<MadeFile> files{{job.path + ".svg", svg}};
  auto png = paint_png(svg, media::kPressScale, shop.cache);
  if (png) {
    files.push_back({job.path + ".png", *std::move(png)});
  } else {
    diagnostics.error_in(job.path + ".png",
                         diagnostics::tr("this picture cannot be made: {}", png.failure().message));
  }
  return files;
}

}  // namespace mandature::publishing
