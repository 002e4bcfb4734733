#pragma once

#include "document/block.h"
#include "editions/edition.h"
#include "model/commission.h"

namespace mandature::editions {

// A key figure with its earlier value, its source and its date: what makes it checkable.
document::Block key_figure_block(const Context& context, const model::KeyFigure& figure);

}  // namespace mandature::editions
