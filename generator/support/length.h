#pragma once

#include <cmath>
#include <compare>
#include <cstdint>

namespace mandature::support {

// A distance on paper, in integer thousandths of a PostScript point (1/72 inch): exact to add and compare.
class Length {
 public:
  constexpr Length() = default;

  static constexpr Length from_millipoints(std::int64_t value) { return Length(value); }
  static Length from_points(double points) { return Length(std::llround(points * 1000)); }
  static Length from_millimetres(double mm) { return Length(std::llround(mm * 72000 / 25.4)); }

  constexpr std::int64_t millipoints() const { return value_; }
  constexpr double points() const { return static_cast<double>(value_) / 1000; }
  constexpr double millimetres() const { return static_cast<double>(value_) * 25.4 / 72000; }

  constexpr auto operator<=>(const Length&) const = default;
  constexpr Length operator-() const { return Length(-value_); }
  constexpr Length& operator+=(Length other) { return value_ += other.value_, *this; }
  constexpr Length& operator-=(Length other) { return value_ -= other.value_, *this; }
  friend constexpr Length operator+(Length a, Length b) { return Length(a.value_ + b.value_); }
  friend constexpr Length operator-(Length a, Length b) { return Length(a.value_ - b.value_); }
  friend constexpr Length operator*(Length a, int n) { return Length(a.value_ * n); }
  friend Length operator*(Length a, double factor) {
    return Length(std::llround(static_cast<double>(a.value_) * factor));
  }
  friend constexpr Length operator/(Length a, int n) { return Length(a.value_ / n); }
  friend constexpr double ratio(Length a, Length b) {
    return static_cast<double>(a.value_) / static_cast<double>(b.value_);
  }

 private:
  explicit constexpr Length(std::int64_t value) : value_(value) {}
  std::int64_t value_ = 0;
};

}  // namespace mandature::support
