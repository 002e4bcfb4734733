#include <algorithm>

#include "typesetting/french_rules.h"

namespace mandature::typesetting {
namespace {

constexpr char32_t kAny = U' ';  // a sign that has no wish

bool is_high(char32_t c) { return c == U';' || c == U'!' || c == U'?'; }
bool is_closing(char32_t c) {
  return c == U')' || c == U']' || c == U',' || c == U'.' || c == kClose || c == kCloseInner ||
         c == kEllipsis;
}

// The space a sign wants before it: 0 for none.
char32_t space_before(const Signs& signs, std::size_t i, bool spaced) {
  const char32_t c = at(signs, i);
  const char32_t next = at(signs, i + 1);
  const bool ends_here = is_space(next) || next == U'\n' || is_closing(next) || is_high(next);
  const bool between = i > 0 && is_letter(at(signs, i - 1)) && is_letter(next);
  if (is_high(c) && (spaced || ends_here || between)) return kThin;
  if (c == U':' && (spaced || ends_here || between) && next != U'/') return kNoBreak;
  if (c == kClose) return kNoBreak;
  if (c == kCloseInner) return 0;
  if (c == U',' || c == U')' || c == U']') return 0;
  if (c == U'.' && ends_here) return 0;
  if (c == kEllipsis && spaced && (ends_here && next != U')' && next != U']')) return 0;
  return kAny;
}

class Spaces {
 public:
  explicit Spaces(const Signs& in) : in_(in) { out_.reserve(in.size() + 8); }

  Signs set() {
    for (std::size_t i = 0; i < in_.size(); ++i) {
      if (in_[i].kept) {
        out_.push_back(in_[i]);
        continue;
      }
      before(i);
      out_.push_back(in_[i]);
      i = after(i);
    }
    return std::move(out_);
  }

 private:
  void before(std::size_t i) {
    const bool spaced = !out_.empty() && is_space(out_.back().point);
    const char32_t wish = space_before(in_, i, spaced);
    if (wish != kAny && !out_.empty()) {
      const std::size_t kept = out_.size();
      drop_spaces(out_);
      const bool first = out_.empty() || out_.back().point == U'\n';
      const char32_t last = first ? U' ' : out_.back().point;
      const bool heaped = is_high(last) && in_[i].point != kClose;  // "?!", but "« Quoi ? »"
      const bool close = first || heaped || last == U'(' || last == U'[' || last == kOpenInner ||
                         (last == kEllipsis && is_high(in_[i].point) && kept == out_.size());
      if (wish != 0 && !close) space(i, wish);
    } else if (ends_number(out_) && unit_end(in_, i) != i && parts_from_number(i, spaced)) {
      drop_spaces(out_);
      space(i, kNoBreak);
    }
  }

  // Units of one letter may be something else when no space was typed: "3D", "5e".
  bool parts_from_number(std::size_t i, bool spaced) const {
    return spaced || unit_end(in_, i) - i > 1 || !is_letter(in_[i].point);
  }

  // Returns the last sign dealt with.
  std::size_t after(std::size_t i) {
    const char32_t c = in_[i].point;
    if (c == kOpen || c == kOpenInner || c == U'(' || c == U'[') {
      while (i + 1 < in_.size() && is_space(at(in_, i + 1)) && !in_[i + 1].kept) ++i;
      if (c == kOpen && i + 1 < in_.size()) space(i, kNoBreak);
      return i;
    }
    const char32_t next = at(in_, i + 1);
    const bool between = i > 0 && is_letter(next) && (is_letter(at(in_, i - 1)) || is_space(at(in_, i - 1)));
    const bool punctuation = (is_high(c) || c == U':' || c == U',') && i > 0 && i + 1 < in_.size();
    if (punctuation && between && !in_[i + 1].kept) space(i, U' ');
    return i;
  }

  void space(std::size_t i, char32_t kind) {
    Sign sign = in_[i];
    sign.point = kind;
    sign.mark = MarkKind::kNone;
    out_.push_back(sign);
  }

  const Signs& in_;
  Signs out_;
};

std::u32string_view word_before(std::u32string_view text, std::size_t space) {
  constexpr std::size_t kLongest = 24;
  std::size_t begin = space;
  while (begin > 0 && !is_space(text[begin - 1]) && text[begin - 1] != U'(' && text[begin - 1] != U'\n' &&
         text[begin - 1] != kApostrophe && space - begin < kLongest) {
    --begin;
  }
  return text.substr(begin, space - begin);
}

std::u32string_view word_after(std::u32string_view text, std::size_t space) {
  std::size_t end = space + 1;
  while (end < text.size() && is_letter(text[end])) ++end;
  return text.substr(space + 1, end - space - 1);
}

bool is_roman_number(std::u32string_view word) {
  return !word.empty() && word.size() < 8 &&
         std::all_of(
             word.begin(), word.end(), [](char32_t c) { return c == U'I' || c == U'V' || c == U'X'; });
}

// "J.", "J.-P.": first names cut down to their capital.
bool is_initial(std::u32string_view word) {
  if (word.size() < 2 || word.back() != U'.' || !is_upper(word[word.size() - 2])) return false;
  return word.size() == 2 || word[word.size() - 3] == U'-' || word[word.size() - 3] == U'.';
}

bool is_number(std::u32string_view word) { return !word.empty() && is_digit(word.back()); }

// Words that must not be parted: a title and its name, an abbreviation and its number, a day and its month.
bool bound(const Signs& signs, std::u32string_view text, std::size_t space) {
  static constexpr std::array<std::u32string_view, 28> kLeading = {
      U"M.",   U"MM.",  U"Mme",  U"Mmes",   U"Dr",     U"Me",     U"Mgr",    U"p.",   U"pp.",  U"n°",
      U"N°",   U"art.", U"Art.", U"L.",     U"R.",     U"al.",    U"chap.",  U"fig.", U"vol.", U"§",
      U"tél.", U"ann.", U"t.",   U"\u2265", U"\u2264", U"\u00B1", U"\u2248", U"h"};
  static constexpr std::array<std::u32string_view, 14> kMonths = {
      U"janvier", U"février",   U"mars",    U"avril",    U"mai",      U"juin",     U"juillet",
      U"août",    U"septembre", U"octobre", U"novembre", U"décembre", U"millions", U"milliards"};
  const std::u32string_view before = word_before(text, space);
  const std::u32string_view after = word_after(text, space);
  const bool hour = before == U"h" && is_digit(at(signs, space + 1));
  if (before == U"h") return hour;
  if (one_of(before, kLeading)) return true;
  if (after == U"siècle" || after == U"siècles") return is_upper(before.empty() ? U' ' : before.front());
  if ((is_number(before) || before == U"1er") && one_of(after, kMonths)) return true;
  if (is_number(before) && unit_end(signs, space + 1) != space + 1) return true;
  if (is_initial(before) && is_upper(at(signs, space + 1))) return true;
  const bool king =
      before.size() > 2 && is_upper(before.front()) && is_letter(before.back()) && !is_upper(before.back());
  return king && is_roman_number(after) && (after.size() > 1 || after == U"V" || after == U"X");
}

// Dashes that come in pairs enclose: no break just inside them. One at the beginning is that of a dialogue.
void bind_dashes(Signs& signs) {
  std::vector<std::size_t> dashes;
  for (std::size_t i = 0; i + 1 < signs.size(); ++i) {
    const bool dash = at(signs, i) == kEmDash || at(signs, i) == kEnDash;
    if (!dash || !is_space(at(signs, i + 1))) continue;
    if (i == 0 || signs[i - 1].point == U'\n') {
      signs[i + 1].point = kNoBreak;
    } else if (is_space(at(signs, i - 1))) {
      dashes.push_back(i);
    }
  }
  for (std::size_t k = 0; k + 1 < dashes.size(); k += 2) {
    signs[dashes[k] + 1].point = kNoBreak;
    signs[dashes[k + 1] - 1].point = kNoBreak;
  }
}

}  // namespace

void set_spaces(Signs& signs) { signs = Spaces(signs).set(); }

void bind_words(Signs& signs) {
  std::u32string text;
  text.reserve(signs.size());
  for (std::size_t i = 0; i < signs.size(); ++i) text += at(signs, i);
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const bool space = signs[i].point == U' ' || signs[i].point == kThin;
    if (space && !signs[i].kept && bound(signs, text, i)) signs[i].point = kNoBreak;
  }
  bind_dashes(signs);
}

}  // namespace mandature::typesetting
