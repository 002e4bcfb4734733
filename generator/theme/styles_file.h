#pragma once

#include "diagnostics/diagnostic.h"
#include "sources/value.h"
#include "theme/master.h"

namespace mandature::theme {

// Reads a file of styles, or the styles a master restates: keys "styles" and "caracteres". What a style does
// not say again stays as it was.
void read_styles(const sources::Value& root, Master& master, diagnostics::Diagnostics& diagnostics);

enum class Unit { kMillimetre, kPoint };

// "12", "12 mm", "9.5 pt", or "0.86 em" of `size`. An error, and zero, for anything else or beyond ±5 m.
Length read_length(const sources::Value& value, Unit unit, Length size,
                   diagnostics::Diagnostics& diagnostics);

// A whole number between two bounds.
int read_count(const sources::Value& value, int least, int most, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::theme
