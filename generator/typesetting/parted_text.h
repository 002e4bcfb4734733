#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "typesetting/paragraph.h"
#include "typesetting/words.h"

namespace mandature::typesetting {

// A text cut where its style or its direction changes.
class PartedText {
 public:
  struct Part {
    Range range;
    std::size_t run = 0;     // index in StyledText::runs
    std::uint8_t level = 0;  // odd where the text runs from right to left
  };

  explicit PartedText(const StyledText& text);

  const TextStyle& style(std::size_t run) const { return text_.runs[run].style; }
  std::string_view view(Range range) const {
    return std::string_view(text_.text).substr(range.begin, range.end - range.begin);
  }
  const Part& part_at(std::uint32_t offset) const { return parts_[index_at(offset)]; }
  // Calls `visit(part)` for the parts of a range, in the order of the text.
  template <typename Visit>
  void for_each_part(Range range, Visit visit) const {
    for (std::size_t i = index_at(range.begin); i < parts_.size() && parts_[i].range.begin < range.end; ++i) {
      Part part = parts_[i];
      part.range = {std::max(part.range.begin, range.begin), std::min(part.range.end, range.end)};
      if (part.range.begin < part.range.end) visit(part);
    }
  }
  bool has_levels() const { return has_levels_; }
  bool is_right_to_left() const { return right_to_left_; }

 private:
  std::size_t index_at(std::uint32_t offset) const {
    const auto after =
        std::upper_bound(parts_.begin(), parts_.end(), offset,
                         [](std::uint32_t o, const Part& part) { return o < part.range.begin; });
    return after == parts_.begin() ? 0 : static_cast<std::size_t>(after - parts_.begin()) - 1;
  }

  const StyledText& text_;
  std::vector<Part> parts_;
  bool has_levels_ = false, right_to_left_ = false;
};

}  // namespace mandature::typesetting
