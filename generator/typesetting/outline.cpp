#include "typesetting/outline.h"

#include <hb.h>

#include <memory>

namespace mandature::typesetting {
namespace {

struct Free {
  void operator()(hb_draw_funcs_t* funcs) const { hb_draw_funcs_destroy(funcs); }
};
using DrawFuncs = std::unique_ptr<hb_draw_funcs_t, Free>;

Outline& outline_at(void* data) { return *static_cast<Outline*>(data); }

OutlinePoint point(float x, float y) { return {double{x}, double{y}}; }

void move_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
  outline_at(data).push_back(OutlineMove{point(x, y)});
}

void line_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
  outline_at(data).push_back(OutlineLine{point(x, y)});
}

void cubic_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x1, float y1, float x2, float y2, float x,
              float y, void*) {
  outline_at(data).push_back(OutlineCurve{point(x1, y1), point(x2, y2), point(x, y)});
}

void close_path(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) {
  outline_at(data).push_back(OutlineClose{});
}

}  // namespace

Outline outline_of(const Face& face, std::uint32_t glyph) {
  const DrawFuncs funcs(hb_draw_funcs_create());
  hb_draw_funcs_set_move_to_func(funcs.get(), move_to, nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(funcs.get(), line_to, nullptr, nullptr);
  // HarfBuzz turns the quadratic curves of TrueType into cubic ones.
  hb_draw_funcs_set_cubic_to_func(funcs.get(), cubic_to, nullptr, nullptr);
  hb_draw_funcs_set_close_path_func(funcs.get(), close_path, nullptr, nullptr);
  Outline outline;
  hb_font_get_glyph_shape(face.shaper_font(), glyph, funcs.get(), &outline);
  return outline;
}

}  // namespace mandature::typesetting
