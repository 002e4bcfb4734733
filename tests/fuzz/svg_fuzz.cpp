#include <cmath>
#include <variant>

#include "document/block.h"
#include "fuzz/input.h"
#include "graphics/svg_file.h"
#include "sources/text_file.h"

using namespace mandature;

namespace {

void check_point(const graphics::Point& point) {
  support::require(std::isfinite(point.x) && std::isfinite(point.y), "every point of a drawing is a place");
}

}  // namespace

// Whatever the bytes, a drawing has a size and points that a writer can put on paper.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  const auto& file = sources::add_text_file(files, "fuzz.svg", fuzz::text_of(data, size), diagnostics);
  if (const auto scene = graphics::read_svg(file, diagnostics)) {
    support::require(scene->width > 0 && scene->height > 0, "a drawing has a size");
    for (const graphics::SceneItem& item : scene->items) {
      const auto* shape = std::get_if<graphics::Shape>(&item);
      if (shape == nullptr) continue;
      for (const graphics::PathCommand& command : shape->path) {
        std::visit(document::Visitor{
                       [](const graphics::MoveTo& c) { check_point(c.to); },
                       [](const graphics::LineTo& c) { check_point(c.to); },
                       [](const graphics::CurveTo& c) {
                         check_point(c.control_1);
                         check_point(c.control_2);
                         check_point(c.to);
                       },
                       [](const graphics::ClosePath&) {},
                   },
                   command);
      }
    }
  }
  fuzz::check_messages(diagnostics);
  return 0;
}
