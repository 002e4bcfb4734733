#include <algorithm>

#include "typesetting/french_rules.h"

namespace mandature::typesetting {
namespace {

// What is counted by the thousand: a number before it is grouped even if it was not typed so. Others may be
// postal codes, references, years.
bool is_counted(const Signs& signs, std::size_t i) {
  static constexpr std::array<std::u32string_view, 12> kCounted = {
      U"euros",      U"habitants", U"personnes", U"foyers", U"logements", U"ménages",
      U"habitantes", U"agents",    U"visiteurs", U"tonnes", U"hectares",  U"signatures"};
  return one_of(text_between(signs, i, letters_end(signs, i)), kCounted);
}

class Numbers {
 public:
  explicit Numbers(const Signs& in) : in_(in) { out_.reserve(in.size() + 16); }

  Signs set() {
    for (std::size_t i = 0; i < in_.size();) {
      const char32_t before = i > 0 ? at(in_, i - 1) : U' ';
      const bool begins = is_digit(at(in_, i)) && !is_digit(before) && !is_letter(before);
      std::size_t end = i;
      const bool fraction = before == U',' || before == U'.' || before == U'/' || before == U'-';
      if (begins && !fraction) {
        end = hour(i);
        if (end == i) end = telephone(i);
        if (end == i) end = register_number(i);
        if (end == i) end = thousands(i);
        if (end == i) end = ungrouped(i);
      }
      if (end == i) end = begins ? copy(i, digits_end(in_, i)) : copy(i, i + 1);
      if (begins) end = decimals(end);
      i = end;
    }
    return std::move(out_);
  }

 private:
  std::size_t copy(std::size_t begin, std::size_t end) {
    out_.insert(out_.end(), in_.begin() + static_cast<std::ptrdiff_t>(begin),
                in_.begin() + static_cast<std::ptrdiff_t>(end));
    return end;
  }
  void space(std::size_t i, char32_t kind) { push(out_, in_[i], std::u32string_view(&kind, 1)); }
  std::size_t digits_in(std::size_t i) const { return digits_end(in_, i) - i; }

  // "12h30", "12 H 30", "9h": hours, not lengths, end after at most two digits and a minute.
  std::size_t hour(std::size_t i) {
    const std::size_t digits = digits_end(in_, i);
    const std::size_t letter = spaces_end(in_, digits);
    const char32_t c = at(in_, letter);
    if (digits - i > 2 || (c != U'h' && c != U'H') || is_letter(at(in_, letter + 1))) return i;
    if (c == U'H' && letter != digits && !is_digit(at(in_, spaces_end(in_, letter + 1)))) return i;
    const std::size_t minutes = spaces_end(in_, letter + 1);
    const bool has_minutes = digits_in(minutes) == 2 && at(in_, minutes) <= U'5';
    if (letter == digits && !has_minutes && is_digit(at(in_, letter + 1))) return i;
    copy(i, digits);
    push(out_, in_[letter], U"\u00A0h");
    if (!has_minutes) return letter + 1;
    space(minutes, kNoBreak);
    return copy(minutes, minutes + 2);
  }

  // "04 72 12 34 56", with spaces, full stops or hyphens.
  std::size_t telephone(std::size_t i) {
    if (at(in_, i) != U'0' || digits_in(i) != 2) return i;
    std::size_t end = i + 2;
    for (int pair = 0; pair < 4; ++pair) {
      const char32_t c = at(in_, end);
      if (end >= in_.size() || (!is_space(c) && c != U'.' && c != U'-') || digits_in(end + 1) != 2) return i;
      end += 3;
    }
    return pairs(i, end);
  }

  std::size_t pairs(std::size_t i, std::size_t end) {
    for (; i < end; ++i) {
      if (is_digit(at(in_, i))) {
        out_.push_back(in_[i]);
      } else {
        space(i, kNoBreak);
      }
    }
    return end;
  }

  // A SIRET, "217 500 016 00019": not an amount. Its groups stay together.
  std::size_t register_number(std::size_t i) {
    std::size_t end = i;
    for (const std::size_t wanted : {3u, 3u, 3u, 5u}) {
      if (digits_in(end) != wanted) return i;
      end += wanted;
      if (wanted != 5 && (end >= in_.size() || !is_space(at(in_, end)))) return i;
      if (wanted != 5) ++end;
    }
    return pairs(i, end);
  }

  // "45 000", "1.234.567": one to three digits, then groups of three.
  std::size_t thousands(std::size_t i) {
    const std::size_t first = digits_in(i);
    if (first > 3 || (at(in_, i) == U'0')) return i;
    std::size_t end = i + first;
    const char32_t mark = at(in_, end);
    if (end >= in_.size() || (!is_space(mark) && mark != U'.')) return i;
    int groups = 0;
    const auto group_follows = [&] {
      const char32_t c = at(in_, end);
      return end < in_.size() && (mark == U'.' ? c == U'.' : is_space(c)) && digits_in(end + 1) == 3;
    };
    for (; group_follows(); end += 4) ++groups;
    // A single group after a full stop may be decimals, unless it counts euros.
    const bool euros = at(in_, spaces_end(in_, end)) == U'\u20AC';
    if (groups == 0 || (mark == U'.' && groups < 2 && !euros)) return i;
    for (std::size_t k = i; k < end; ++k) {
      if (is_digit(at(in_, k))) {
        out_.push_back(in_[k]);
      } else {
        space(k, kThin);
      }
    }
    return end;
  }

  // "45000 habitants", "1500 €".
  std::size_t ungrouped(std::size_t i) {
    const std::size_t digits = digits_in(i);
    const std::size_t after = spaces_end(in_, i + digits);
    const bool euros = at(in_, after) == U'\u20AC';
    if (at(in_, i) == U'0' || digits < 4 || digits > 12) return i;
    if (!euros && (digits < 5 || after == i + digits || !is_counted(in_, after))) return i;
    for (std::size_t k = 0; k < digits; ++k) {
      if (k > 0 && (digits - k) % 3 == 0) space(i + k, kThin);
      out_.push_back(in_[i + k]);
    }
    return i + digits;
  }

  // "13.5 %": a decimal comma before a unit. Elsewhere a full stop may part a date or a version.
  std::size_t decimals(std::size_t i) {
    const std::size_t digits = digits_in(i + 1);
    if (at(in_, i) != U'.' || digits == 0 || digits > 3) return i;
    const std::size_t begin = out_.size();
    std::size_t first = begin;
    while (first > 0 && is_digit(at(out_, first - 1))) --first;
    if (first > 0 && (at(out_, first - 1) == U'.' || at(out_, first - 1) == U',')) return i;
    const std::size_t after = spaces_end(in_, i + 1 + digits);
    if (unit_end(in_, after) == after || is_digit(at(in_, after))) return i;
    Sign comma = in_[i];
    comma.point = U',';
    out_.push_back(comma);
    return copy(i + 1, i + 1 + digits);
  }

  const Signs& in_;
  Signs out_;
};

}  // namespace

std::size_t unit_end(const Signs& signs, std::size_t i) {
  static constexpr std::array<std::u32string_view, 34> kUnits = {
      U"%",  U"\u2030",  U"\u20AC",  U"M\u20AC", U"Md\u20AC", U"k\u20AC", U"°C", U"km", U"km\u00B2",
      U"m",  U"m\u00B2", U"m\u00B3", U"cm",      U"mm",       U"kg",      U"g",  U"t",  U"ha",
      U"kW", U"MW",      U"kWh",     U"MWh",     U"GWh",      U"ko",      U"Mo", U"Go", U"min",
      U"h",  U"l",       U"dB",      U"ans",     U"pt",       U"s",       U"j"};
  for (const std::u32string_view unit : kUnits) {
    if (is_word_at(signs, i, unit)) return i + unit.size();
  }
  // A sign may be followed by anything: "12 €par".
  const char32_t c = at(signs, i);
  return c == U'%' || c == U'\u2030' || c == U'\u20AC' ? i + 1 : i;
}

void set_numbers(Signs& signs) { signs = Numbers(signs).set(); }

}  // namespace mandature::typesetting
