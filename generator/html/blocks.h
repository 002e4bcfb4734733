#pragma once

#include <string>

#include "document/block.h"
#include "html/writing.h"

namespace mandature::html {

// The block tree as the HTML of one region of a page, below a heading of level 2. Neighbours of one kind (key
// figures, items, voices of a family) are grouped; notes stand after the block that calls them. Every text
// and address is escaped.
std::string write_blocks(const document::Blocks& blocks, Writing& writing);

std::string write_inlines(const document::Inlines& inlines, Writing& writing);

}  // namespace mandature::html
