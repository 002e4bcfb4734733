#include "graphics/svg_numbers.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "support/text.h"

namespace mandature::graphics {
namespace {

constexpr double kFar = 1e12;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

}  // namespace

void SvgNumbers::skip(bool comma) {
  while (!rest_.empty() && is_space(rest_.front())) rest_.remove_prefix(1);
  if (!comma || rest_.empty() || rest_.front() != ',') return;
  rest_.remove_prefix(1);
  skip(false);
}

std::optional<double> SvgNumbers::number() {
  skip(true);
  std::string_view text = rest_;
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || !(std::abs(value) < kFar)) return std::nullopt;
  rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
  return value;
}

std::optional<bool> SvgNumbers::flag() {
  skip(true);
  if (rest_.empty() || (rest_.front() != '0' && rest_.front() != '1')) return std::nullopt;
  return take() == '1';
}

char SvgNumbers::peek() {
  skip(false);
  return rest_.empty() ? '\0' : rest_.front();
}

char SvgNumbers::take() {
  const char first = rest_.front();
  rest_.remove_prefix(1);
  return first;
}

std::optional<std::vector<double>> svg_numbers(std::string_view text) {
  SvgNumbers source(text);
  std::vector<double> numbers;
  while (source.peek() != '\0') {
    const auto number = source.number();
    if (!number) return std::nullopt;
    numbers.push_back(*number);
  }
  return numbers;
}

std::optional<double> svg_length(std::string_view text) {
  using Unit = std::pair<std::string_view, double>;
  static constexpr std::array<Unit, 7> kUnits{
      {{"", 1}, {"px", 1}, {"pt", 96.0 / 72}, {"pc", 16}, {"mm", 96 / 25.4}, {"cm", 96 / 2.54}, {"in", 96}}};
  SvgNumbers source(text);
  const auto number = source.number();
  if (!number) return std::nullopt;
  const std::string_view unit = support::trim(source.rest());
  for (const auto& [name, pixels] : kUnits) {
    if (unit == name) return *number * pixels;
  }
  return std::nullopt;
}

}  // namespace mandature::graphics
