#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "diagnostics/source_file.h"
#include "sources/value.h"

namespace mandature::sources {

// Where each byte of a YAML scalar was written: its quotes, escapes, folded lines and indentation are undone
// by walking the scalar and the file side by side.
struct ScalarPlace {
  diagnostics::Span span;  // the words, without quotes or block mark
  // For each byte of the scalar, where its character (or the escape for it) begins and ends; empty without
  // file.
  std::vector<std::uint32_t> begins;
  std::vector<std::uint32_t> ends;

  // The place of [begin, end) of the scalar.
  diagnostics::Span part(std::size_t begin, std::size_t end) const;
};

// The place of a scalar whose node begins at `mark` (a tag or an anchor may come first) and ends before
// `limit`.
ScalarPlace locate_scalar(const diagnostics::SourceFile& file, std::string_view scalar, std::uint32_t mark,
                          std::uint32_t limit);
// The same for a value already read.
ScalarPlace locate_scalar(const Value& value);

}  // namespace mandature::sources
