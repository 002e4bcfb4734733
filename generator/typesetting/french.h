#pragma once

#include <span>
#include <string>
#include <string_view>

#include "typesetting/language_rules.h"

namespace mandature::typesetting {

// The spaces, quotation marks and signs of French typography (Lexique des règles typographiques en usage à
// l'Imprimerie nationale), whatever was typed: thin no-break space before ; ! ? and between thousands,
// no-break space before : » % € and after «, curved apostrophes, ellipses, dashes, minus signs, ordinals,
// centuries, amounts, hours; and what must not be parted at a line end. Nothing changes inside addresses nor
// in the ranges `kept`. Applying it twice changes nothing. Linear in the length of the text.
SetText set_french(std::string_view source, std::span<const SourceRange> kept = {});

// The same as plain text.
std::string french(std::string_view source);

}  // namespace mandature::typesetting
