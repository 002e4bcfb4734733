#include "graphics/svg_clean.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <pugixml.hpp>
#include <sstream>
#include <string_view>

#include "diagnostics/translation.h"
#include "graphics/svg_messages.h"
#include "graphics/svg_shapes.h"
#include "graphics/svg_viewport.h"
#include "support/text.h"

namespace mandature::graphics {
namespace {

using diagnostics::tr;
using pugi::xml_node;

constexpr std::size_t kMostBytes = 4'000'000;
constexpr int kMostDepth = 60;

constexpr auto kElements =
    std::to_array<std::string_view>({"circle",   "clipPath",       "defs",  "desc",  "ellipse", "g",
                                     "line",     "linearGradient", "mask",  "path",  "pattern", "polygon",
                                     "polyline", "radialGradient", "rect",  "stop",  "style",   "svg",
                                     "symbol",   "text",           "title", "tspan", "use"});
// Written by editors for themselves.
constexpr auto kNotes = std::to_array<std::string_view>({"metadata", "switch"});
constexpr auto kAttributes = std::to_array<std::string_view>({"class",
                                                              "clip-path",
                                                              "clip-rule",
                                                              "clipPathUnits",
                                                              "color",
                                                              "cx",
                                                              "cy",
                                                              "d",
                                                              "display",
                                                              "dx",
                                                              "dy",
                                                              "fill",
                                                              "fill-opacity",
                                                              "fill-rule",
                                                              "font-family",
                                                              "font-size",
                                                              "font-style",
                                                              "font-weight",
                                                              "fx",
                                                              "fy",
                                                              "gradientTransform",
                                                              "gradientUnits",
                                                              "height",
                                                              "href",
                                                              "id",
                                                              "letter-spacing",
                                                              "mask",
                                                              "maskContentUnits",
                                                              "maskUnits",
                                                              "offset",
                                                              "opacity",
                                                              "patternContentUnits",
                                                              "patternTransform",
                                                              "patternUnits",
                                                              "points",
                                                              "preserveAspectRatio",
                                                              "r",
                                                              "rx",
                                                              "ry",
                                                              "spreadMethod",
                                                              "stop-color",
                                                              "stop-opacity",
                                                              "stroke",
                                                              "stroke-dasharray",
                                                              "stroke-dashoffset",
                                                              "stroke-linecap",
                                                              "stroke-linejoin",
                                                              "stroke-miterlimit",
                                                              "stroke-opacity",
                                                              "stroke-width",
                                                              "style",
                                                              "text-anchor",
                                                              "transform",
                                                              "vector-effect",
                                                              "viewBox",
                                                              "visibility",
                                                              "width",
                                                              "x",
                                                              "x1",
                                                              "x2",
                                                              "xlink:href",
                                                              "y",
                                                              "y1",
                                                              "y2"});

template <typename Names>
bool is_one_of(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Whether words of a style sheet or an attribute only point inside the file. Escapes could hide what they
// say.
bool stays_inside(std::string_view value) {
  const std::string text = support::lower_case(value);
  static constexpr auto kRefused =
      std::to_array<std::string_view>({"\\", "@import", "javascript:", "/*", "image-set(", "image("});
  if (std::any_of(kRefused.begin(), kRefused.end(),
                  [&](std::string_view sign) { return text.find(sign) != std::string::npos; }))
    return false;
  for (std::size_t at = text.find("url("); at != std::string::npos; at = text.find("url(", at + 1)) {
    const std::size_t target = text.find_first_not_of(" '\"\t\n", at + 4);
    if (target == std::string::npos || text[target] != '#') return false;
  }
  return true;
}

class Cleaner {
 public:
  Cleaner(const diagnostics::SourceFile& file, diagnostics::Diagnostics& diagnostics)
      : messages_(file, diagnostics) {}

  bool clean(const xml_node& from, xml_node to, int depth) {
    if (depth > kMostDepth) {
      messages_.tell(tr("this drawing is nested too deeply"));
      return false;
    }
    copy_attributes(from, to);
    for (const xml_node child : from.children()) {
      if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) copy_text(child, to);
      if (child.type() != pugi::node_element) continue;
      const std::string_view name = svg_name(child);
      if (name.find(':') != std::string_view::npos || is_one_of(kNotes, name)) continue;
      if (!is_one_of(kElements, name)) {
        refuse(child, name);
        continue;
      }
      if (!clean(child, to.append_child(std::string(name).c_str()), depth + 1)) return false;
    }
    return fine_;
  }

 private:
  void refuse(const xml_node& node, std::string_view what) {
    fine_ = false;
    messages_.tell(node, tr("\"{}\" is not let onto the site", what),
                   tr("a drawing for the site only draws: save it as plain SVG"));
  }

  // A style sheet is judged whole: what is harmless in parts may not be once they stand together.
  void copy_text(const xml_node& text, xml_node to) {
    to.append_child(pugi::node_pcdata).set_value(text.value());
    if (std::strcmp(to.name(), "style") != 0) return;
    std::string sheet;
    for (const xml_node part : to.children()) sheet += part.value();
    if (!stays_inside(sheet)) refuse(text.parent(), "style");
  }

  void copy_attributes(const xml_node& from, xml_node to) {
    for (const pugi::xml_attribute attribute : from.attributes()) {
      const std::string_view name = attribute.name();
      if (name.starts_with("on")) {
        refuse(from, name);
        continue;
      }
      if (!is_one_of(kAttributes, name)) continue;
      const std::string_view value = attribute.value();
      const bool reference = name == "href" || name == "xlink:href";
      if (!stays_inside(value) || (reference && !value.starts_with('#'))) {
        refuse(from, value);
        continue;
      }
      to.append_attribute(reference ? "href" : attribute.name()).set_value(attribute.value());
    }
  }

  SvgMessages messages_;
  bool fine_ = true;
};

}  // namespace

std::optional<CleanSvg> clean_svg(const diagnostics::SourceFile& file,
                                  diagnostics::Diagnostics& diagnostics) {
  SvgMessages messages(file, diagnostics);
  const std::string& text = file.text();
  if (text.size() > kMostBytes) {
    messages.tell(tr("this drawing is larger than {} MB", kMostBytes / 1'000'000));
    return std::nullopt;
  }
  pugi::xml_document document;
  const auto parsed =
      document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
  if (!parsed) {
    messages.tell(parsed.offset, 1, tr("this drawing is no sound XML: {}", parsed.description()));
    return std::nullopt;
  }
  const xml_node root = document.document_element();
  if (svg_name(root) != "svg") {
    messages.tell(tr("this is not an SVG drawing"));
    return std::nullopt;
  }
  const auto viewport =
      read_viewport(root.attribute("width").value(), root.attribute("height").value(),
                    root.attribute("viewBox").value(), root.attribute("preserveAspectRatio").value());
  if (!viewport) {
    messages.tell(root, tr("this drawing has no size"), tr("give it a viewBox"));
    return std::nullopt;
  }
  pugi::xml_document clean;
  xml_node made = clean.append_child("svg");
  made.append_attribute("xmlns").set_value("http://www.w3.org/2000/svg");
  if (!Cleaner(file, diagnostics).clean(root, made, 0)) return std::nullopt;
  std::ostringstream written;
  clean.save(written, "", pugi::format_raw | pugi::format_no_declaration);
  return CleanSvg{written.str() + "\n", viewport->width, viewport->height};
}

}  // namespace mandature::graphics
