#pragma once

#include <memory>
#include <vector>

#include "document/block.h"
#include "editions/edition.h"
#include "model/authority.h"

namespace mandature::editions {

// The evaluations of an authority whose actions are followed: those that have some.
std::vector<const model::Evaluation*> followed(const model::Authority& authority);

// The board of an evaluation on one sheet: how many actions are kept, all of them with their calendar, who
// carries them, and why those that stopped did. With its deadlines, reminders and tasks.
document::Document compose_follow_up(const Context& context, const model::Authority& authority,
                                     const model::Evaluation& evaluation);

// The state of all actions of all evaluations, for the yearly open day.
document::Document compose_follow_up_review(const Context& context, const model::Authority& authority);

// Both on paper, and on the web with the days to remember as a calendar file.
void add_follow_up(const Context& context, const model::Authority& authority, Outputs& outputs);
void add_follow_up_pages(const Context& context, const model::Authority& authority, Outputs& outputs);

}  // namespace mandature::editions
