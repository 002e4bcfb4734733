#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "theme/master.h"

namespace mandature::layout {

using support::Length;

// How many columns each frame of a row should have, together as many as the master gives them: those at which
// the tallest frame is lowest, and of several such ways the one nearest to the master's. `need` is the height
// of a frame, by its place in the row, over so many columns.
std::vector<int> best_spans(const theme::Row& row,
                            const std::function<Length(std::size_t frame, int span)>& need);

}  // namespace mandature::layout
