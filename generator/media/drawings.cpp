#include "media/drawings.h"

#include "media/vips.h"

namespace mandature::media {

using vips::VImage;

std::string drawing_recipe() { return "drawing 1, libvips " + std::string(vips_release()); }

diagnostics::Result<std::string> draw_png(const std::string& svg, double scale) {
  return guarded<std::string>([&] {
    const Blob source = blob_of(svg);
    const VImage image =
        VImage::svgload_buffer(source.get(), VImage::option()->set("scale", scale)).flatten();
    return bytes_of(image.pngsave_buffer(VImage::option()->set("strip", true)->set("compression", 9)));
  });
}

}  // namespace mandature::media
