#pragma once

#include "document/block.h"
#include "editions/edition.h"
#include "model/evaluation.h"

namespace mandature::editions {

// "Pièce 7": evidence is numbered in the order of its table.
std::string evidence_label(const Context& context, const model::Evaluation& evaluation,
                           const model::Evidence& evidence);

// What a piece of evidence is, shows and does not show, and on what terms; or why it is not shown.
std::vector<document::Definition> evidence_description(const Context& context,
                                                       const model::Evidence& evidence);

// The same, and what it supports.
std::vector<document::Definition> evidence_facts(const Context& context, const model::Evaluation& evaluation,
                                                 const model::Evidence& evidence);

// A chapter's blocks with each evidence card in full.
document::Blocks with_evidence(const Context& context, const model::Evaluation& evaluation,
                               document::Blocks blocks);

}  // namespace mandature::editions
