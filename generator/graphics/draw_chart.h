#pragma once

#include "graphics/chart.h"
#include "graphics/chart_style.h"
#include "graphics/scene.h"

namespace mandature::graphics {

// The room for a chart. Only kSlices fill a height; the other kinds are as high as their values need.
struct DrawingSize {
  double width = 0;
  double height = 0;
};

// The marks of a chart and the labels that stand beside them; its title and note are text of the page. A
// current mandate is solid, the one before ruled, those before outlined; what was not measured is hatched.
Scene draw(const Chart& chart, DrawingSize size, const ChartStyle& style);

}  // namespace mandature::graphics
