#pragma once

#include <string>

#include "graphics/chart.h"
#include "html/writing.h"

namespace mandature::html {

// A chart as a figure. Bars, shares and slices are a table whose rows hold their own bar; columns over time
// are a drawing with its description, and the values in a table beside it; columns whose labels are too long
// to stand below them become a table of bars.
std::string write_chart(const graphics::Chart& chart, Writing& writing);

}  // namespace mandature::html
