#include "typesetting/language_rules.h"

#include <optional>

#include "typesetting/french.h"
#include "typesetting/signs.h"

namespace mandature::typesetting {
namespace {

// Where a straight quotation mark is replaced. Others keep what was typed.
std::optional<QuotationMarks> marks_of(std::string_view language) {
  if (language == "en") return QuotationMarks{U'\u201C', U'\u201D', U'\u2018', U'\u2019'};
  if (language == "de") return QuotationMarks{U'\u201E', U'\u201C', U'\u201A', U'\u2018'};
  for (const std::string_view latin : {"es", "ca", "oc", "it", "pt", "gl", "eu", "br"}) {
    if (language == latin) return QuotationMarks{};
  }
  return std::nullopt;
}

// No space before a mark that wants none, nor inside brackets and quotation marks.
void close_up(Signs& signs) {
  Signs out;
  out.reserve(signs.size());
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const char32_t c = at(signs, i);
    const char32_t before = out.empty() ? U' ' : out.back().point;
    const bool after_opening = before == U'(' || before == U'[' || before == kOpen || before == kOpenInner;
    if (is_space(c) && !signs[i].kept) {
      const char32_t next = at(signs, i + 1);
      const bool before_closing = next == U',' || next == U';' || next == U'!' || next == U'?' ||
                                  next == U')' || next == U']' || next == kClose || next == kCloseInner;
      if (after_opening || (before_closing && !out.empty())) continue;
    }
    out.push_back(signs[i]);
  }
  signs = std::move(out);
}

}  // namespace

SetText set_text(std::string_view source, std::string_view tag, std::span<const SourceRange> kept) {
  const std::string_view language = tag.substr(0, tag.find('-'));
  if (language == "fr") return set_french(source, kept);
  Signs signs = decode_signs(source, kept);
  tidy_spaces(signs);
  set_apostrophes(signs);
  if (const auto marks = marks_of(language)) {
    set_ellipses(signs);
    set_quotation_marks(signs, *marks);
    close_up(signs);
  }
  return encode_signs(signs, source);
}

}  // namespace mandature::typesetting
