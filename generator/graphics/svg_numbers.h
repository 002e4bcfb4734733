#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace mandature::graphics {

// Takes numbers one after the other from an attribute of SVG: "10-20.5.5" are three.
class SvgNumbers {
 public:
  explicit SvgNumbers(std::string_view text) : rest_(text) {}

  // Nothing when what comes is no finite number within a million million.
  std::optional<double> number();
  // A 0 or a 1 that need not be parted from what follows.
  std::optional<bool> flag();
  // The next sign that is no space, without taking it; 0 at the end.
  char peek();
  char take();
  std::string_view rest() const { return rest_; }

 private:
  void skip(bool comma);

  std::string_view rest_;
};

// All numbers of a text; nothing when anything else is among them.
std::optional<std::vector<double>> svg_numbers(std::string_view text);

// A length in pixels of SVG, 96 to the inch; nothing for shares and units of type.
std::optional<double> svg_length(std::string_view text);

}  // namespace mandature::graphics
