#pragma once

#include <string>
#include <string_view>

#include "document/block.h"
#include "editions/edition.h"
#include "model/evaluation.h"

namespace mandature::editions {

// The sealed text as editions carry it: inside a PDF, beside a page.
inline constexpr std::string_view kSealedTextName = "texte-scelle.txt";

// What every edition of an evaluation says of its seal: the date and the fingerprint, and why an earlier seal
// was replaced. Empty when it is not sealed.
std::string seal_sentence(const Context& context, const model::Evaluation& evaluation);

// Lets a document carry the sealed text of its evaluation, if there is one.
void carry_sealed_text(const Context& context, const model::Evaluation& evaluation,
                       document::Document& document);

// Where the site has the sealed text, from the web root.
std::string sealed_text_path(const model::AuthorityId& authority, const model::EvaluationId& evaluation);

// Puts the sealed text beside the page of an evaluation, if there is one.
void publish_sealed_text(const model::Authority& authority, const model::Evaluation& evaluation,
                         Outputs& outputs);

}  // namespace mandature::editions
