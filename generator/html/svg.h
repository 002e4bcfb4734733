#pragma once

#include <string>

#include "graphics/scene.h"
#include "html/writing.h"

namespace mandature::html {

// A scene as SVG inside the page: presentation attributes only, so that it passes a strict content security
// policy. Roles become class names, tokens become "f-<token>" (fill) and "s-<token>" (stroke), which style
// sheets may recolour. Without a title it is hidden from assistive tools; with one it is an image with that
// name and description.
std::string write_svg(const graphics::Scene& scene, Writing& writing);

// A scene of shapes as a file of its own, which shows the same wherever it is opened: with its size, its
// title and its description; its ink is the theme's.
std::string write_figure_file(const graphics::Scene& scene, const theme::Theme& theme);

}  // namespace mandature::html
