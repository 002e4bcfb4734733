#pragma once

#include <compare>
#include <optional>
#include <string>
#include <utility>

namespace mandature::graphics {

// A colour as screens show it (sRGB, IEC 61966-2-1).
struct Rgb {
  int red = 0, green = 0, blue = 0;  // 0 to 255

  std::string hex() const;  // "#1d4a86"
  static std::optional<Rgb> parse(const std::string& text);
  friend bool operator==(const Rgb&, const Rgb&) = default;
};

// What a shape is painted with: a token of the theme, or its own colour, that of a logo, which no theme
// changes.
class Paint {
 public:
  Paint() = default;  // nothing
  Paint(std::string token) : token_(std::move(token)) {}
  Paint(const char* token) : token_(token) {}
  Paint(Rgb own) : own_(own) {}

  bool empty() const { return token_.empty() && !own_; }
  const std::string& token() const { return token_; }     // empty for an own colour
  const std::optional<Rgb>& own() const { return own_; }  // nothing for a token
  friend bool operator==(const Paint&, const Paint&) = default;

 private:
  std::string token_;
  std::optional<Rgb> own_;
};

}  // namespace mandature::graphics
