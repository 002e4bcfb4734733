#include "theme/strings.h"

#include "support/text.h"

namespace mandature::theme {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(String::kCount)> kKeys = {
#define MANDATURE_STRING(name, key) key,
#include "theme/string_names.inc"
#undef MANDATURE_STRING
};

std::string replaced(std::string text, Strings::Replacements replacements) {
  for (const auto& [name, value] : replacements) {
    text = support::replace_all(std::move(text), "{" + std::string(name) + "}", value);
  }
  return text;
}

}  // namespace

std::string_view key_of(String string) { return kKeys[static_cast<std::size_t>(string)]; }

std::string Strings::operator()(String string, Replacements replacements) const {
  return replaced((*this)(string), replacements);
}

std::string Strings::count(String string, int n, const std::string& number, Replacements replacements) const {
  const Forms& forms = forms_[static_cast<std::size_t>(string)];
  const std::string* form = &forms.several;
  if (n == 0 && !forms.none.empty()) form = &forms.none;
  if (n == 1 && !forms.one.empty()) form = &forms.one;
  return replaced(support::replace_all(*form, "{n}", number), replacements);
}

}  // namespace mandature::theme
