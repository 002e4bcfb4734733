#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "diagnostics/result.h"

namespace mandature::pdf {

// Turns pixels into inks for one paper, a row or any stretch of pixels at a time. No pixel gets more ink than
// the paper bears, whatever the profile says. Immutable once made: threads may share it.
class InkConverter {
 public:
  // From the bytes of an ICC profile of four inks; `limit` is the sum of inks the paper bears, per cent.
  static diagnostics::Result<std::shared_ptr<const InkConverter>> make(const std::string& profile,
                                                                       double limit);

  InkConverter(const InkConverter&) = delete;
  InkConverter& operator=(const InkConverter&) = delete;
  ~InkConverter();

  // sRGB, three bytes a pixel, into four bytes a pixel: cyan, magenta, yellow, black, from 0 to 255 for full
  // ink. `inks` is as many pixels long as `pixels`.
  void convert_rgb(std::span<const std::uint8_t> pixels, std::span<std::uint8_t> inks) const;
  // Grey of sRGB, one byte a pixel, into one byte of black a pixel: a photograph without colours stays on one
  // plate.
  void convert_grey(std::span<const std::uint8_t> pixels, std::span<std::uint8_t> black) const;

  double limit() const { return limit_; }

 private:
  InkConverter() = default;
  bool open(const std::string& profile);
  void hold_to_limit(std::span<std::uint8_t> inks) const;

  void* transform_ = nullptr;  // sRGB to inks
  std::array<std::uint8_t, 256> black_of_grey_{};
  double limit_ = 0;  // per cent
  int most_ = 0;      // the same, in bytes of ink
};

}  // namespace mandature::pdf
