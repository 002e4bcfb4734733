#pragma once

#include <string>

#include "diagnostics/source_file.h"

namespace mandature::document {

// One caption of a film: what is heard between two moments.
struct Caption {
  long start = 0;  // milliseconds from the beginning of the medium
  long end = 0;
  std::string speaker;  // from <v Name>, empty when not said
  std::string text;     // markup removed, lines joined by a space
  int lines = 1;         // as they are shown
  int longest_line = 0;  // signs
  diagnostics::Span span;
};

}  // namespace mandature::document
