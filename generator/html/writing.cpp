#include "html/writing.h"

#include <fmt/format.h>

#include "html/escape.h"
#include "typesetting/french.h"

namespace mandature::html {

std::string set_text(std::string_view words, const Writing& writing) {
  const bool french = writing.language == "fr" || writing.language.starts_with("fr-");
  return french ? typesetting::french(words) : std::string(words);
}

std::string text(std::string_view words, const Writing& writing) { return escape(set_text(words, writing)); }

std::string unique_id(std::string wanted, Writing& writing) {
  std::string id = wanted;
  for (int n = 2; !writing.ids.insert(id).second; ++n) id = fmt::format("{}-{}", wanted, n);
  return id;
}

std::string number(double value) {
  std::string digits = fmt::format("{:.2f}", value);
  while (digits.back() == '0') digits.pop_back();
  if (digits.back() == '.') digits.pop_back();
  return digits == "-0" ? "0" : digits;
}

}  // namespace mandature::html
