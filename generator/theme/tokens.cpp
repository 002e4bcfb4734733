#include "theme/tokens.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

namespace mandature::theme {
namespace {

// sRGB to linear light (IEC 61966-2-1).
double linear(int component) {
  const double value = component / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

int encoded(double value) {
  const double clamped = std::clamp(value, 0.0, 1.0);
  const double srgb = clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * std::pow(clamped, 1 / 2.4) - 0.055;
  return static_cast<int>(std::lround(srgb * 255));
}

double luminance(Rgb colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

struct LinearRgb {
  double red = 0, green = 0, blue = 0;

  bool displayable() const {
    constexpr double kSlack = 1e-4;  // rounding of the matrices
    return std::min({red, green, blue}) >= -kSlack && std::max({red, green, blue}) <= 1 + kSlack;
  }
};

// Matrices of Björn Ottosson, "A perceptual color space for image processing", 2020.
LinearRgb linear_rgb(Oklch colour) {
  const double a = colour.chroma * std::cos(colour.hue);
  const double b = colour.chroma * std::sin(colour.hue);
  const double l = std::pow(colour.lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
  const double m = std::pow(colour.lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
  const double s = std::pow(colour.lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
  return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
          -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
          -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

}  // namespace

double contrast(Rgb a, Rgb b) {
  const double light = std::max(luminance(a), luminance(b));
  const double dark = std::min(luminance(a), luminance(b));
  return (light + 0.05) / (dark + 0.05);
}

Oklch to_oklch(Rgb colour) {
  const double red = linear(colour.red);
  const double green = linear(colour.green);
  const double blue = linear(colour.blue);
  const double l = std::cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const double m = std::cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const double s = std::cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const double lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
  const double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
  const double b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
  return {lightness, std::hypot(a, b), std::atan2(b, a)};
}

Rgb to_rgb(Oklch colour) {
  // Too vivid for a screen: chroma gives way, lightness and hue stay.
  constexpr double kStep = 0.002;
  LinearRgb rgb = linear_rgb(colour);
  while (!rgb.displayable() && colour.chroma > kStep) {
    colour.chroma -= kStep;
    rgb = linear_rgb(colour);
  }
  return {encoded(rgb.red), encoded(rgb.green), encoded(rgb.blue)};
}

const Colour* Tokens::find(const std::string& name, int accent) const {
  constexpr std::string_view kNumbered = "accent-";
  if (name.starts_with(kNumbered)) {
    const char* const end = name.data() + name.size();
    const auto [read, failure] = std::from_chars(name.data() + kNumbered.size(), end, accent);
    if (failure != std::errc() || read != end || accent < 1) return nullptr;
  }
  if (name == "accent" || name.starts_with(kNumbered)) {
    if (accents.empty()) return nullptr;
    const std::size_t place = accent < 1 ? 0 : static_cast<std::size_t>(accent - 1) % accents.size();
    return &accents[place];
  }
  const auto found = colours.find(name);
  return found == colours.end() ? nullptr : &found->second;
}

}  // namespace mandature::theme
