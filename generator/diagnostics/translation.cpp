#include "diagnostics/translation.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "diagnostics/amount.h"
#include "support/language.h"

namespace mandature::diagnostics {
namespace {

// One row per message of messages/fr.po, sorted by the English text (written by cmake/compile_messages.py).
constexpr std::pair<std::string_view, std::string_view> kFrench[] = {
#include "french_messages.inc"
};

MessageLanguage chosen_language = MessageLanguage::kEnglish;

}  // namespace

void set_message_language(MessageLanguage language) { chosen_language = language; }

std::string tr(std::string_view message) {
  if (chosen_language == MessageLanguage::kFrench) {
    const auto* row =
        std::lower_bound(std::begin(kFrench), std::end(kFrench), message,
                         [](const auto& entry, std::string_view text) { return entry.first < text; });
    if (row != std::end(kFrench) && row->first == message) return std::string(row->second);
  }
  return std::string(message);
}

std::string euros(support::Money amount) {
  if (chosen_language == MessageLanguage::kEnglish) return fmt::format("{:.2f} €", amount.euros());
  return support::Language("fr").euros(amount, 2);
}

std::string millions(support::Money amount) {
  const double number = amount.euros() / 1e6;
  if (chosen_language == MessageLanguage::kEnglish) return fmt::format("{:.1f} M€", number);
  return support::Language("fr").number(number, 1) + "\u00A0M€";
}

}  // namespace mandature::diagnostics
