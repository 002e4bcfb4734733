#pragma once

#include "document/block.h"
#include "editions/edition.h"
#include "model/authority.h"

namespace mandature::editions {

// All commissions of an authority side by side: what each spent in each mandate on one scale, its part, its
// projects and members, a success and a challenge. Roles: "reperes-gauche", "reperes-droite", "titre",
// "rubans", "barres" (sorted), "pente", "tableau", "lecture", "mentions", "code". What no account tells is
// said to be unknown.
document::Document compose_panorama(const Context& context, const model::Authority& authority);

// The parts of it that a poster shows: the ribbons and the table.
document::Document compose_panorama_poster(const Context& context, const model::Authority& authority);

// One poster per authority that has commissions.
void add_panorama(const Context& context, const model::Authority& authority, Outputs& outputs);

}  // namespace mandature::editions
