#include "pdf/colours.h"

#include "pdf/numbers.h"

namespace mandature::pdf {

void ScreenColours::forget() {
  fill_ = {};
  stroke_ = {};
}

void ScreenColours::text(std::string& out, const std::string& token) { set(out, token, fill_, "rg\n"); }

void ScreenColours::area(std::string& out, const graphics::Paint& paint, const graphics::Path&) {
  set(out, paint, fill_, "rg\n");
}

void ScreenColours::stroke(std::string& out, const graphics::Paint& paint, double) {
  set(out, paint, stroke_, "RG\n");
}

theme::Rgb ScreenColours::screen_colour(const graphics::Paint& paint) const {
  if (paint.own()) return *paint.own();
  const theme::Colour* found = tokens_.find(paint.token(), accent_);
  return found == nullptr ? theme::Rgb{} : found->screen;
}

void ScreenColours::set(std::string& out, const graphics::Paint& paint, graphics::Paint& current,
                        const char* operation) const {
  if (paint == current) return;
  current = paint;
  const theme::Rgb rgb = screen_colour(paint);
  for (const int channel : {rgb.red, rgb.green, rgb.blue}) {
    append_number(out, channel / 255.0);
    out += ' ';
  }
  out += operation;
}

}  // namespace mandature::pdf
