#pragma once

#include <string>

#include "editions/edition.h"
#include "model/authority.h"

namespace mandature::editions {

// What the parts of a booklet know of it.
struct AtlasSource {
  const Context& context;
  const model::Authority& authority;
  const PartPages& pages;  // empty while it is first laid out

  const theme::Strings& say() const { return context.theme.strings; }
  // The page on which a part begins, as it is printed.
  std::string page_of(const std::string& part) const;
};

// The names of parts, which links lead to.
std::string part_of(const model::Commission& commission);
std::string part_of(const model::Project& project);

// An empty document of the atlas with its title, language and colour (of a commission, or 0).
document::Document atlas_document(const AtlasSource& source, const std::string& title, int accent = 0);

// --- front (atlas_front.cpp)
document::Document compose_cover(const AtlasSource& source);
document::Document compose_guide(const AtlasSource& source);
document::Document compose_contents(const AtlasSource& source, const std::vector<BookPart>& parts);
// --- a commission: facts on the left, voices on the right (atlas_spread.cpp)
document::Document compose_spread(const AtlasSource& source, const model::Commission& commission);
// --- back (atlas_back.cpp)
document::Document compose_indexes(const AtlasSource& source);
document::Document compose_sources(const AtlasSource& source);
document::Document compose_notes_page(const AtlasSource& source);
document::Document compose_back_cover(const AtlasSource& source, const std::string& fingerprint);

}  // namespace mandature::editions
