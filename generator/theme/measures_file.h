#pragma once

#include "diagnostics/diagnostic.h"
#include "sources/value.h"
#include "theme/master.h"

namespace mandature::theme {

// Reads the distances inside blocks ("mesures") and the sizes of charts ("graphiques"), in millimetres: from
// the file of styles, restated by a master where it differs.
void read_measures(const sources::Value& root, Master& master, diagnostics::Diagnostics& diagnostics);

// The sizes and styles of charts; what is not said stays as it was.
void read_chart_style(const sources::Value& charts, graphics::ChartStyle& style,
                      diagnostics::Diagnostics& diagnostics);

// Multiplies all of them.
void scale_measures(Master& master, double factor);

}  // namespace mandature::theme
