#include "support/filing.h"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <array>
#include <cstdint>
#include <memory>

#include "support/text.h"

namespace mandature::support {
namespace {

constexpr std::array<std::string_view, 3> kLeftBehind{"de ", "d'", "d’"};
constexpr char16_t kFieldEnd = 0xFFFE;  // sorts below every sign: a field is compared whole before the next

const icu::Collator* collator_of_names() {
  thread_local const std::unique_ptr<icu::Collator> collator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(icu::Locale::getFrench(), status));
    if (made) made->setAttribute(UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, status);
    return made;
  }();
  return collator.get();
}

icu::UnicodeString unicode(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

std::string sort_key(const icu::UnicodeString& text) {
  const icu::Collator* collator = collator_of_names();
  if (collator == nullptr) return {};
  std::string key(static_cast<std::size_t>(collator->getSortKey(text, nullptr, 0)), '\0');
  collator->getSortKey(text, reinterpret_cast<std::uint8_t*>(key.data()), static_cast<int32_t>(key.size()));
  return key;
}

}  // namespace

std::string filed_part(std::string_view family_name) {
  const std::string_view name = trim(family_name);
  const bool capitals = upper_case(name) == name;
  const std::string compared = capitals ? lower_case(name) : std::string(name);
  for (const std::string_view particle : kLeftBehind) {
    if (compared.starts_with(particle)) {
      const std::string_view rest = trim(name.substr(particle.size()));
      if (!rest.empty()) return std::string(rest);
    }
  }
  return std::string(name);
}

std::string filing_key(std::string_view family_name, std::string_view given_name) {
  icu::UnicodeString text = unicode(filed_part(family_name));
  text.append(kFieldEnd);
  text.append(unicode(trim(given_name)));
  std::string key = sort_key(text);
  return key.append(family_name).append(1, '\0').append(given_name);
}

}  // namespace mandature::support
