#include "media/drawings.h"

#include <vips/vips8>

#include <memory>
#include <mutex>

#include "diagnostics/translation.h"
#include "support/require.h"

namespace mandature::media {
namespace {

using diagnostics::Failure;
using diagnostics::tr;

// Pictures of the content are read by what they hold and never as SVG, so that this reader only ever sees
// files of ours; libvips keeps it shut otherwise.
void open_svg_reader() {
  static std::once_flag once;
  std::call_once(once, [] {
    support::require(VIPS_INIT("mandature") == 0, "libvips starts");
    vips_operation_block_set("VipsForeignLoadSvg", FALSE);
  });
}

struct Unref {
  void operator()(VipsBlob* blob) const { vips_area_unref(reinterpret_cast<VipsArea*>(blob)); }
};
using Blob = std::unique_ptr<VipsBlob, Unref>;

}  // namespace

diagnostics::Result<std::string> draw_png(const std::string& svg, double scale) {
  open_svg_reader();
  try {
    const Blob source(vips_blob_new(nullptr, svg.data(), svg.size()));
    const vips::VImage image =
        vips::VImage::svgload_buffer(source.get(), vips::VImage::option()->set("scale", scale)).flatten();
    const Blob png(image.pngsave_buffer(vips::VImage::option()->set("strip", true)->set("compression", 9)));
    size_t size = 0;
    const void* bytes = vips_blob_get(png.get(), &size);
    return std::string(static_cast<const char*>(bytes), size);
  } catch (const vips::VError& error) {
    return Failure{tr("it is damaged ({})", std::string(error.what()))};
  }
}

}  // namespace mandature::media
