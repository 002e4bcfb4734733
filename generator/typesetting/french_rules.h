#pragma once

#include "typesetting/signs.h"

namespace mandature::typesetting {

// The stages of set_french(), in their order.
void set_dashes(Signs& signs);         // french_signs.cpp: dashes, minus signs, ranges of years and pages
void set_abbreviations(Signs& signs);  // french_signs.cpp: n°, M., Mme, M€
void set_ordinals(Signs& signs);       // french_ordinals.cpp: 1er, 2e, XXIe siècle
void set_numbers(Signs& signs);        // french_numbers.cpp: decimal commas, hours, thousands, telephones
void set_spaces(Signs& signs);         // french_spaces.cpp: around punctuation and before units
void bind_words(Signs& signs);         // french_spaces.cpp: what must not be parted

// Whether a unit that a number keeps with it begins at `i`: "%", "€", "M€", "km", "habitants" is none.
// Returns where it ends, or `i`.
std::size_t unit_end(const Signs& signs, std::size_t i);

}  // namespace mandature::typesetting
