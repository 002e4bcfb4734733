#pragma once

#include <string>

#include "editions/edition.h"
#include "model/authority.h"

namespace mandature::editions {

// How to cite an interview: a sentence, and the entry of a bibliography (BibTeX, @misc).
std::string citation(const Context& context, const model::Authority& authority,
                     const model::Testimonial& testimonial);
std::string bibtex(const Context& context, const model::Authority& authority,
                   const model::Testimonial& testimonial);

}  // namespace mandature::editions
