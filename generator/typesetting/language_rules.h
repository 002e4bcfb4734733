#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mandature::typesetting {

// How some signs are drawn besides their style: "1er", "XXIe siècle".
enum class MarkKind : std::uint8_t { kNone, kSuperscript, kSmallCapitals };
struct Mark {
  std::uint32_t begin = 0, end = 0;  // bytes of SetText::text
  MarkKind kind = MarkKind::kNone;
};

struct SetText {
  std::string text;
  // For each byte of `text`, the byte of the source it comes from; one more at the end.
  std::vector<std::uint32_t> origin;
  std::vector<Mark> marks;  // in the order of the text
};

// Bytes of a source.
struct SourceRange {
  std::uint32_t begin = 0, end = 0;
};

// A text after the typographic rules of its language, a BCP 47 tag: spaces, quotation marks, apostrophes and,
// in French, all of set_french(). A language without rules here keeps its text, but for runs of spaces and
// straight apostrophes. Nothing changes in addresses nor in the ranges `kept`. Twice changes nothing more.
SetText set_text(std::string_view source, std::string_view language, std::span<const SourceRange> kept = {});

}  // namespace mandature::typesetting
