#pragma once

#include <string>

#include "document/block.h"
#include "document/page.h"
#include "editions/edition.h"
#include "model/evaluation.h"

namespace mandature::editions {

// "constat solide"…; empty when the evaluator did not say.
std::string certainty_word(const Context& context, model::Certainty certainty);

// Words of the evaluator in a style of the theme, with how sure they are of them as three discs and a word;
// a plain paragraph when they did not say.
document::Block with_certainty(const Context& context, std::string text, std::string style,
                               model::Certainty certainty);

// The same for a page of the site: CERTITUDE, and CERTITUDE_HTML, the discs.
void set_certainty(const Context& context, model::Certainty certainty, document::Fields& fields);

}  // namespace mandature::editions
