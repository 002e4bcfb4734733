#pragma once

#include "loading/shelf.h"
#include "model/authority.h"

namespace mandature::loading {

// Reads where old addresses of the site lead (redirections.csv) and what was withdrawn for good
// (retraits/registre.csv). Chains of redirects are followed to their end; loops, addresses that are none and
// addresses given twice are told and left out.
void load_lasting_addresses(Shelf& shelf, model::Publication& publication);

}  // namespace mandature::loading
