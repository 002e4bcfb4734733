#pragma once

#include "document/block.h"
#include "editions/edition.h"
#include "model/authority.h"

namespace mandature::editions {

// A commission's own review (bilan): its scale as it defined it, all its projects ranked on it (those it did
// not rank say so), its prides and challenges, and a line to sign on. When groups made selections of their
// own, the common one and theirs stand in equal frames, role "selections", instead of "fiertes" and "defis".
document::Document compose_review_sheet(const Context& context, const model::Authority& authority,
                                        const model::Review& review);

void add_review_sheets(const Context& context, const model::Authority& authority, Outputs& outputs);

}  // namespace mandature::editions
