#include "pdf/colours.h"

#include "pdf/numbers.h"

namespace mandature::pdf {

void ScreenColours::forget() {
  fill_.clear();
  stroke_.clear();
}

void ScreenColours::text(std::string& out, const std::string& token) { set(out, token, fill_, "rg\n"); }

void ScreenColours::area(std::string& out, const std::string& token, const graphics::Path&) {
  set(out, token, fill_, "rg\n");
}

void ScreenColours::stroke(std::string& out, const std::string& token, double) {
  set(out, token, stroke_, "RG\n");
}

void ScreenColours::set(std::string& out, const std::string& token, std::string& current,
                        const char* operation) const {
  if (token == current) return;
  current = token;
  const theme::Colour* found = tokens_.find(token, accent_);
  const theme::Rgb rgb = found == nullptr ? theme::Rgb{} : found->screen;
  for (const int channel : {rgb.red, rgb.green, rgb.blue}) {
    append_number(out, channel / 255.0);
    out += ' ';
  }
  out += operation;
}

}  // namespace mandature::pdf
