#include "typesetting/signs.h"

#include <algorithm>

#include "support/text.h"
#include "typesetting/words.h"

namespace mandature::typesetting {
namespace {

// Punctuation around an address is not part of it.
bool may_begin_address(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}
bool may_end_address(char c) { return may_begin_address(c) || c == '/'; }

void keep_addresses(Signs& signs, std::string_view source) {
  for (std::size_t begin = 0; begin < signs.size();) {
    const auto space = [](const Sign& sign) { return is_space(sign.point) || sign.point == U'\n'; };
    const auto from = signs.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto end = static_cast<std::size_t>(std::find_if(from, signs.end(), space) - signs.begin());
    const std::uint32_t last =
        end < signs.size() ? signs[end].origin : static_cast<std::uint32_t>(source.size());
    std::uint32_t first = begin < signs.size() ? signs[begin].origin : last;
    std::string_view word = source.substr(first, last - first);
    while (!word.empty() && !may_begin_address(word.front())) {
      word.remove_prefix(1);
      ++first;
    }
    while (!word.empty() && !may_end_address(word.back())) word.remove_suffix(1);
    if (is_address(word)) {
      for (std::size_t i = begin; i < end; ++i)
        signs[i].kept = signs[i].origin >= first && signs[i].origin < first + word.size();
    }
    begin = end + 1;
  }
}

bool is_elision(std::u32string_view word) {
  static constexpr std::array<std::u32string_view, 15> kElisions = {
      U"l",  U"d",     U"j",      U"m",      U"n",      U"s",      U"t",      U"c",
      U"qu", U"jusqu", U"lorsqu", U"puisqu", U"quelqu", U"presqu", U"aujourd"};
  std::u32string folded(word);
  for (char32_t& c : folded) c = lower(c);
  return one_of(folded, kElisions);
}

// "l' aide" and "l 'aide": the word before an apostrophe is an elision, and what follows a letter.
void close_elision(const Signs& in, std::size_t& i, Signs& out) {
  std::size_t last = out.size();
  while (last > 0 && is_space(at(out, last - 1))) --last;
  std::size_t first = last;
  while (first > 0 && is_letter(at(out, first - 1))) --first;
  const std::size_t next = spaces_end(in, i + 1);
  if (!is_elision(text_between(out, first, last)) || !is_letter(at(in, next))) return;
  // A space on both sides of the mark is a quotation, not an elision.
  if (last != out.size() && next != i + 1) return;
  out.resize(last);
  i = next - 1;
}

}  // namespace

std::u32string text_between(const Signs& signs, std::size_t begin, std::size_t end) {
  std::u32string text;
  for (std::size_t i = begin; i < end && i < signs.size(); ++i) text += signs[i].point;
  return text;
}

bool is_word_at(const Signs& signs, std::size_t i, std::u32string_view word) {
  for (std::size_t k = 0; k < word.size(); ++k) {
    if (i + k >= signs.size() || signs[i + k].kept || signs[i + k].point != word[k]) return false;
  }
  const char32_t next = at(signs, i + word.size());
  return !is_letter(next) && !is_digit(next);
}

void push(Signs& out, const Sign& like, std::u32string_view text) {
  for (const char32_t point : text) {
    Sign sign = like;
    sign.point = point;
    out.push_back(sign);
  }
}

Signs decode_signs(std::string_view source, std::span<const SourceRange> kept) {
  Signs signs;
  signs.reserve(source.size() + 16);
  std::size_t range = 0;
  for_each_sign(source, [&](char32_t point, std::size_t offset, std::size_t) {
    while (range < kept.size() && kept[range].end <= offset) ++range;
    const bool is_kept = range < kept.size() && kept[range].begin <= offset;
    signs.push_back({point == U'\t' && !is_kept ? U' ' : point, static_cast<std::uint32_t>(offset), is_kept,
                     MarkKind::kNone});
  });
  if (source.find_first_of("@/") != std::string_view::npos || source.find("www.") != std::string_view::npos) {
    const Signs before = signs;
    keep_addresses(signs, source);
    for (std::size_t i = 0; i < signs.size(); ++i) signs[i].kept = signs[i].kept || before[i].kept;
  }
  return signs;
}

void tidy_spaces(Signs& signs) {
  Signs out;
  out.reserve(signs.size());
  for (std::size_t i = 0; i < signs.size();) {
    const std::size_t end = spaces_end(signs, i);
    if (end == i) {
      out.push_back(signs[i++]);
      continue;
    }
    const auto count = [&](char32_t space) {
      return std::count_if(signs.begin() + static_cast<std::ptrdiff_t>(i),
                           signs.begin() + static_cast<std::ptrdiff_t>(end),
                           [&](const Sign& sign) { return sign.point == space; });
    };
    if (count(kNoBreak) > 1) {
      out.insert(out.end(), signs.begin() + static_cast<std::ptrdiff_t>(i),
                 signs.begin() + static_cast<std::ptrdiff_t>(end));
    } else {
      Sign space = signs[i];
      space.point = count(kThin) > 0 ? kThin : count(kNoBreak) > 0 ? kNoBreak : U' ';
      out.push_back(space);
    }
    i = end;
  }
  signs = std::move(out);
}

SetText encode_signs(const Signs& signs, std::string_view source) {
  SetText result;
  result.text.reserve(source.size() + 16);
  result.origin.reserve(source.size() + 17);
  for (const Sign& sign : signs) {
    const auto begin = static_cast<std::uint32_t>(result.text.size());
    support::append_utf8(result.text, sign.point);
    const auto end = static_cast<std::uint32_t>(result.text.size());
    result.origin.resize(end, sign.origin);
    if (sign.mark == MarkKind::kNone) continue;
    const bool goes_on =
        !result.marks.empty() && result.marks.back().end == begin && result.marks.back().kind == sign.mark;
    if (goes_on) {
      result.marks.back().end = end;
    } else {
      result.marks.push_back({begin, end, sign.mark});
    }
  }
  result.origin.push_back(static_cast<std::uint32_t>(source.size()));
  return result;
}

void set_apostrophes(Signs& signs) {
  Signs out;
  out.reserve(signs.size());
  for (std::size_t i = 0; i < signs.size(); ++i) {
    Sign sign = signs[i];
    const char32_t before = i > 0 ? at(signs, i - 1) : U' ';
    const char32_t c = at(signs, i);
    // Signs that are apostrophes only between letters: accents alone, a prime, an opening inner mark.
    const bool stray = c == U'\u00B4' || c == U'`' || c == U'\u2032' || c == U'\u02BC' || c == U'\u2018';
    const bool between = is_letter(before) && is_letter(at(signs, i + 1));
    if ((c == U'\'' && !is_digit(before)) || (stray && between)) sign.point = kApostrophe;
    const std::size_t here = i;
    if (sign.point == kApostrophe && !sign.kept) close_elision(signs, i, out);
    sign.origin = signs[here].origin;
    out.push_back(sign);
  }
  signs = std::move(out);
}

void set_ellipses(Signs& signs) {
  Signs out;
  out.reserve(signs.size());
  for (std::size_t i = 0; i < signs.size(); ++i) {
    out.push_back(signs[i]);
    const bool three = at(signs, i) == U'.' && at(signs, i + 1) == U'.' && at(signs, i + 2) == U'.' &&
                       at(signs, i + 3) != U'.' && (i == 0 || at(signs, i - 1) != U'.');
    if (!three) continue;
    out.back().point = kEllipsis;
    i += 2;
  }
  signs = std::move(out);
}

namespace {

// A quotation mark of any kind: where it stands, and whether it opens.
struct Quotation {
  std::size_t at = 0;
  bool opens = false;
  std::size_t depth = 0;
};

bool opens_quotation(const Signs& signs, std::size_t i, std::size_t depth) {
  const char32_t c = signs[i].point;
  if (c == kOpen || c == U'\u201E') return true;
  if (c == kClose || c == kCloseInner) return false;
  const char32_t before = i > 0 ? at(signs, i - 1) : U' ';
  const char32_t after = at(signs, i + 1);
  const bool before_word = !is_space(after) && i + 1 < signs.size();
  const bool after_word = !is_space(before) && before != U'(' && before != U'[' && before != kApostrophe;
  // An opening mark of English closes a quotation of German.
  if (c == kOpenInner && before_word) return true;
  if (before_word != after_word) return before_word;
  return depth == 0;
}

// The quotation marks with their depth, or nothing when they do not come in pairs.
std::vector<Quotation> paired(const Signs& signs) {
  std::vector<Quotation> found;
  std::size_t depth = 0;
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const char32_t c = at(signs, i);
    if (c != U'"' && c != kOpen && c != kClose && c != kOpenInner && c != kCloseInner && c != U'\u201E')
      continue;
    const bool opens = opens_quotation(signs, i, depth);
    if (!opens && depth == 0) return {};
    if (!opens) --depth;
    found.push_back({i, opens, depth});
    if (opens) ++depth;
  }
  return depth == 0 ? found : std::vector<Quotation>{};
}

}  // namespace

void set_quotation_marks(Signs& signs, const QuotationMarks& marks) {
  Signs out;
  out.reserve(signs.size());
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const char32_t c = at(signs, i);
    out.push_back(signs[i]);
    if ((c != U'<' && c != U'>') || at(signs, i + 1) != c) continue;
    out.back().point = c == U'<' ? kOpen : kClose;
    ++i;
  }
  signs = std::move(out);
  for (const Quotation& quotation : paired(signs)) {
    const bool outer = quotation.depth == 0;
    signs[quotation.at].point =
        quotation.opens ? (outer ? marks.open : marks.open_inner) : (outer ? marks.close : marks.close_inner);
  }
}

}  // namespace mandature::typesetting
