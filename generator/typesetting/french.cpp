#include "typesetting/french.h"

#include <algorithm>

#include "typesetting/french_rules.h"

namespace mandature::typesetting {

namespace {

void apply_rules(Signs& signs) {
  tidy_spaces(signs);
  set_apostrophes(signs);
  set_ellipses(signs);
  set_quotation_marks(signs, {});
  set_dashes(signs);
  set_abbreviations(signs);
  set_ordinals(signs);
  set_numbers(signs);
  set_spaces(signs);
  bind_words(signs);
}

// Signs that stand against each other, as few do in prose: what one rule gives them another may see.
bool has_heaped_signs(const Signs& signs) {
  bool before = false;
  for (const Sign& sign : signs) {
    if (is_space(sign.point)) continue;
    const bool now =
        !is_letter(sign.point) && !is_digit(sign.point) && sign.point != kApostrophe && !sign.kept;
    if (now && before) return true;
    before = now;
  }
  return false;
}

bool same_signs(const Signs& a, const Signs& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Sign& x, const Sign& y) { return x.point == y.point; });
}

}  // namespace

SetText set_french(std::string_view source, std::span<const SourceRange> kept) {
  constexpr int kMostRounds = 6;
  Signs signs = decode_signs(source, kept);
  const bool heaped = has_heaped_signs(signs);
  for (int round = 0; round < kMostRounds; ++round) {
    const Signs before = heaped ? signs : Signs{};
    apply_rules(signs);
    if (!heaped || same_signs(before, signs)) break;
  }
  return encode_signs(signs, source);
}

std::string french(std::string_view source) { return set_french(source).text; }

}  // namespace mandature::typesetting
