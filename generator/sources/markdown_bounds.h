#pragma once

#include "diagnostics/diagnostic.h"
#include "sources/markdown_text.h"

namespace mandature::sources {

// Whether a text is one that cmark reads in time and memory proportional to it; otherwise one message.
// cmark-gfm 0.29 is quadratic for bare links in very long words, for wide tables and for long addresses that
// many links share: texts that people do not write, but that somebody could send.
bool is_within_bounds(const MarkdownText& text, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::sources
