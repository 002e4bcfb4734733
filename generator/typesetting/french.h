#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mandature::typesetting {

struct FrenchText {
  std::string text;
  std::vector<std::uint32_t>
      origin;  // for each byte of `text`, the byte of the source it comes from; one more at the end
};

// The spaces, quotation marks and signs of French typography (Lexique de l'Imprimerie nationale), whatever
// was typed: thin no-break space before ; ! ? and between thousands, no-break space before : » % € and after
// «, curved apostrophes, ellipses, en dashes between years, minus signs; nothing changes inside addresses.
// Applying it twice changes nothing.
FrenchText set_french(std::string_view source);

// The same without the origins.
std::string french(std::string_view source);

}  // namespace mandature::typesetting
