#pragma once

#include <string>
#include <vector>

#include "layout/paged_document.h"

namespace mandature::layout {

// A document laid out with pages numbered for its place in a book.
struct BoundPart {
  PagedDocument pages;
  std::string name;  // what links to "#name" lead to; empty for none
};

// One document of the pages of all parts, in their order: one tree of structure, one set of bookmarks, the
// same file attached once. `cover` gives the title and the language of the whole, and has no pages. All parts
// are of one size. Colours that parts call "accent" stay their own.
PagedDocument bind(PagedDocument cover, std::vector<BoundPart> parts);

}  // namespace mandature::layout
