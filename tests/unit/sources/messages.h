#pragma once

#include <string>

#include "diagnostics/diagnostic.h"
#include "diagnostics/render.h"

// What a reader said, one message a line: "a.yaml:2:3: error: …".
inline std::string said(const mandature::diagnostics::Diagnostics& diagnostics) {
  return mandature::diagnostics::render(diagnostics.sorted(), mandature::diagnostics::Format::kShort);
}

// The text a span covers.
inline std::string covered(const mandature::diagnostics::Span& span) {
  if (span.file == nullptr) return "(nothing)";
  return span.file->text().substr(span.begin, span.end - span.begin);
}
