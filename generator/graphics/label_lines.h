#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace mandature::graphics {

// A text in lines of at most `most` characters, parted at spaces, and inside words that are longer than a
// line. No line for an empty text; `most` below 1 counts as 1.
std::vector<std::string> label_lines(const std::string& text, std::size_t most);

// A label that wants to stand at `wanted` and takes `extent` from there on, in any unit.
struct PlacedLabel {
  double wanted = 0;
  double extent = 0;
};

// Where labels start so that none overlaps the next: in the order of their wishes (equal wishes in the order
// given), all within `least` and `most`, and together as near to their wishes as can be (least squares). When
// they take more than the room, they follow each other from `least` on and run over `most`.
std::vector<double> spread(const std::vector<PlacedLabel>& labels, double least, double most);

}  // namespace mandature::graphics
