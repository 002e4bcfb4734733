#pragma once

#include "graphics/scene.h"
#include "theme/theme.h"
#include "typesetting/font_library.h"

namespace mandature::layout {

// A scene whose labels are drawn as shapes, in the faces the theme names for figures that stand alone: it
// looks the same wherever it is opened, whatever fonts are there. Its title and description stay words.
graphics::Scene with_outlined_labels(const graphics::Scene& scene, const theme::Theme& theme,
                                     const typesetting::FontLibrary& fonts);

}  // namespace mandature::layout
