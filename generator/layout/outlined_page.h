#pragma once

#include "graphics/scene.h"
#include "layout/paged_document.h"

namespace mandature::layout {

// A page as a drawing so many units wide, its words drawn as shapes: it looks the same wherever it is shown,
// whatever fonts are there. Pictures made of pixels and links are left out.
graphics::Scene as_scene(const PagedDocument& document, const Page& page, double width);

}  // namespace mandature::layout
