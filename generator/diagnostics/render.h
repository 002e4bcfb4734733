#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace mandature::diagnostics {

enum class Format {
  kHuman,  // message, place, the line, a caret, a hint
  kShort,  // file:line:column: error: message
  kJson,   // an array of objects: severity, rule, file, line, column, end_column, cell, message, hint
};

enum class Colour { kNone, kAnsi };

// The messages as text, in the order given. Columns count characters.
std::string render(const std::vector<Diagnostic>& diagnostics, Format format, Colour colour = Colour::kNone);

}  // namespace mandature::diagnostics
