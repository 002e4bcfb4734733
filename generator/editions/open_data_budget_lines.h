#pragma once

#include <string>
#include <vector>

#include "editions/open_data.h"
#include "model/budget.h"

namespace mandature::editions {

// The words of the schema scdl/budget 0.8.3. It has none for the CFU, which stands for the account.
std::string document_word(model::BudgetDocument document);
std::vector<std::string> document_words();
std::string section_word(model::BudgetSection section);
std::string direction_word(model::Direction direction);

// Every line of the budget documents, in the official columns.
DataSet budget_lines_set();

}  // namespace mandature::editions
