#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graphics/scene.h"

namespace mandature::graphics {

// How an element of SVG is drawn: what it has from the elements around it, until it says otherwise.
struct SvgStyle {
  Paint fill = Rgb{0, 0, 0};
  Paint stroke;
  Paint colour = "ink";  // "currentColor": that of the text around, where nothing else is said
  double stroke_width = 1;
  double miter_limit = 4;
  LineCap cap = LineCap::kButt;
  LineJoin join = LineJoin::kMiter;
  FillRule rule = FillRule::kNonZero;
  bool filled = true, stroked = true;  // neither is made wholly transparent
  bool visible = true;
  bool shown = true;  // with all it holds
};

enum class Understood {
  kYes,
  kUnreadable,   // its value is none
  kNotDrawable,  // gradients, transparency, filters: paper of ours has no such thing
};

// Takes one property into account; those that change nothing on paper are passed over.
Understood set_property(SvgStyle& style, const std::string& name, const std::string& value);

using SvgDeclaration = std::pair<std::string, std::string>;

// The declarations of an attribute "style": "fill:#abc;stroke:none".
std::vector<SvgDeclaration> read_declarations(std::string_view text);

// A rule of an element "style" that is for one class.
struct SvgRule {
  std::string name;
  std::vector<SvgDeclaration> declarations;
};
// The rules of a sheet; nothing when it has any other than for classes: ".a, .b { fill: red }".
std::optional<std::vector<SvgRule>> read_style_sheet(std::string_view text);

}  // namespace mandature::graphics
