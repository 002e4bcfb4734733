#pragma once

#include <string>

#include "editions/edition.h"
#include "model/authority.h"

namespace mandature::editions {

// The atlas bound as a booklet: cover, how to read it, contents, panorama, one spread per commission and the
// sheets of its projects, indexes, sources, words, pages for notes, imprint. Every reference to a page is
// right and leads there.
Book compose_atlas(const Context& context, const model::Authority& authority, const PartPages& pages);

// The fingerprint of what the atlas says, back cover apart: it is printed there and on every copy's cover
// sheet.
std::string atlas_fingerprint(const Context& context, const model::Authority& authority);

// One booklet per authority that has commissions.
void add_atlas(const Context& context, const model::Authority& authority, Outputs& outputs);

}  // namespace mandature::editions
