#include <algorithm>

#include "typesetting/french_rules.h"

namespace mandature::typesetting {
namespace {

bool is_roman(char32_t c) { return c == U'I' || c == U'V' || c == U'X' || c == U'L' || c == U'C'; }
bool is_small_roman(char32_t c) { return c == U'i' || c == U'v' || c == U'x'; }

// Letters, and the raised ones that some keyboards give.
char32_t plain_letter(char32_t c) {
  switch (c) {
    case U'\u1D49':
      return U'e';
    case U'\u02B3':
      return U'r';
    case U'\u02E2':
      return U's';
    case U'\u1D48':
      return U'd';
    case U'\u1DB0':
    case U'\u207F':
      return U'n';
    default:
      return c;
  }
}
bool is_suffix_letter(char32_t c) { return is_letter(plain_letter(c)) || plain_letter(c) != c; }

// How an ordinal ends: what is written for what was typed, for the first, the second and the others.
enum class Rank { kFirst, kSecond, kOther };
std::u32string_view suffix_for(std::u32string_view typed, Rank rank) {
  struct Ending {
    std::u32string_view typed, written;
    Rank rank;
  };
  static constexpr Ending kEndings[] = {
      {U"er", U"er", Rank::kFirst},     {U"ers", U"ers", Rank::kFirst},  {U"re", U"re", Rank::kFirst},
      {U"res", U"res", Rank::kFirst},   {U"ère", U"re", Rank::kFirst},   {U"ères", U"res", Rank::kFirst},
      {U"ere", U"re", Rank::kFirst},    {U"ière", U"re", Rank::kFirst},  {U"ier", U"er", Rank::kFirst},
      {U"nd", U"d", Rank::kSecond},     {U"nde", U"de", Rank::kSecond},  {U"nds", U"ds", Rank::kSecond},
      {U"ndes", U"des", Rank::kSecond}, {U"d", U"d", Rank::kSecond},     {U"de", U"de", Rank::kSecond},
      {U"e", U"e", Rank::kOther},       {U"es", U"es", Rank::kOther},    {U"è", U"e", Rank::kOther},
      {U"ème", U"e", Rank::kOther},     {U"èmes", U"es", Rank::kOther},  {U"eme", U"e", Rank::kOther},
      {U"emes", U"es", Rank::kOther},   {U"ième", U"e", Rank::kOther},   {U"ièmes", U"es", Rank::kOther},
      {U"ieme", U"e", Rank::kOther},    {U"iemes", U"es", Rank::kOther}, {U"\u00B0", U"e", Rank::kOther}};
  for (const Ending& ending : kEndings) {
    const bool fits = ending.rank == rank || (ending.rank == Rank::kOther && rank == Rank::kSecond);
    if (fits && ending.typed == typed) return ending.written;
  }
  return {};
}

struct Ordinal {
  std::size_t digits_end = 0, end = 0;  // of the number, of the suffix
  std::u32string_view suffix;           // as it is written; empty when this is no ordinal
};

bool century_follows(const Signs& in, std::size_t i);

// The suffix behind a number that ends at `end`; one word of some letters, or "°" before a century.
Ordinal ordinal_at(const Signs& in, std::size_t end, Rank rank) {
  Ordinal result{end, end, {}};
  std::size_t begin = end;
  const auto read = [&] {
    result.end = run_end(in, begin, is_suffix_letter);
    std::u32string typed = text_between(in, begin, result.end);
    for (char32_t& c : typed) c = plain_letter(c);
    if (typed.empty() && at(in, begin) == U'\u00B0' && century_follows(in, begin + 1)) {
      typed = U"\u00B0";
      result.end = begin + 1;
    }
    if (!is_digit(at(in, result.end))) result.suffix = suffix_for(typed, rank);
    return typed.size();
  };
  read();
  const std::size_t spaces = spaces_end(in, end);
  if (!result.suffix.empty() || spaces == end) return result;
  // "1 er", "2 ème": an ordinal all the same; a letter alone only before a century.
  begin = spaces;
  const std::size_t letters = read();
  if (letters < 2 && !century_follows(in, result.end)) result.suffix = {};
  if (letters == 2 && rank != Rank::kFirst && !century_follows(in, result.end)) result.suffix = {};
  return result;
}

// " siècle" stands at `i`, or other ordinals and then it: "XIXe et XXe siècles".
bool century_follows(const Signs& in, std::size_t i) {
  static constexpr std::array<std::u32string_view, 6> kBetween = {U"et", U"ou", U"au", U"à", U"du", U"le"};
  for (int words = 0; words < 5; ++words) {
    const std::size_t begin =
        run_end(in, i, [](char32_t c) { return is_space(c) || c == U',' || c == U'-' || c == kEnDash; });
    const std::size_t end = letters_end(in, begin);
    const std::u32string word = text_between(in, begin, end);
    if (word == U"siècle" || word == U"siècles") return begin > i;
    const bool roman = !word.empty() && (is_roman(word.front()) || is_small_roman(word.front()));
    if (word.empty() || (!one_of(word, kBetween) && !roman)) return false;
    i = end;
  }
  return false;
}

class Ordinals {
 public:
  explicit Ordinals(const Signs& in) : in_(in) { out_.reserve(in.size() + 8); }

  Signs set() {
    for (std::size_t i = 0; i < in_.size();) {
      const char32_t before = i > 0 ? at(in_, i - 1) : U' ';
      const bool begins = !is_letter(before) && !is_digit(before) && before != U'-' && before != U'.';
      std::size_t end = i;
      if (begins && is_digit(at(in_, i)) && before != U',') end = set_figure(i);
      if (begins && end == i && is_roman(at(in_, i))) end = set_roman(i, is_roman);
      if (begins && end == i && is_small_roman(at(in_, i))) end = set_roman(i, is_small_roman);
      if (end == i) out_.push_back(in_[i++]);
      i = std::max(i, end);
    }
    return std::move(out_);
  }

 private:
  std::size_t set_figure(std::size_t i) {
    const std::size_t digits = digits_end(in_, i);
    const char32_t last = in_[digits - 1].point;
    const bool one_digit = digits == i + 1;
    const Rank rank = one_digit && last == U'1'   ? Rank::kFirst
                      : one_digit && last == U'2' ? Rank::kSecond
                                                  : Rank::kOther;
    const Ordinal ordinal = ordinal_at(in_, digits, rank);
    if (ordinal.suffix.empty()) return copy(i, digits);
    copy(i, digits);
    return raise(ordinal);
  }

  template <typename IsRoman>
  std::size_t set_roman(std::size_t i, IsRoman is_numeral) {
    std::size_t digits = run_end(in_, i, is_numeral);
    const bool one = digits == i + 1;
    const bool first = one && (at(in_, i) == U'I' || at(in_, i) == U'i');
    const Ordinal ordinal = ordinal_at(in_, digits, first ? Rank::kFirst : Rank::kOther);
    if (ordinal.suffix.empty()) return i;
    const bool century = century_follows(in_, ordinal.end);
    // "Le", "Ce" and "vie" are words; "Ve" and "XVIe" are not.
    const bool capital = is_roman(at(in_, i));
    const bool wordlike = one ? at(in_, i) == U'L' || at(in_, i) == U'C'
                              : std::any_of(in_.begin() + static_cast<std::ptrdiff_t>(i),
                                            in_.begin() + static_cast<std::ptrdiff_t>(digits),
                                            [](const Sign& s) { return s.point == U'L' || s.point == U'C'; });
    if (!century && (!capital || wordlike)) return i;
    for (; i < digits; ++i) {
      out_.push_back(in_[i]);
      if (!capital) out_.back().point -= 0x20;
      if (century) out_.back().mark = MarkKind::kSmallCapitals;
    }
    return raise(ordinal);
  }

  std::size_t copy(std::size_t begin, std::size_t end) {
    out_.insert(out_.end(), in_.begin() + static_cast<std::ptrdiff_t>(begin),
                in_.begin() + static_cast<std::ptrdiff_t>(end));
    return end;
  }

  std::size_t raise(const Ordinal& ordinal) {
    Sign suffix = in_[ordinal.end - 1];
    suffix.mark = MarkKind::kSuperscript;
    push(out_, suffix, ordinal.suffix);
    return ordinal.end;
  }

  const Signs& in_;
  Signs out_;
};

}  // namespace

void set_ordinals(Signs& signs) { signs = Ordinals(signs).set(); }

}  // namespace mandature::typesetting
