#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace mandature::support {

// An amount in integer euro cents. Budgets add up exactly; negative amounts are corrections.
class Money {
 public:
  constexpr Money() = default;

  static constexpr Money from_cents(std::int64_t cents) { return Money(cents); }
  static constexpr Money from_euros(std::int64_t euros) { return Money(euros * 100); }

  // Reads "1234.5", "1 234,50", "-12": an ordinary, no-break or thin space between thousands; what is below
  // the cent is rounded. Nothing when the text is anything else or exceeds ±10^15 euros.
  static std::optional<Money> parse(std::string_view text);

  constexpr std::int64_t cents() const { return cents_; }
  constexpr double euros() const { return static_cast<double>(cents_) / 100; }

  constexpr auto operator<=>(const Money&) const = default;
  constexpr Money operator-() const { return Money(-cents_); }
  constexpr Money& operator+=(Money other) { return cents_ += other.cents_, *this; }
  friend constexpr Money operator+(Money a, Money b) { return Money(a.cents_ + b.cents_); }
  friend constexpr Money operator-(Money a, Money b) { return Money(a.cents_ - b.cents_); }

 private:
  explicit constexpr Money(std::int64_t cents) : cents_(cents) {}
  std::int64_t cents_ = 0;
};

}  // namespace mandature::support
