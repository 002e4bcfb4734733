#include "typesetting/parted_text.h"

#include "support/bidi.h"

namespace mandature::typesetting {

PartedText::PartedText(const StyledText& text) : text_(text) {
  const std::vector<std::uint8_t> levels = support::bidi_levels(text.text);
  has_levels_ = !levels.empty();
  right_to_left_ = has_levels_ && *std::min_element(levels.begin(), levels.end()) % 2 == 1;
  for (std::size_t run = 0; run < text.runs.size(); ++run) {
    const std::uint32_t end = std::min(text.runs[run].end, static_cast<std::uint32_t>(text.text.size()));
    for (std::uint32_t begin = text.runs[run].begin; begin < end;) {
      std::uint32_t next = has_levels_ ? begin + 1 : end;
      while (next < end && levels[next] == levels[begin]) ++next;
      parts_.push_back({{begin, next}, run, has_levels_ ? levels[begin] : std::uint8_t{0}});
      begin = next;
    }
  }
}

}  // namespace mandature::typesetting
