#include "typesetting/words.h"

#include <algorithm>

#include "typesetting/characters.h"

namespace mandature::typesetting {
namespace {

constexpr std::size_t kShortWordLetters = 3;

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Whether a line may end after the sign at `i` of a word, and another part of the word follows.
bool is_break_inside(std::string_view word, std::size_t i) {
  if (i == 0 || i + 1 >= word.size()) return false;
  const char c = word[i];
  const char next = word[i + 1];
  const bool digit_follows = next >= '0' && next <= '9';
  if (c == '-') return !digit_follows;
  return c == '/' && next != '/' && word[i - 1] != ':' && !digit_follows;
}

bool is_break_in_address(std::string_view word, std::size_t i) {
  if (i < 3 || i + 3 >= word.size() || word[i + 1] == '/') return false;
  return std::string_view("/.-_?=&").find(word[i]) != std::string_view::npos;
}

// Signs that may not begin a line between ideographs.
bool closes_ideographs(char32_t c) {
  return c == 0x3001 || c == 0x3002 || c == 0x300D || c == 0x300F || c == 0xFF0C || c == 0xFF01 ||
         c == 0xFF1F || c == 0xFF09 || c == 0x30FC;
}

class WordFinder {
 public:
  explicit WordFinder(std::string_view text) : text_(text) { words_.reserve(text.size() / 5 + 1); }

  std::vector<Word> words() {
    const auto size = static_cast<std::uint32_t>(text_.size());
    std::uint32_t begin = 0;
    for (std::uint32_t i = 0; i <= size; ++i) {
      const char c = i < size ? text_[i] : '\n';
      if (c != ' ' && c != '\n') continue;
      if (i > begin) {
        add({begin, i}, c == ' ' ? BreakKind::kSpace : BreakKind::kForced);
      } else if (c == '\n' && i < size && !words_.empty()) {
        end_line(begin, i);
      } else if (c == '\n' && i < size) {
        words_.push_back({{begin, i}, BreakKind::kForced});
      }
      begin = i + 1;
    }
    if (!words_.empty()) words_.back().after = BreakKind::kForced;
    return std::move(words_);
  }

 private:
  // A space before a forced line end counts for nothing; two forced ends make an empty line.
  void end_line(std::uint32_t begin, std::uint32_t end) {
    if (words_.back().after == BreakKind::kSpace) {
      words_.back().after = BreakKind::kForced;
    } else {
      words_.push_back({{begin, end}, BreakKind::kForced});
    }
  }

  void add(Range range, BreakKind after) {
    const std::string_view word = text_.substr(range.begin, range.end - range.begin);
    const WordPlace place = sentence_starts_ ? WordPlace::kSentenceStart : WordPlace::kWithin;
    sentence_starts_ = ends_sentence(word);
    const bool address = is_address(word);
    std::size_t begin = 0;
    char32_t before = 0;
    for_each_sign(word, [&](char32_t sign, std::size_t i, std::size_t length) {
      // Between two ideographs; a zero-width space or a dash has already been passed.
      const bool ideographs = i > begin && is_ideograph(before) && !closes_ideographs(sign);
      if (ideographs || (before == U'\u200B' && i > begin)) part(range, begin, i, place);
      const std::size_t end = i + length;
      const bool inside = address ? is_break_in_address(word, i) : is_break_inside(word, i);
      const bool dash = sign == U'\u2014' && i > 0 && end < word.size();
      if (inside || dash) part(range, begin, end, place);
      before = sign;
    });
    words_.push_back({{range.begin + static_cast<std::uint32_t>(begin), range.end}, after, place});
  }

  void part(Range range, std::size_t& begin, std::size_t end, WordPlace place) {
    const auto base = range.begin;
    words_.push_back({{base + static_cast<std::uint32_t>(begin), base + static_cast<std::uint32_t>(end)},
                      BreakKind::kHyphen,
                      place});
    begin = end;
  }

  // A full stop after one capital is an initial, not the end of a sentence.
  static bool ends_sentence(std::string_view word) {
    while (!word.empty() && (word.back() == ')' || word.back() == '"')) word.remove_suffix(1);
    if (word.ends_with("\u00BB")) word.remove_suffix(2);
    if (word.ends_with("\u2026") || word.ends_with("!") || word.ends_with("?")) return true;
    return word.ends_with(".") && word.size() > 3;
  }

  std::string_view text_;
  std::vector<Word> words_;
  bool sentence_starts_ = true;
};

}  // namespace

std::vector<Word> words_of(std::string_view text) { return WordFinder(text).words(); }

bool is_address(std::string_view word) {
  if (contains(word, "://") || word.starts_with("www.") || contains(word, "mailto:")) return true;
  const std::size_t at = word.find('@');
  if (at != std::string_view::npos) return at > 0 && word.find('.', at) != std::string_view::npos;
  // "valbrune.fr/atlas"
  const std::size_t slash = word.find('/');
  const std::size_t dot = word.substr(0, slash).rfind('.');
  return slash != std::string_view::npos && dot != std::string_view::npos && dot > 0 && slash - dot > 2 &&
         std::all_of(word.begin() + static_cast<std::ptrdiff_t>(dot) + 1,
                     word.begin() + static_cast<std::ptrdiff_t>(slash), is_ascii_letter);
}

bool is_short_word(std::string_view word) {
  std::size_t letters = 0;
  bool phrase_ends = false;
  for_each_sign(word, [&](char32_t c, std::size_t, std::size_t) {
    phrase_ends = phrase_ends || is_digit(c) || c == U',' || c == U'.' || c == U';' || c == U':' ||
                  c == U')' || c == U'\u00BB';
    const bool opens = c == U'\u00AB' || c == U'\u00A0' || c == U'\u202F' || c == U'(';
    if (!opens) ++letters;
  });
  return !phrase_ends && letters > 0 && letters <= kShortWordLetters;
}

double hanging_at_end(char32_t sign) {
  switch (sign) {
    case U'.':
    case U',':
    case U'-':
    case U'\u2010':
    case U'\u2011':
    case U'\u2019':
      return 0.5;
    case U';':
    case U':':
    case U'\u2013':
    case U'\u00BB':
    case U'\u201D':
      return 0.3;
    case U'\u2014':
      return 0.2;
    case U'!':
    case U'?':
    case U'A':
    case U'T':
    case U'V':
    case U'Y':
    case U'r':
    case U'v':
    case U'y':
      return 0.05;
    default:
      return 0;
  }
}

double hanging_at_start(char32_t sign) {
  switch (sign) {
    case U'\u2013':
    case U'\u00AB':
    case U'\u201C':
    case U'\u2018':
      return 0.3;
    case U'\u2014':
      return 0.2;
    case U'A':
    case U'T':
    case U'V':
    case U'Y':
    case U'v':
    case U'y':
      return 0.05;
    default:
      return 0;
  }
}

}  // namespace mandature::typesetting
