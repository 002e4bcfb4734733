#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "typesetting/hyphenation.h"
#include "typesetting/line_breaker.h"

namespace mandature::typesetting {

struct Range {
  std::uint32_t begin = 0, end = 0;
};

// A word between two possible line ends, or a part of one. Spaces stand outside of it.
struct Word {
  Range range;
  BreakKind after = BreakKind::kNone;
  WordPlace place = WordPlace::kWithin;
};

// Words with what follows them. Lines may end at spaces, after hyphens and dashes inside words, between
// ideographs, and in addresses after / . - _ ?.
std::vector<Word> words_of(std::string_view text);

// Whether a word is a web or mail address.
bool is_address(std::string_view word);

// Articles, prepositions and the like: a few letters, punctuation aside, and no digit or sign that ends a
// phrase.
bool is_short_word(std::string_view word);

// How far a sign may stand outside the measure for the edge to look straight, as a share of its advance
// (after Hàn Thế Thành, "Margin kerning and font expansion with pdfTeX").
double hanging_at_end(char32_t sign);
double hanging_at_start(char32_t sign);

}  // namespace mandature::typesetting
