#pragma once

#include "editions/edition.h"
#include "model/authority.h"

namespace mandature::editions {

// The newspaper of an evaluation: the first page, what was found, how, what will be done, who wrote from
// outside, the evidence. `pages` tells where its parts begin, once that is known.
document::Document compose_journal(const Context& context, const model::Authority& authority,
                                   const model::Evaluation& evaluation, const PartPages& pages);

// The master of the newspaper: the sheet its report asks for.
std::string journal_master(const model::Evaluation& evaluation);

// How the newspaper is made: composed again until the page numbers it prints are right.
BookPlan journal_plan(const Context& context, const model::Authority& authority,
                      const model::Evaluation& evaluation);

}  // namespace mandature::editions
