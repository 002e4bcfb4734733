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

// The form a chart takes in the newspaper: two years side by side become a line from one to the other for
// each of a few rows, which needs less paper than bars and shows the change.
graphics::Chart newspaper_chart(const graphics::Chart& chart);
// The same for all charts of a text.
document::Blocks with_newspaper_charts(document::Blocks blocks);

}  // namespace mandature::editions
