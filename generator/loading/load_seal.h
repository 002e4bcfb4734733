#pragma once

#include "loading/shelf.h"
#include "model/evaluation.h"

namespace mandature::loading {

// The seal of an evaluation and the text it closed, beside its report.
inline constexpr std::string_view kSealFile = "sceau.yaml";
inline constexpr std::string_view kSealedTextFile = "sceau.txt";

// What the seal of an evaluation of this shelf covers today.
std::vector<model::SealedPart> parts_to_seal(const Content& content, const model::Evaluation& evaluation);

// Reads the seal of an evaluation, if it has one, and holds the evaluation against it: each difference is an
// error at the words of today.
void read_seal(Shelf& shelf, model::Evaluation& evaluation);

}  // namespace mandature::loading
