#pragma once

#include <optional>

#include "diagnostics/diagnostic.h"
#include "graphics/scene.h"

namespace mandature::graphics {

// Reads a drawing that somebody made, such as a logo: plain shapes in plain colours (SVG 1.1: paths, basic
// shapes, groups, transforms, uses of the same file, classes). Whatever paper of ours cannot show as it is
// meant – texts, pictures, gradients, transparency, filters, scripts, other files – is an error at its place,
// once for each kind. Nothing when the file is no drawing at all; its size is in pixels of SVG, 96 to the
// inch.
std::optional<Scene> read_svg(const diagnostics::SourceFile& file, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::graphics
