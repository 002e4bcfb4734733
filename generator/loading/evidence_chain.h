#pragma once

#include "diagnostics/diagnostic.h"
#include "model/evaluation.h"

namespace mandature::loading {

// Gives each piece of evidence what its people agreed to: their pseudonym in the place of their name, or
// nothing at all. Nothing that reads the model can then tell more. A testimony, photograph, sound or film
// that states no consent is withheld, with a warning at its place; a pseudonym that is missing, or undone by
// the words around it, is an error.
void settle_consents(model::Evaluation& evaluation, diagnostics::Diagnostics& diagnostics);

// Warns of what breaks the chain of a report, at its place: a piece that supports no finding, a finding
// without a piece or that no action answers, an action that answers no finding or for which nobody answers.
void check_chain(const model::Evaluation& evaluation, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::loading
