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

// Puts the sealed text of an evaluation at a path of the site, if there is one.
void publish_sealed_text(const model::Evaluation& evaluation, const std::string& path, Outputs& outputs);

}  // namespace mandature::editions
