#include "graphics/svg_file.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/translation.h"
#include "graphics/svg_messages.h"
#include "graphics/svg_shapes.h"
#include "graphics/svg_style.h"
#include "graphics/svg_viewport.h"
#include "graphics/transform.h"
#include "support/text.h"

namespace mandature::graphics {
namespace {

using diagnostics::tr;
using pugi::xml_node;

// A logo is a thousand times smaller; what is larger is a map, or a trap.
constexpr std::size_t kMostBytes = 4'000'000;
constexpr int kMostDepth = 60;
constexpr int kMostUses = 8;           // inside one another
constexpr int kMostElements = 50'000;  // drawn, each use counted
constexpr std::size_t kMostCommands = 500'000;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Drawn only where something refers to it, or not drawn at all; notes of editors have a name with a colon.
bool is_silent(std::string_view name) {
  return name.find(':') != std::string_view::npos ||
         is_one_of(name, {"title", "desc", "metadata", "defs", "style", "symbol", "linearGradient",
                          "radialGradient", "pattern", "clipPath", "mask", "filter", "marker"});
}

// What can do harm wherever it stands.
bool is_hostile(std::string_view name) {
  return is_one_of(name, {"script", "foreignObject", "iframe", "handler"});
}

std::string reference_of(const xml_node& node) {
  const pugi::xml_attribute plain = node.attribute("href");
  return plain ? plain.value() : node.attribute("xlink:href").value();
}

// What is handed down from an element to those inside.
struct Place {
  SvgStyle style;
  Transform transform;
  int uses = 0;  // it is inside so many
};

class SvgReader {
 public:
  SvgReader(const diagnostics::SourceFile& file, diagnostics::Diagnostics& diagnostics)
      : file_(file), messages_(file, diagnostics) {}

  std::optional<Scene> read() {
    const std::string& text = file_.text();
    if (text.size() > kMostBytes) {
      messages_.tell(tr("this drawing is larger than {} MB", kMostBytes / 1'000'000));
      return std::nullopt;
    }
    const auto parsed = document_.load_buffer(text.data(), text.size(),
                                              pugi::parse_default | pugi::parse_doctype, pugi::encoding_utf8);
    if (!parsed) {
      messages_.tell(parsed.offset, 1, tr("this drawing is no sound XML: {}", parsed.description()));
      return std::nullopt;
    }
    const xml_node root = document_.document_element();
    if (svg_name(root) != "svg") {
      messages_.tell(tr("this is not an SVG drawing"));
      return std::nullopt;
    }
    if (!survey()) return std::nullopt;
    return draw_root(root);
  }

 private:
  // --- what has to be known before the first shape: names, classes, and what may not be there at all
  bool survey() {
    struct Walker final : pugi::xml_tree_walker {
      explicit Walker(SvgReader& r) : reader(r) {}
      bool for_each(xml_node& node) override {
        reader.survey_node(node);
        deep = depth() > kMostDepth;
        return !deep;
      }
      SvgReader& reader;
      bool deep = false;
    } walker(*this);
    document_.traverse(walker);
    if (walker.deep) messages_.tell(tr("this drawing is nested too deeply"));
    return !walker.deep;
  }

  void survey_node(const xml_node& node) {
    if (node.type() == pugi::node_doctype && std::strchr(node.value(), '[') != nullptr)
      messages_.tell(node, tr("this drawing declares entities"), tr("save it as plain SVG"));
    if (node.type() != pugi::node_element) return;
    const std::string_view name = svg_name(node);
    if (is_hostile(name)) messages_.cannot_draw(node, name);
    if (name == "style") read_sheet(node);
    if (const pugi::xml_attribute id = node.attribute("id")) named_.try_emplace(id.value(), node);
    for (const pugi::xml_attribute attribute : node.attributes()) {
      if (std::string_view(attribute.name()).starts_with("on")) messages_.cannot_draw(node, attribute.name());
    }
  }

  void read_sheet(const xml_node& node) {
    std::string text;
    for (const xml_node part : node.children()) text += part.value();
    const auto rules = read_style_sheet(text);
    if (!rules) return messages_.tell(node, tr("only rules for classes are read here: \".name { … }\""));
    for (const SvgRule& rule : *rules) {
      classes_[rule.name].push_back(rules_.size());
      rules_.push_back(rule);
    }
  }

  // --- drawing
  std::optional<Scene> draw_root(const xml_node& root) {
    const auto viewport =
        read_viewport(root.attribute("width").value(), root.attribute("height").value(),
                      root.attribute("viewBox").value(), root.attribute("preserveAspectRatio").value());
    if (!viewport) {
      messages_.tell(root, tr("this drawing has no size"), tr("give it a viewBox"));
      return std::nullopt;
    }
    scene_.width = viewport->width;
    scene_.height = viewport->height;
    scene_.clipped = true;
    Place place;
    place.transform = viewport->inside;
    set_style(root, place.style);
    draw_children(root, place);
    return std::move(scene_);
  }

  void draw_children(const xml_node& node, const Place& place) {
    for (const xml_node child : node.children()) {
      if (child.type() == pugi::node_element) draw(child, place);
    }
  }

  void draw(const xml_node& node, Place place) {
    const std::string_view name = svg_name(node);
    if (is_silent(name) || is_hostile(name)) return;
    if (++drawn_ > kMostElements || commands_ > kMostCommands) {
      messages_.tell(tr("this drawing has too many shapes"));
      return;
    }
    if (!set_place(node, place) || !place.style.shown) return;
    if (name == "g" || name == "a") return draw_children(node, place);
    if (name == "use") return draw_use(node, place);
    if (const auto path = svg_shape(node, messages_)) return add(node, *path, place);
    messages_.cannot_draw(node, name);
  }

  // False when where it is cannot be known.
  bool set_place(const xml_node& node, Place& place) {
    set_style(node, place.style);
    const pugi::xml_attribute transform = node.attribute("transform");
    if (!transform) return true;
    const auto read = read_svg_transform(transform.value());
    if (read) place.transform = place.transform * *read;
    if (!read) messages_.cannot_read(node, "transform", transform.value());
    return read.has_value();
  }

  void set_style(const xml_node& node, SvgStyle& style) {
    // Colours first: "currentColor" may refer to them.
    if (const pugi::xml_attribute colour = node.attribute("color"))
      set(node, style, {"color", colour.value()});
    for (const pugi::xml_attribute attribute : node.attributes()) {
      if (std::strcmp(attribute.name(), "style") != 0)
        set(node, style, {attribute.name(), attribute.value()});
    }
    for (const std::size_t rule : rules_for(node.attribute("class").value())) {
      for (const SvgDeclaration& declaration : rules_[rule].declarations) set(node, style, declaration);
    }
    for (const SvgDeclaration& declaration : read_declarations(node.attribute("style").value()))
      set(node, style, declaration);
  }

  // In the order of the sheet, whatever the order of the classes.
  std::set<std::size_t> rules_for(std::string_view classes) const {
    std::set<std::size_t> rules;
    for (const std::string_view name : support::split(classes, ' ')) {
      const auto found = classes_.find(std::string(name));
      if (found != classes_.end()) rules.insert(found->second.begin(), found->second.end());
    }
    return rules;
  }

  void set(const xml_node& node, SvgStyle& style, const SvgDeclaration& declaration) {
    const auto& [name, value] = declaration;
    switch (set_property(style, name, value)) {
      case Understood::kYes:
        return;
      case Understood::kUnreadable:
        return messages_.cannot_read(node, name, value);
      case Understood::kNotDrawable:
        return messages_.cannot_draw(
            node, value.starts_with("url(") ? std::string_view(value) : std::string_view(name));
    }
  }

  void draw_use(const xml_node& node, Place place) {
    const std::string reference = reference_of(node);
    if (!reference.starts_with('#'))
      return messages_.tell(node, tr("another file cannot be referred to: \"{}\"", reference));
    const auto found = named_.find(reference.substr(1));
    if (found == named_.end())
      return messages_.tell(node, tr("nothing here is named \"{}\"", reference.substr(1)));
    if (++place.uses > kMostUses) return messages_.tell(tr("this drawing is nested too deeply"));
    place.transform = place.transform * Transform::moved(svg_length_of(node, "x", messages_),
                                                         svg_length_of(node, "y", messages_));
    const xml_node target = found->second;
    if (svg_name(target) != "symbol") return draw(target, place);
    set_style(target, place.style);
    const std::string window = target.attribute("viewBox").value();
    if (const auto viewport = read_viewport(node.attribute("width").value(), node.attribute("height").value(),
                                            window, target.attribute("preserveAspectRatio").value()))
      place.transform = place.transform * viewport->inside;
    draw_children(target, place);
  }

  void add(const xml_node& node, const Path& path, const Place& place) {
    const SvgStyle& style = place.style;
    Shape shape;
    if (style.filled) shape.fill = style.fill;
    if (style.stroked && !style.stroke.empty() && style.stroke_width > 0) {
      if (!place.transform.is_even()) messages_.cannot_draw(node, "stroke");
      shape.stroke = Stroke{style.stroke, style.stroke_width * place.transform.growth(), style.cap,
                            style.join, std::max(1.0, style.miter_limit)};
    }
    commands_ += path.size();
    if (path.size() < 2 || !style.visible || (shape.fill.empty() && !shape.stroke)) return;
    shape.path = transformed(path, place.transform);
    shape.rule = style.rule;
    scene_.items.emplace_back(std::move(shape));
  }

  const diagnostics::SourceFile& file_;
  SvgMessages messages_;
  pugi::xml_document document_;
  std::map<std::string, xml_node> named_;
  std::vector<SvgRule> rules_;
  std::map<std::string, std::vector<std::size_t>> classes_;  // the rules of each
  Scene scene_;
  int drawn_ = 0;
  std::size_t commands_ = 0;
};

}  // namespace

std::optional<Scene> read_svg(const diagnostics::SourceFile& file, diagnostics::Diagnostics& diagnostics) {
  return SvgReader(file, diagnostics).read();
}

}  // namespace mandature::graphics
