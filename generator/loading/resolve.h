#pragma once

#include <set>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "loading/load_authority.h"
#include "model/authority.h"

namespace mandature::loading {

// What all authorities of a publication may name.
struct SharedNames {
  std::set<std::string> authorities;
  std::set<std::string> kinds_of_body;
  std::set<std::string> themes;  // empty: any
};

// The second pass. Each name of a record in another one is looked up in its authority: one message for each
// that nothing answers to, at its place, with the nearest known one. Names that may stand in a file that
// could not be read are let through. Members may be called by their id or by "Prénom Nom"; afterwards by
// their id only, and those who do not exist are taken out of seats and lists.
void resolve(std::vector<LoadedAuthority>& authorities, const SharedNames& shared,
             diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::loading
