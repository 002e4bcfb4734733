#pragma once

#include <cstddef>

#include "document/block.h"
#include "graphics/chart.h"

namespace mandature::editions {

// Bars, columns, points: the values a chart draws.
std::size_t marks_of(const graphics::Chart& chart);

// Whether an eye can tell the marks of a chart apart; others become tables.
bool is_readable(const graphics::Chart& chart);

// Charts of so many marks that no page holds them, or no eye, become tables of their numbers: nothing is
// lost.
document::Blocks with_readable_charts(document::Blocks blocks);

}  // namespace mandature::editions
