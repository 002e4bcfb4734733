#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string_view>

#include "graphics/scene.h"
#include "graphics/svg_messages.h"

namespace mandature::graphics {

// The name of an element of SVG, whatever the file calls the namespace.
std::string_view svg_name(const pugi::xml_node& node);

// A length of an element in pixels of SVG; 0 when it is not there, or cannot be read, which is told.
double svg_length_of(const pugi::xml_node& node, const char* name, SvgMessages& messages);

// The path of a basic shape (SVG 1.1, 9) or of a path; nothing when the element is neither.
std::optional<Path> svg_shape(const pugi::xml_node& node, SvgMessages& messages);

}  // namespace mandature::graphics
