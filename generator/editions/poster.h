#pragma once

#include "document/block.h"
#include "editions/edition.h"
#include "model/authority.h"

namespace mandature::editions {

// The poster of one commission: twelve parts, in reading order, none dropped because it is empty. The same
// document makes the paper and the commission's web page.
document::Document compose_poster(const Context& context, const model::Authority& authority,
                                  const model::Commission& commission);

void add_posters(const Context& context, const model::Authority& authority, Outputs& outputs);

}  // namespace mandature::editions
