#pragma once

#include <string>
#include <string_view>

namespace mandature::support {

// The part of a French family name under which it is filed (NF Z44-001): the particles "de" and "d’" stay
// behind, "du", "des", "le", "la" and "les" lead. "de La Fontaine" → "La Fontaine", "Du Bellay" → "Du
// Bellay". A capital in a name of mixed case belongs to the name: "De Smet" stays as it is.
std::string filed_part(std::string_view family_name);

// Bytes whose order is that of a list of people: letters of the filed name without regard to accents,
// hyphens, apostrophes and spaces; then the given name; then accents; then case. Equal only for equal names.
std::string filing_key(std::string_view family_name, std::string_view given_name);

}  // namespace mandature::support
