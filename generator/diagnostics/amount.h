#pragma once

#include <string>

#include "support/money.h"

namespace mandature::diagnostics {

// An amount as messages write it, to the cent: "1234.50 €"; in French "1 234,50 €", with its no-break spaces.
std::string euros(support::Money amount);
// In millions: "8.9 M€"; in French "8,9 M€".
std::string millions(support::Money amount);

}  // namespace mandature::diagnostics
