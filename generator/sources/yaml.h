#pragma once

#include <optional>

#include "diagnostics/diagnostic.h"
#include "diagnostics/source_file.h"
#include "sources/value.h"

namespace mandature::sources {

// Reads one YAML document. Syntax errors, duplicate keys (compared folded), nesting deeper than 32, more than
// 64 aliases, and values that an alias would multiply beyond 10,000 nodes are errors at their place. Nothing
// only when nothing could be read; an empty file is a null value.
std::optional<Value> read_yaml(const diagnostics::SourceFile& file, diagnostics::Diagnostics& diagnostics);

// The same for the part [begin, end) of a file: a front matter.
std::optional<Value> read_yaml(const diagnostics::Span& part, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::sources
