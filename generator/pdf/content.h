#pragma once

#include <map>
#include <memory>
#include <string>

#include "layout/paged_document.h"
#include "pdf/colours.h"
#include "pdf/fonts.h"
#include "pdf/images.h"
#include "pdf/structure.h"

namespace mandature::pdf {

// The fonts of a document, by face, in the order of their first use.
class FontTable {
 public:
  explicit FontTable(const Haru& haru) : haru_(haru) {}
  DocumentFont& of(const typesetting::Face& face);
  bool finish();

 private:
  const Haru& haru_;
  std::map<const typesetting::Face*, std::size_t> index_;
  std::vector<std::unique_ptr<DocumentFont>> fonts_;
};

// What the pages of a document share while they are written.
struct ContentContext {
  const Haru& haru;
  const layout::PagedDocument& document;
  FontTable& fonts;
  ColourWriter& colours;
  StructureWriter* structure;    // nothing for the press: no tags, no links
  support::Length bleed;         // of the page around the trimmed sheet; for the press, its marks too
  ImageTable* images = nullptr;  // nothing for pages that show no pictures
};

// The operators that paint a page, and its links added to it.
std::string page_content(const ContentContext& context, const layout::Page& page, Dictionary page_dictionary);

}  // namespace mandature::pdf
