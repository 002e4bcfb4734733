#pragma once

#include <optional>

#include "diagnostics/diagnostic.h"
#include "diagnostics/source_file.h"
#include "sources/value.h"

namespace mandature::sources {

// Reads one YAML document of at most 10 MB. Syntax errors, nesting deeper than 32, more than 64 aliases,
// values that aliases would multiply beyond 10,000 nodes and a second document are errors at their place,
// after which there is nothing. Of keys written twice (compared folded), an error too, the first is kept. An
// empty file is a null value.
std::optional<Value> read_yaml(const diagnostics::SourceFile& file, diagnostics::Diagnostics& diagnostics);

// The same for the part [begin, end) of a file: a front matter.
std::optional<Value> read_yaml(const diagnostics::Span& part, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::sources
