#pragma once

#include <string>
#include <string_view>

#include <fmt/format.h>

namespace mandature::diagnostics {

// The languages in which the program speaks to its users. Messages are written in English in the code; their
// French stands in messages/fr.po (gettext), compiled into the program so that it needs no locale on the
// machine.
enum class MessageLanguage { kEnglish, kFrench };

// Chosen once, before any message is made; English until then.
void set_message_language(MessageLanguage language);

// A message in the chosen language; the English itself when the catalogue has none.
std::string tr(std::string_view message);

// A message with its values: tr("unknown key \"{}\"", key).
template <typename... Values>
  requires(sizeof...(Values) > 0)
std::string tr(std::string_view message, const Values&... values) {
  return fmt::format(fmt::runtime(tr(message)), values...);
}

}  // namespace mandature::diagnostics
