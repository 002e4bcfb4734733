#pragma once

#include <string>

#include "document/block.h"
#include "html/writing.h"

namespace mandature::html {

// An action plan as a table of few columns: number, reason and proof stand with the action they belong to.
// Below the width of a tablet the style sheet sets each action as labelled lines.
std::string write_board(const document::PlanBoard& board, Writing& writing);

// One mark for each action, grouped by state; one mark for each state when there are too many to count by
// eye.
std::string write_tally(const document::StateTally& tally, Writing& writing);

}  // namespace mandature::html
