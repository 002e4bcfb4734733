#pragma once

#include <string>

#include "document/block.h"
#include "editions/edition.h"
#include "model/evaluation.h"

namespace mandature::editions {

// "Fait", "En cours"…: always a word, never a colour alone.
std::string state_word(const Context& context, model::ActionState state);

// The number of a finding in its report, from 1; 0 when unknown.
int finding_number(const model::Evaluation& evaluation, const model::FindingId& finding);

// The action plan as a table with its score in a sentence: role "plan".
document::Section plan_section(const Context& context, const model::Evaluation& evaluation);

}  // namespace mandature::editions
