#pragma once

#include <string>

#include "graphics/chart.h"
#include "html/writing.h"

namespace mandature::html {

// A chart as a figure. Bars, shares and slices are a table whose rows hold their own bar; columns over time
// are a drawing with its description, and the values in a table beside it.
std::string write_chart(const graphics::Chart& chart, Writing& writing);

}  // namespace mandature::html
