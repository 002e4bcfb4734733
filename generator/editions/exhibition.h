#pragma once

#include "editions/edition.h"
#include "model/authority.h"

namespace mandature::editions {

// The panels that hang at the forum, all in one large format of the theme: how to read them, the panorama,
// one poster per commission. Nothing unless the publication names a format.
void add_exhibition(const Context& context, const model::Authority& authority, Outputs& outputs);

}  // namespace mandature::editions
