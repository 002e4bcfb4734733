#pragma once

#include "document/block.h"
#include "layout/lay_out.h"

namespace mandature::layout {

// Makes a proof of pages of which some text is left over: every page framed and stamped in the theme's colour
// of proofs, and after them what is left over, text by text with its measures, so that its author sees the
// end he has to cut. Never for readers.
void make_proof(PagedDocument& pages, const document::Document& document, const Workshop& workshop);

}  // namespace mandature::layout
