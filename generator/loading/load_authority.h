#pragma once

#include <set>
#include <string>
#include <vector>

#include "loading/reading.h"
#include "loading/shelf.h"
#include "model/authority.h"

namespace mandature::loading {

// One authority as its folder tells it, with the names it gives of other records, still unchecked.
struct LoadedAuthority {
  model::Authority authority;
  std::vector<Reference> references;
  std::set<std::string> unreadable;  // files that gave no record, relative to the content root
};

LoadedAuthority load_authority(const Content& content, const model::AuthorityId& id);

// Parts of it.
std::vector<model::Commission> load_commissions(Shelf& shelf);
model::Budget load_budget(Shelf& shelf, const model::Authority& authority);
// The members of a table of our own or of a register; false when it cannot be read.
bool load_members(Shelf& shelf, const std::string& path, model::Authority& authority);
// Official files beside the records: compared figures, the territory, deliberations and grants.
void load_compared_figures(Shelf& shelf, model::Authority& authority);
void load_territory(Shelf& shelf, model::Authority& authority);
void load_acts(Shelf& shelf, model::Authority& authority);
// Deliberations and grants that projects name must be there.
void check_acts(const model::Authority& authority, diagnostics::Diagnostics& diagnostics);
std::vector<model::Testimonial> load_testimonials(Shelf& shelf);
std::vector<model::Evaluation> load_evaluations(Shelf& shelf);

}  // namespace mandature::loading
