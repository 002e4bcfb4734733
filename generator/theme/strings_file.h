#pragma once

#include "diagnostics/diagnostic.h"
#include "sources/value.h"
#include "theme/strings.h"

namespace mandature::theme {

// Reads strings/<language>.yaml: mappings inside mappings make dotted keys; a text is itself, or a mapping of
// the forms `zero`, `un`, `plusieurs`. Keys no edition asks for, and texts that are missing, are errors.
Strings read_strings(const sources::Value& root, const std::string& path,
                     diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::theme
