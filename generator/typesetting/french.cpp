#include "typesetting/french.h"

#include "typesetting/french_rules.h"

namespace mandature::typesetting {

SetText set_french(std::string_view source, std::span<const SourceRange> kept) {
  Signs signs = decode_signs(source, kept);
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
  return encode_signs(signs, source);
}

std::string french(std::string_view source) { return set_french(source).text; }

}  // namespace mandature::typesetting
