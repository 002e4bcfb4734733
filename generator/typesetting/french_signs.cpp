#include <algorithm>

#include "typesetting/french_rules.h"

namespace mandature::typesetting {
namespace {

bool is_dash(char32_t c) {
  return c == U'-' || c == kEnDash || c == kEmDash || c == kMinus || c == U'\u2010';
}

std::size_t number_at(const Signs& signs, std::size_t begin, std::size_t end) {
  std::size_t number = 0;
  for (std::size_t i = begin; i < end; ++i) number = number * 10 + (signs[i].point - U'0');
  return number;
}

bool is_year(std::size_t number) { return number >= 1500 && number < 2500; }

// Where the digits that end `out` begin; `last` is behind them, spaces after them left aside.
std::size_t digits_begin(const Signs& out, std::size_t& last) {
  last = out.size();
  while (last > 0 && !out[last - 1].kept && is_space(out[last - 1].point)) --last;
  std::size_t begin = last;
  while (begin > 0 && is_digit(at(out, begin - 1))) --begin;
  return begin;
}

// "2015-2021", "p. 12-15": numbers of which the second is the higher, without spaces around the dash.
bool is_range(const Signs& out, const Signs& in, std::size_t after) {
  std::size_t last = 0;
  const std::size_t begin = digits_begin(out, last);
  const std::size_t next = spaces_end(in, after);
  const std::size_t end = digits_end(in, next);
  const char32_t before = begin > 0 ? at(out, begin - 1) : U' ';
  if (begin == last || next == end || last - begin > 4 || end - next > 4) return false;
  if (is_dash(before) || before == U'/' || before == U'.' || before == U',' || is_letter(before))
    return false;
  if (is_dash(at(in, end)) || at(in, end) == U'/' || is_letter(at(in, end))) return false;
  const std::size_t first = number_at(out, begin, last), second = number_at(in, next, end);
  if (second <= first) return false;
  if (last - begin == 4 && end - next == 4) return is_year(first) && is_year(second);
  std::size_t word = begin;
  while (word > 0 && is_space(at(out, word - 1)) && !out[word - 1].kept) --word;
  return word >= 2 && at(out, word - 1) == U'.' && at(out, word - 2) == U'p' && last == out.size() &&
         next == after;
}

class Dashes {
 public:
  explicit Dashes(const Signs& in) : in_(in) { out_.reserve(in.size() + 8); }

  Signs set() {
    for (std::size_t i = 0; i < in_.size();) {
      const std::size_t end = dash_end(i);
      if (end == i) {
        out_.push_back(in_[i++]);
      } else {
        i = set_dash(i, end);
      }
    }
    return std::move(out_);
  }

 private:
  // One dash of any kind, or two or three hyphens that stand for one.
  std::size_t dash_end(std::size_t i) const {
    if (!is_dash(at(in_, i))) return i;
    const std::size_t hyphens = run_end(in_, i, [](char32_t c) { return c == U'-'; });
    if (hyphens == i) return i + 1;
    return hyphens - i <= 3 ? hyphens : i + 1;
  }

  // Returns where to go on.
  std::size_t set_dash(std::size_t i, std::size_t end) {
    const char32_t before = i > 0 ? at(in_, i - 1) : U' ', after = at(in_, end);
    const bool begins = out_.empty() || at(out_, out_.size() - 1) == U'\n';
    const char32_t c = end - i == 3 ? kEmDash : end - i == 2 ? kEnDash : at(in_, i);
    Sign sign = in_[i];
    sign.point = c;
    if (is_range(out_, in_, end)) {
      drop_spaces(out_);
      sign.point = kEnDash;
      out_.push_back(sign);
      return spaces_end(in_, end);
    }
    const bool opens = begins || is_space(before) || before == U'(' || before == U'[';
    if (is_digit(after) && opens && c != kEmDash && end - i == 1 && !ends_number(out_)) {
      sign.point = kMinus;
    } else if (!begins && is_space(before) && is_space(after) && end < in_.size() && c != kMinus) {
      sign.point = kEnDash;
    } else if (c == kEmDash && is_letter(before) && is_letter(after)) {
      push(out_, sign, U" \u2013 ");
      return end;
    }
    out_.push_back(sign);
    return end;
  }

  const Signs& in_;
  Signs out_;
};

// Rules for a word that begins at `i`; each returns where it ends, or `i` when it is none of its own.

// "n°": the sign of degree, the ordinal indicator, or a letter before a number.
std::size_t set_number_sign(const Signs& in, std::size_t i, Signs& out) {
  if (at(in, i) != U'n' && at(in, i) != U'N') return i;
  std::size_t end = spaces_end(in, i + 1);
  const char32_t sign = at(in, end);
  if (sign == U'\u00B0' || sign == U'\u00BA' || sign == U'\u1D52' || sign == U'\u02DA') {
    ++end;
  } else if (sign == U'o' && end == i + 1) {
    end = at(in, end + 1) == U'.' ? end + 2 : end + 1;
    if (!is_digit(at(in, spaces_end(in, end))) || spaces_end(in, end) == end) return i;
  } else {
    return i;
  }
  push(out, in[i], at(in, i) == U'N' ? U"N\u00B0" : U"n\u00B0");
  if (!is_digit(at(in, spaces_end(in, end)))) return end;
  push(out, in[i], U"\u00A0");
  return spaces_end(in, end);
}

// "Mr Martin" is English: a French mister is "M.". Neither Mme nor Dr takes a full stop.
std::size_t set_title(const Signs& in, std::size_t i, Signs& out) {
  static constexpr std::array<std::u32string_view, 4> kWithoutStop = {U"Mme", U"Mmes", U"Dr", U"Mr"};
  const std::size_t end = letters_end(in, i);
  const std::u32string word = text_between(in, i, end);
  if (!one_of(word, kWithoutStop)) return i;
  const std::size_t after = at(in, end) == U'.' ? end + 1 : end;
  if (!is_space(at(in, after)) || !is_upper(at(in, spaces_end(in, after)))) return i;
  push(out, in[i], word == U"Mr" ? U"M." : std::u32string_view(word));
  return after;
}

// "1,7 Mds €", "600 M €", "12 K€".
std::size_t set_money(const Signs& in, std::size_t i, Signs& out) {
  const char32_t c = at(in, i);
  if ((c != U'M' && c != U'k' && c != U'K') || !ends_number(out)) return i;
  std::size_t end = i + 1;
  const bool thousands = c == U'M' && at(in, end) == U'd';
  if (thousands) ++end;
  if (thousands && at(in, end) == U's') ++end;
  end = spaces_end(in, end);
  if (at(in, end) != U'\u20AC') return i;
  push(out, in[i], thousands ? U"Md\u20AC" : c == U'M' ? U"M\u20AC" : U"k\u20AC");
  return end + 1;
}

}  // namespace

void set_dashes(Signs& signs) { signs = Dashes(signs).set(); }

void set_abbreviations(Signs& signs) {
  Signs out;
  out.reserve(signs.size() + 8);
  for (std::size_t i = 0; i < signs.size();) {
    const char32_t before = i > 0 ? at(signs, i - 1) : U' ';
    std::size_t end = i;
    if (!is_letter(before) && !signs[i].kept) {
      end = set_money(signs, i, out);
      if (end == i && !is_digit(before)) end = set_number_sign(signs, i, out);
      if (end == i && !is_digit(before)) end = set_title(signs, i, out);
    }
    if (end == i) out.push_back(signs[i++]);
    i = std::max(i, end);
  }
  signs = std::move(out);
}

}  // namespace mandature::typesetting
