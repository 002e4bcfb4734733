#pragma once

#include <string>

#include "document/block.h"
#include "graphics/chart.h"
#include "html/writing.h"

namespace mandature::html {

// A chart as a figure: its title, its reading, the chart, its numbers in a table, its sources and the file
// that holds its numbers. Bars, shares and slices are a table whose rows hold their own bar, so that they
// flow again on a small screen; other kinds are the same drawing as on paper, in the theme's style for the
// web, with their table beside it.
std::string write_chart(const graphics::Chart& chart, Writing& writing);

// The same with what a report gives its figures: a number, an anchor, and links to their files.
std::string write_figure(const document::Figure& figure, Writing& writing);

}  // namespace mandature::html
