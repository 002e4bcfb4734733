#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "diagnostics/source_file.h"
#include "document/block.h"
#include "sources/value.h"

namespace mandature::sources {

// A Markdown file: YAML between two "---" lines, then text.
struct MarkdownFile {
  Value front_matter;  // null without one
  document::Blocks body;
  diagnostics::Span body_span;
};

// Nothing when the front matter cannot be read at all. Raw HTML is an error at its place, as are links whose
// scheme is not http, https, mailto or tel (decided after entities, control characters and case are undone).
std::optional<MarkdownFile> read_markdown_file(const diagnostics::SourceFile& file,
                                               diagnostics::Diagnostics& diagnostics);

// Markdown written inside a YAML value; messages point into the value.
document::Blocks read_markdown(const Value& value, diagnostics::Diagnostics& diagnostics);
// The same for one line: more than a paragraph is an error.
document::Inlines read_inline_markdown(const Value& value, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::sources
