#pragma once

#include <string_view>

namespace mandature::typesetting {

// What the rules of this room must know about a sign. Letters are those of the languages written with the
// Latin alphabet.
inline bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
inline bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
         (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF);
}
// Spaces that rules may change; an em or en space is a gap made on purpose.
inline bool is_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\u00A0' || c == U'\u202F' || (c >= 0x2004 && c <= 0x200A);
}
// Chinese and Japanese signs, between which a line may end.
inline bool is_ideograph(char32_t c) {
  return (c >= 0x3041 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}
// Signs that shape or order others and are never seen themselves: marks of direction, zero-width spaces, soft
// hyphens.
inline bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x61C || c == 0x200B || c == 0x200E || c == 0x200F ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}
// C0 and C1 controls: a text should have none; those of lines and tabs are no concern of this room.
inline bool is_control(char32_t c) {
  return (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7F && c <= 0x9F);
}

// Calls `visit(code_point, offset, length)` for each sign of valid UTF-8, without an allocation. A malformed
// byte is U+FFFD, one byte long.
template <typename Visit>
void for_each_sign(std::string_view text, Visit visit) {
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t wanted = lead < 0x80   ? 1
                               : lead < 0xC2 ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                               : lead < 0xF5 ? 4
                                             : 0;
    char32_t point = wanted == 1 ? lead : wanted == 0 ? 0 : lead & (0x7Fu >> wanted);
    bool sound = wanted > 0 && i + wanted <= text.size();
    for (std::size_t k = 1; sound && k < wanted; ++k) {
      const auto next = static_cast<unsigned char>(text[i + k]);
      sound = (next & 0xC0) == 0x80;
      point = point << 6 | (next & 0x3F);
    }
    sound = sound && (wanted < 3 || point >= (wanted == 3 ? 0x800u : 0x10000u)) && point <= 0x10FFFF &&
            (point < 0xD800 || point > 0xDFFF);
    const std::size_t length = sound ? wanted : 1;
    visit(sound ? point : U'\uFFFD', i, length);
    i += length;
  }
}

}  // namespace mandature::typesetting
