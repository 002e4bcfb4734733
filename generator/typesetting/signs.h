#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "typesetting/characters.h"
#include "typesetting/language_rules.h"

namespace mandature::typesetting {

// A sign of a text on its way through the rules of a language.
struct Sign {
  char32_t point = 0;
  std::uint32_t origin = 0;  // byte of the source
  bool kept = false;         // of an address or of code: no rule touches it
  MarkKind mark = MarkKind::kNone;
};
using Signs = std::vector<Sign>;

constexpr char32_t kNoBreak = U'\u00A0';
constexpr char32_t kThin = U'\u202F';
constexpr char32_t kApostrophe = U'\u2019';
constexpr char32_t kEllipsis = U'\u2026';
constexpr char32_t kEnDash = U'\u2013';
constexpr char32_t kEmDash = U'\u2014';
constexpr char32_t kMinus = U'\u2212';
constexpr char32_t kOpen = U'\u00AB', kClose = U'\u00BB';
constexpr char32_t kOpenInner = U'\u201C', kCloseInner = U'\u201D';

// What no rule may touch looks to them like an object in the line.
constexpr char32_t kObject = U'\uFFFC';
// The sign at a place; a space before the first and after the last.
inline char32_t at(const Signs& signs, std::size_t i) {
  if (i >= signs.size()) return U' ';
  return signs[i].kept ? kObject : signs[i].point;
}
inline bool is_upper(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7); }
inline char32_t lower(char32_t c) { return is_upper(c) ? c + 0x20 : c; }
// The end of the run of signs from `i` on that have a property.
template <typename Property>
std::size_t run_end(const Signs& signs, std::size_t i, Property property) {
  while (i < signs.size() && !signs[i].kept && property(signs[i].point)) ++i;
  return i;
}
inline std::size_t digits_end(const Signs& signs, std::size_t i) { return run_end(signs, i, is_digit); }
inline std::size_t letters_end(const Signs& signs, std::size_t i) { return run_end(signs, i, is_letter); }
inline std::size_t spaces_end(const Signs& signs, std::size_t i) { return run_end(signs, i, is_space); }
std::u32string text_between(const Signs& signs, std::size_t begin, std::size_t end);
// Whether `word` begins at `i`, and no letter or digit follows it.
bool is_word_at(const Signs& signs, std::size_t i, std::u32string_view word);
// Appends a text that comes from where `like` does.
void push(Signs& out, const Sign& like, std::u32string_view text);
inline void drop_spaces(Signs& out) {
  while (!out.empty() && !out.back().kept && is_space(out.back().point)) out.pop_back();
}
// Whether the last sign that is no space is a digit.
inline bool ends_number(const Signs& out) {
  std::size_t last = out.size();
  while (last > 0 && is_space(at(out, last - 1)) && !out[last - 1].kept) --last;
  return last > 0 && is_digit(at(out, last - 1));
}

template <std::size_t N>
bool one_of(std::u32string_view word, const std::array<std::u32string_view, N>& words) {
  for (const std::u32string_view known : words) {
    if (known == word) return true;
  }
  return false;
}

// The signs of a source; addresses and what is in `kept` are marked as such.
Signs decode_signs(std::string_view source, std::span<const SourceRange> kept);
// Runs of spaces become one, unless two no-break spaces make a gap on purpose.
void tidy_spaces(Signs& signs);
SetText encode_signs(const Signs& signs, std::string_view source);

// What all languages share: curved apostrophes, the sign for three full stops.
void set_apostrophes(Signs& signs);
void set_ellipses(Signs& signs);

// The quotation marks of a language, and of a quotation inside another.
struct QuotationMarks {
  char32_t open = kOpen, close = kClose;
  char32_t open_inner = kOpenInner, close_inner = kCloseInner;
};
// Straight and foreign quotation marks become those of the language, wherever they come in pairs.
void set_quotation_marks(Signs& signs, const QuotationMarks& marks);

}  // namespace mandature::typesetting
