#include "pdf/paper.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <span>

#include "pdf/deflate.h"

namespace mandature::pdf {

using Inks = diagnostics::Result<std::shared_ptr<const InkConverter>>;

Paper::Paper(const theme::PressCondition& condition)
    : name_(condition.name),
      identifier_(condition.identifier),
      profile_(condition.profile),
      packed_profile_(deflated(condition.profile)),
      ink_limit_(condition.ink_limit) {}

const Inks& Paper::inks() const {
  std::call_once(once_, [&] { inks_ = std::make_unique<Inks>(InkConverter::make(profile_, ink_limit_)); });
  return *inks_;
}

theme::Cmyk Paper::inks_of(graphics::Rgb colour) const {
  const auto per_cent = [](std::uint8_t ink) { return std::round(ink * 1000.0 / 255) / 10; };
  const std::array<std::uint8_t, 3> pixel{static_cast<std::uint8_t>(colour.red),
                                          static_cast<std::uint8_t>(colour.green),
                                          static_cast<std::uint8_t>(colour.blue)};
  const bool grey = colour.red == colour.green && colour.green == colour.blue;
  if (!inks()) return {0, 0, 0, 100 - per_cent(pixel[1])};
  std::array<std::uint8_t, 4> mixed{};
  if (grey) {
    (*inks())->convert_grey(std::span(pixel).first(1), std::span(mixed).last(1));
  } else {
    (*inks())->convert_rgb(pixel, mixed);
  }
  return {per_cent(mixed[0]), per_cent(mixed[1]), per_cent(mixed[2]), per_cent(mixed[3])};
}

}  // namespace mandature::pdf
