#pragma once

#include <string>

#include "document/block.h"
#include "editions/edition.h"
#include "model/authority.h"

namespace mandature::editions {

// "3.04": the number of its commission, and its place among the projects of the commission.
std::string project_number(const model::Authority& authority, const model::Project& project);

// "En cours"…; empty when it is not known.
std::string project_state_word(const Context& context, model::ProjectState state);

// The sheet of one project (aperçu politique), for exactly one page. The service's template, if there is one,
// gives the order and the names of its parts. A part of which nothing is known says so; every political group
// has its frame.
document::Document compose_project_sheet(const Context& context, const model::Authority& authority,
                                         const model::Project& project);

void add_project_sheets(const Context& context, const model::Authority& authority, Outputs& outputs);

}  // namespace mandature::editions
