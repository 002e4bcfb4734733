#include "support/letters.h"

#include <doctest/doctest.h>

using mandature::support::letters_of;

TEST_CASE("letters and digits stay what they are through typesetting") {
  CHECK(letters_of("L’effi\u00ADcacité, en 2024\u202F: 77\u00A0%") == "lefficacitéen202477");
  CHECK(letters_of("L'efﬁcacité – en 2024 : 77 %") == "lefficacitéen202477");
  CHECK(letters_of("e\u0301cole²") == "école2");
  CHECK(letters_of("… « » ?") == "");
}
