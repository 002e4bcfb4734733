#include "support/search_words.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "support/text.h"

namespace mandature::support {
namespace {

// What stands before an apostrophe and carries no meaning of its own.
constexpr std::array<std::string_view, 13> kElided = {"c", "d", "j",  "l",     "m",      "n",     "s",
                                                      "t", "z", "qu", "jusqu", "lorsqu", "puisqu"};

// Beyond the basic plane scripts disagree on the order of characters, and the index is read by its order.
constexpr UChar32 kBasicPlaneEnd = 0x10000;

bool is_word_character(UChar32 c) {
  return c < kBasicPlaneEnd && (U_MASK(u_charType(c)) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

bool is_apostrophe(UChar32 c) { return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC; }

bool is_silent(UChar32 c) { return (U_MASK(u_charType(c)) & (U_GC_MN_MASK | U_GC_CF_MASK)) != 0; }

void append_folded(std::string& word, UChar32 c) {
  const UChar32 lower = u_tolower(c);
  if (lower == 0x0153) {
    word += "oe";
  } else if (lower == 0x00E6) {
    word += "ae";
  } else {
    append_utf8(word, static_cast<char32_t>(lower));
  }
}

bool is_first_byte(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void keep(std::string& word, std::vector<std::string>& words) {
  const bool lone_letter = decode_utf8(word).size() == 1 && !is_digit(word.front());
  if (!word.empty() && !lone_letter) words.push_back(std::move(word));
  word.clear();
}

}  // namespace

std::vector<std::string> search_words(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decomposition = icu::Normalizer2::getNFKDInstance(status);
  const icu::UnicodeString source =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
  const icu::UnicodeString decomposed = U_SUCCESS(status) ? decomposition->normalize(source, status) : source;
  std::vector<std::string> words;
  std::string word;
  for (int i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 c = decomposed.char32At(i);
    if (is_apostrophe(c)) {
      if (std::find(kElided.begin(), kElided.end(), word) != kElided.end()) word.clear();
      keep(word, words);
    } else if (is_word_character(c)) {
      append_folded(word, c);
    } else if (!is_silent(c)) {
      keep(word, words);
    }
  }
  keep(word, words);
  return words;
}

std::string search_stem(std::string_view word) {
  constexpr std::size_t kShortest = 3;  // characters
  std::string stem(word);
  if (std::any_of(stem.begin(), stem.end(), is_digit)) return stem;
  auto length = static_cast<std::size_t>(std::count_if(stem.begin(), stem.end(), is_first_byte));
  if (length >= 6 && stem.ends_with("aux") && !stem.ends_with("eaux")) {
    stem.replace(stem.size() - 2, 2, "l");  // journaux: journal
    return stem;
  }
  const auto shorten = [&] {
    stem.pop_back();
    --length;
  };
  if (length > kShortest && (stem.back() == 's' || stem.back() == 'x')) shorten();
  while (length > kShortest && stem.back() == 'e') shorten();
  return stem;
}

}  // namespace mandature::support
