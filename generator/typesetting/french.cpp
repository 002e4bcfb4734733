#include "typesetting/french.h"

#include <algorithm>
#include <array>

#include "support/text.h"

namespace mandature::typesetting {
namespace {

constexpr char32_t kNoBreak = U'\u00A0';
constexpr char32_t kThin = U'\u202F';
constexpr char32_t kApostrophe = U'\u2019';
constexpr char32_t kEnDash = U'\u2013';
constexpr char32_t kEmDash = U'\u2014';
constexpr char32_t kMinus = U'\u2212';

struct Sign {
  char32_t point;
  std::uint32_t origin;
};
using Signs = std::vector<Sign>;

bool is_space(char32_t c) { return c == U' ' || c == kNoBreak || c == kThin || c == U'\u2009'; }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
         (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}
bool is_high(char32_t c) { return c == U';' || c == U'!' || c == U'?'; }
bool is_closing(char32_t c) {
  return c == U')' || c == U']' || c == U',' || c == U'.' || c == U'\u00BB' || c == U'\u2026';
}

char32_t at(const Signs& signs, std::size_t i) { return i < signs.size() ? signs[i].point : U' '; }

Signs decode(std::string_view source) {
  Signs signs;
  signs.reserve(source.size());
  std::uint32_t offset = 0;
  std::string bytes;
  for (const char32_t point : support::decode_utf8(source)) {
    signs.push_back({point, offset});
    bytes.clear();
    support::append_utf8(bytes, point);
    // A malformed byte is one byte of the source, though three of its replacement.
    const bool malformed = point == U'\uFFFD' && source.substr(offset, 3) != bytes;
    offset += malformed ? 1 : static_cast<std::uint32_t>(bytes.size());
  }
  return signs;
}

// The end of the word that begins at `i` if it is a web or mail address, else `i`.
std::size_t address_end(const Signs& signs, std::size_t i) {
  if (i > 0 && !is_space(signs[i - 1].point) && signs[i - 1].point != U'(') return i;
  std::size_t end = i;
  bool address = false;
  while (end < signs.size() && !is_space(signs[end].point)) {
    address = address || signs[end].point == U'@' ||
              (signs[end].point == U':' && at(signs, end + 1) == U'/' && at(signs, end + 2) == U'/');
    ++end;
  }
  return address ? end : i;
}

// Signs that are written otherwise than typed: apostrophes, ellipses, dashes, minus, straight quotation
// marks.
Signs with_proper_signs(const Signs& in) {
  Signs out;
  out.reserve(in.size());
  const auto quotes = std::count_if(in.begin(), in.end(), [](const Sign& s) { return s.point == U'"'; });
  bool quote_open = false;
  for (std::size_t i = 0; i < in.size(); ++i) {
    const std::size_t skip = address_end(in, i);
    for (; i < skip; ++i) out.push_back(in[i]);
    if (i >= in.size()) break;
    const char32_t before = i > 0 ? in[i - 1].point : U' ';
    Sign sign = in[i];
    if (sign.point == U'\'' && !is_digit(before)) sign.point = kApostrophe;
    if (sign.point == U'"' && quotes % 2 == 0) {
      quote_open = !quote_open;
      sign.point = quote_open ? U'\u00AB' : U'\u00BB';
    }
    if (sign.point == U'.' && at(in, i + 1) == U'.' && at(in, i + 2) == U'.' && at(in, i + 3) != U'.' &&
        before != U'.') {
      sign.point = U'\u2026';
      i += 2;
    }
    if (sign.point == U'-' && is_digit(at(in, i + 1))) {
      const bool years = i >= 4 && is_digit(at(in, i - 1)) && is_digit(at(in, i - 4)) &&
                         is_digit(at(in, i - 3)) && is_digit(at(in, i - 2)) &&
                         (i < 5 || !is_digit(at(in, i - 5))) && is_digit(at(in, i + 2)) &&
                         is_digit(at(in, i + 3)) && is_digit(at(in, i + 4)) && !is_digit(at(in, i + 5)) &&
                         at(in, i + 5) != U'-';
      if (years) sign.point = kEnDash;
      if (is_space(before) || before == U'(') sign.point = kMinus;
    }
    out.push_back(sign);
  }
  return out;
}

// The space a sign wants before it: 0 for none, U' ' when it has no wish.
char32_t space_before(const Signs& signs, std::size_t i, bool spaced) {
  const char32_t c = signs[i].point;
  const char32_t next = at(signs, i + 1);
  const bool ends_here = i + 1 >= signs.size() || is_space(next) || is_closing(next) || is_high(next);
  if (is_high(c) && (spaced || ends_here)) return kThin;
  if (c == U':' && (spaced || ends_here) && next != U'/') return kNoBreak;
  if (c == U'\u00BB') return kNoBreak;
  if (c == U',' || c == U')' || c == U']') return 0;
  if (c == U'.' && ends_here) return 0;
  return U' ';
}

// Whether the last sign that is not a space is a digit.
bool ends_number(const Signs& out) {
  const auto last = std::find_if(out.rbegin(), out.rend(), [](const Sign& s) { return !is_space(s.point); });
  return last != out.rend() && is_digit(last->point);
}

// Whether "%", "€", "M€", "Md€", "k€" or "°C" begins here.
bool is_unit(const Signs& signs, std::size_t i) {
  const char32_t c = signs[i].point;
  if (c == U'%' || c == U'\u2030' || c == U'\u20AC') return true;
  if (c == U'k' || c == U'M')
    return at(signs, i + 1) == U'\u20AC' || (at(signs, i + 1) == U'd' && at(signs, i + 2) == U'\u20AC');
  return false;
}

void drop_spaces(Signs& out) {
  while (!out.empty() && is_space(out.back().point)) out.pop_back();
}

// Regenerates the spaces around punctuation and units.
Signs with_proper_spaces(const Signs& in) {
  Signs out;
  out.reserve(in.size() + 8);
  for (std::size_t i = 0; i < in.size(); ++i) {
    const std::size_t skip = address_end(in, i);
    for (; i < skip; ++i) out.push_back(in[i]);
    if (i >= in.size()) break;
    const bool spaced = !out.empty() && is_space(out.back().point);
    const char32_t wish = space_before(in, i, spaced);
    if (wish != U' ' && !out.empty()) {
      const std::size_t kept = out.size();
      drop_spaces(out);
      const bool first = out.empty();
      const char32_t before = first ? U' ' : out.back().point;
      const bool none = wish == 0 || first || is_high(before) || before == U'(' || before == U'[' ||
                        (before == U'\u2026' && is_high(in[i].point) && kept == out.size());
      if (!none) out.push_back({wish, in[i].origin});
    } else if (is_unit(in, i)) {
      if (ends_number(out)) {
        drop_spaces(out);
        out.push_back({kNoBreak, in[i].origin});
      }
    }
    out.push_back(in[i]);
    const char32_t c = in[i].point;
    if (c == U'\u00AB' || c == U'(' || c == U'[') {
      while (is_space(at(in, i + 1)) && i + 1 < in.size()) ++i;
      if (c == U'\u00AB' && i + 1 < in.size()) out.push_back({kNoBreak, in[i].origin});
    }
  }
  return out;
}

// "45 000" keeps together: a group of one to three digits, then groups of three.
void bind_thousands(Signs& signs) {
  for (std::size_t i = 0; i < signs.size(); ++i) {
    if (!is_digit(signs[i].point) || (i > 0 && (is_digit(signs[i - 1].point) || signs[i - 1].point == kThin)))
      continue;
    std::size_t end = i;
    while (is_digit(at(signs, end)) && end < signs.size()) ++end;
    if (end - i > 3) continue;
    const auto group_follows = [&](std::size_t p) {
      return is_space(at(signs, p)) && p < signs.size() && is_digit(at(signs, p + 1)) &&
             is_digit(at(signs, p + 2)) && is_digit(at(signs, p + 3)) && !is_digit(at(signs, p + 4));
    };
    while (group_follows(end)) {
      signs[end].point = kThin;
      end += 4;
    }
  }
}

std::u32string word_before(const Signs& signs, std::size_t space) {
  std::size_t begin = space;
  while (begin > 0 && !is_space(signs[begin - 1].point) && signs[begin - 1].point != U'(' &&
         signs[begin - 1].point != kApostrophe) {
    --begin;
  }
  std::u32string word;
  for (; begin < space; ++begin) word += signs[begin].point;
  return word;
}

std::u32string word_after(const Signs& signs, std::size_t space) {
  std::u32string word;
  for (std::size_t i = space + 1; i < signs.size() && is_letter(signs[i].point); ++i) word += signs[i].point;
  return word;
}

template <std::size_t N>
bool one_of(const std::u32string& word, const std::array<std::u32string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Words that must not be parted: a title and its name, an abbreviation and its number, a day and its month.
void bind_words(Signs& signs) {
  static constexpr std::array<std::u32string_view, 14> kLeading = {U"M.",   U"MM.",  U"Mme", U"Mmes", U"Dr",
                                                                   U"Me",   U"p.",   U"pp.", U"n°",   U"N°",
                                                                   U"art.", U"Art.", U"L.",  U"R."};
  static constexpr std::array<std::u32string_view, 18> kMonths = {
      U"janvier", U"février", U"mars",      U"avril",   U"mai",      U"juin",
      U"juillet", U"août",    U"septembre", U"octobre", U"novembre", U"décembre",
      U"h",       U"siècle",  U"km",        U"m",       U"millions", U"milliards"};
  for (std::size_t i = 0; i < signs.size(); ++i) {
    if (signs[i].point != U' ') continue;
    const std::u32string before = word_before(signs, i);
    const bool number = !before.empty() && (is_digit(before.front()) || one_of<1>(before, {U"1er"}));
    const bool hour = before == U"h" && is_digit(at(signs, i + 1));
    const std::u32string after = word_after(signs, i);
    const bool century = after == U"siècle";
    if (one_of(before, kLeading) || hour || century || (number && one_of(after, kMonths)))
      signs[i].point = kNoBreak;
  }
}

// Dashes that come in pairs enclose: no break just inside them.
void bind_dashes(Signs& signs) {
  std::vector<std::size_t> dashes;
  for (std::size_t i = 1; i + 1 < signs.size(); ++i) {
    const bool dash = signs[i].point == kEmDash || signs[i].point == kEnDash;
    if (dash && is_space(signs[i - 1].point) && is_space(signs[i + 1].point)) dashes.push_back(i);
  }
  for (std::size_t k = 0; k + 1 < dashes.size(); k += 2) {
    signs[dashes[k] + 1].point = kNoBreak;
    signs[dashes[k + 1] - 1].point = kNoBreak;
  }
}

}  // namespace

FrenchText set_french(std::string_view source) {
  Signs signs = with_proper_spaces(with_proper_signs(decode(source)));
  bind_thousands(signs);
  bind_words(signs);
  bind_dashes(signs);
  FrenchText result;
  result.text.reserve(source.size() + 16);
  for (const Sign& sign : signs) {
    support::append_utf8(result.text, sign.point);
    result.origin.resize(result.text.size(), sign.origin);
  }
  result.origin.push_back(static_cast<std::uint32_t>(source.size()));
  return result;
}

std::string french(std::string_view source) { return set_french(source).text; }

}  // namespace mandature::typesetting
