#pragma once

#include <string>

#include "editions/edition.h"
#include "model/authority.h"

namespace mandature::editions {

// The data of one evaluation beside its report: a table for each set of the open data that has rows of it,
// under donnees/, described by datapackage.json; and the table of its actions beside their board.
void add_evaluation_data(const Context& context, const model::Authority& authority,
                         const model::Evaluation& evaluation, Outputs& outputs);

// Where they stand, from the web root: "datapackage.json".
std::string evaluation_data_path(const model::AuthorityId& authority, const model::EvaluationId& evaluation,
                                 const std::string& file);

}  // namespace mandature::editions
