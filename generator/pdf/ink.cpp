#include "pdf/ink.h"

#include <algorithm>
#include <cmath>

#include <lcms2.h>

#include "diagnostics/translation.h"
#include "support/require.h"

namespace mandature::pdf {
namespace {

using diagnostics::Failure;
using diagnostics::tr;

constexpr int kLevels = 256;

// A handle of the library, closed with its scope.
using Profile = std::unique_ptr<void, int (*)(cmsHPROFILE)>;
using Transform = std::unique_ptr<void, void (*)(cmsHTRANSFORM)>;

Profile owned(cmsHPROFILE profile) { return {profile, cmsCloseProfile}; }

// The lightness of each level of black alone on this paper, from that of the paper down to full ink.
std::array<double, kLevels> lightness_of_black(cmsHPROFILE press) {
  std::array<double, kLevels> lightness{};
  const Profile lab = owned(cmsCreateLab4Profile(nullptr));
  const Transform read(cmsCreateTransform(press, TYPE_CMYK_DBL, lab.get(), TYPE_Lab_DBL,
                                          INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_NOOPTIMIZE),
                       cmsDeleteTransform);
  if (!read) return lightness;
  for (int level = 0; level < kLevels; ++level) {
    const double inks[4] = {0, 0, 0, level * 100.0 / (kLevels - 1)};
    cmsCIELab seen{};
    cmsDoTransform(read.get(), inks, &seen, 1);
    lightness[static_cast<std::size_t>(level)] = seen.L;
  }
  return lightness;
}

// The lightness of a grey of sRGB (IEC 61966-2-1, CIE 15).
double lightness_of_grey(int grey) {
  const double value = grey / 255.0;
  const double light = value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  return light > 0.008856 ? 116 * std::cbrt(light) - 16 : 903.3 * light;
}

// The black that gives each grey its place between paper and full ink.
std::array<std::uint8_t, kLevels> match_greys(const std::array<double, kLevels>& lightness) {
  std::array<std::uint8_t, kLevels> black{};
  const double darkest = lightness.back();
  const double range = lightness.front() - darkest;
  for (int grey = 0; grey < kLevels; ++grey) {
    const double wanted = darkest + range * lightness_of_grey(grey) / 100;
    const auto nearest = std::min_element(lightness.begin(), lightness.end(), [&](double a, double b) {
      return std::abs(a - wanted) < std::abs(b - wanted);
    });
    black[static_cast<std::size_t>(grey)] = static_cast<std::uint8_t>(nearest - lightness.begin());
  }
  return black;
}

}  // namespace

diagnostics::Result<std::shared_ptr<const InkConverter>> InkConverter::make(const std::string& profile,
                                                                            double limit) {
  const std::shared_ptr<InkConverter> made(new InkConverter);
  made->limit_ = limit;
  made->most_ = static_cast<int>(std::floor(limit * 255 / 100));
  if (!made->open(profile)) return Failure{tr("the ICC profile of the paper cannot be used")};
  return std::shared_ptr<const InkConverter>(made);
}

InkConverter::~InkConverter() {
  if (transform_ != nullptr) cmsDeleteTransform(transform_);
}

bool InkConverter::open(const std::string& profile) {
  const Profile press =
      owned(cmsOpenProfileFromMem(profile.data(), static_cast<cmsUInt32Number>(profile.size())));
  if (!press || cmsGetColorSpace(press.get()) != cmsSigCmykData) return false;
  const Profile screen = owned(cmsCreate_sRGBProfile());
  transform_ = cmsCreateTransform(screen.get(), TYPE_RGB_8, press.get(), TYPE_CMYK_8, INTENT_PERCEPTUAL, 0);
  black_of_grey_ = match_greys(lightness_of_black(press.get()));
  return transform_ != nullptr;
}

void InkConverter::convert_rgb(std::span<const std::uint8_t> pixels, std::span<std::uint8_t> inks) const {
  const std::size_t count = pixels.size() / 3;
  support::require(inks.size() == count * 4, "there is room for the inks of every pixel");
  cmsDoTransform(transform_, pixels.data(), inks.data(), static_cast<cmsUInt32Number>(count));
  hold_to_limit(inks);
}

void InkConverter::convert_grey(std::span<const std::uint8_t> pixels, std::span<std::uint8_t> black) const {
  support::require(black.size() == pixels.size(), "there is room for the black of every pixel");
  std::transform(pixels.begin(), pixels.end(), black.begin(),
                 [&](std::uint8_t grey) { return black_of_grey_[grey]; });
}

// Black carries the drawing: the other three give way, in proportion.
void InkConverter::hold_to_limit(std::span<std::uint8_t> inks) const {
  for (std::size_t i = 0; i + 3 < inks.size(); i += 4) {
    const int colours = inks[i] + inks[i + 1] + inks[i + 2];
    const int room = most_ - inks[i + 3];
    if (colours <= room) continue;
    for (std::size_t ink = i; ink < i + 3; ++ink) {
      inks[ink] = static_cast<std::uint8_t>(inks[ink] * std::max(room, 0) / colours);
    }
  }
}

}  // namespace mandature::pdf
