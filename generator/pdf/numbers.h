#pragma once

#include <string>
#include <string_view>

#include "support/length.h"

namespace mandature::pdf {

// Numbers as PDF writes them: no exponent, no locale, no needless zero.
void append_thousandths(std::string& out, long long thousandths);
void append_number(std::string& out, double value);  // to three decimals
void append_hex(std::string& out, unsigned value);   // four digits
void append_utf16_hex(std::string& out, std::string_view utf8);

inline void append_length(std::string& out, support::Length length) {
  append_thousandths(out, length.millipoints());
}

}  // namespace mandature::pdf
