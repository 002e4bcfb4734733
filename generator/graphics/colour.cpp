#include "graphics/colour.h"

#include <array>
#include <cstddef>

namespace mandature::graphics {
namespace {

std::optional<int> hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return std::nullopt;
}

}  // namespace

std::string Rgb::hex() const {
  static constexpr const char* kDigits = "0123456789abcdef";
  std::string text = "#";
  for (const int component : {red, green, blue}) {
    text += kDigits[component >> 4 & 0xF];
    text += kDigits[component & 0xF];
  }
  return text;
}

std::optional<Rgb> Rgb::parse(const std::string& text) {
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  std::array<int, 3> components{};
  for (std::size_t i = 0; i < components.size(); ++i) {
    const auto high = hex_digit(text[1 + 2 * i]);
    const auto low = hex_digit(text[2 + 2 * i]);
    if (!high || !low) return std::nullopt;
    components[i] = *high * 16 + *low;
  }
  return Rgb{components[0], components[1], components[2]};
}

}  // namespace mandature::graphics
