#pragma once

#include "diagnostics/diagnostic.h"
#include "document/block.h"
#include "sources/markdown_text.h"

namespace mandature::sources {

// The blocks of a text in Markdown (CommonMark with tables, strikethrough, footnotes and bare links). Empty,
// with one message, when it is nested deeper than 64 levels or out of bounds (markdown_bounds.h).
document::Blocks make_blocks(const MarkdownText& text, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::sources
