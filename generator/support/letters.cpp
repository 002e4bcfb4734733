#include "support/letters.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "support/require.h"

namespace mandature::support {

std::string letters_of(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  // NFKC_Casefold: compatibility forms (ﬁ, ², small capitals) become plain letters.
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  require(U_SUCCESS(status), "ICU has its normalisation data");
  const icu::UnicodeString folded = normalizer->normalize(
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size()))), status);
  icu::UnicodeString letters;
  for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const UChar32 sign = folded.char32At(i);
    if (u_isalnum(sign) != 0) letters.append(sign);
  }
  std::string result;
  letters.toUTF8String(result);
  return result;
}

}  // namespace mandature::support
