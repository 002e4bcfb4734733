#pragma once

#include <vector>

#include "layout/rows.h"

namespace mandature::layout {

// Neighbouring rows that follow the document (theme::RowOrder::kDocument) are put in the order of the first
// of their sections; the others stay where the master has them.
void follow_document(std::vector<SetRow>& rows, const document::Document& document);

}  // namespace mandature::layout
