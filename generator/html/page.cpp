#include "html/page.h"

#include <algorithm>

#include <ctemplate/template.h>
#include <ctemplate/template_dictionary.h>

#include "html/blocks.h"
#include "html/charts.h"
#include "html/compiled_templates.h"
#include "html/escape.h"
#include "html/pictures.h"
#include "html/svg.h"
#include "html/template_source.h"
#include "support/require.h"
#include "support/text.h"

namespace mandature::html {
namespace {

using ctemplate::TemplateDictionary;
using document::Fields;
using document::Visitor;

// Names whose values machines read: French spaces would break them.
bool is_for_machines(const std::string& name) {
  return name.starts_with("PALETTE") || name == "ID" || is_common(name);
}

// A picture that a template places, rather than a text that holds one.
const document::Image* lone_picture(const document::Blocks& blocks) {
  if (blocks.size() != 1) return nullptr;
  const auto* image = std::get_if<document::Image>(&blocks.front().content);
  return image != nullptr && image->caption.empty() && image->credit.empty() ? image : nullptr;
}

// Under VUE_HTML the element that shows it, in the place "vue" of the theme; under an ADRESSE the address of
// the one file that stands for it.
std::string write_lone_picture(const std::string& name, const document::Image& image,
                               const Writing& writing) {
  if (is_address(name)) return escape(safe_address(picture_address(image.path, writing)));
  const std::size_t end = name.rfind("_HTML");
  if (end == std::string::npos) return set_text(image.alternative, writing);
  return write_picture(image, support::lower_case(name.substr(0, end)), writing);
}

std::string write_value(const std::string& name, const Fields::Value& value, Writing& writing) {
  const bool html = name.ends_with("_HTML");
  // Blocks under a name without _HTML give their plain text, which the template escapes; so nothing escapes
  // escaping.
  return std::visit(Visitor{
                        [&](const std::string& text) {
                          if (is_address(name)) return escape(safe_address(text));
                          if (is_for_machines(name)) return text;
                          return html ? html::text(text, writing) : set_text(text, writing);
                        },
                        [&](const document::Blocks& blocks) {
                          if (const document::Image* image = lone_picture(blocks))
                            return write_lone_picture(name, *image, writing);
                          return html ? write_blocks(blocks, writing) : set_text(plain_text(blocks), writing);
                        },
                        [&](const document::Inlines& inlines) {
                          return html ? write_inlines(inlines, writing)
                                      : set_text(plain_text(inlines), writing);
                        },
                        [&](const graphics::Scene& scene) {
                          return html ? write_svg(scene, writing) : set_text(scene.title, writing);
                        },
                        [&](const graphics::Chart& chart) {
                          return html ? write_chart(chart, writing) : set_text(chart.title, writing);
                        },
                        [&](const document::DataBlock& block) {
                          return html ? write_data_block(block.json) : std::string();
                        },
                    },
                    value);
}

// Fills the dictionary of one level of one page, and of the lists below it.
class Binder {
 public:
  Binder(Writing& writing, const std::set<std::string>& absences) : writing_(writing), absences_(absences) {}

  void bind(const Fields& fields, TemplateDictionary& dictionary, const std::string& prefix, int depth) {
    std::set<std::string> filled;
    for (const auto& [name, value] : fields.values()) {
      const std::string written = write_value(name, value, writing_);
      dictionary.SetValue(is_common(name) ? name : numbered(name, depth), written);
      if (!written.empty()) filled.insert(name);
    }
    for (const auto& [name, list] : fields.lists()) {
      for (const Fields& element : list) {
        bind(element, *dictionary.AddSectionDictionary(numbered(name, depth)), prefix + name + ".",
             depth + 1);
      }
      if (!list.empty()) filled.insert(name);
    }
    for (const std::string& name : filled) dictionary.ShowSection(numbered("AVEC_" + name, depth));
    show_absences(filled, dictionary, prefix, depth);
  }

 private:
  void show_absences(const std::set<std::string>& filled, TemplateDictionary& dictionary,
                     const std::string& prefix, int depth) {
    for (auto asked = absences_.lower_bound(prefix); asked != absences_.end() && asked->starts_with(prefix);
         ++asked) {
      const std::string name = asked->substr(prefix.size());
      const bool deeper = name.find('.') != std::string::npos;
      if (!deeper && !filled.contains(name)) dictionary.ShowSection(numbered("SANS_" + name, depth));
    }
  }

  Writing& writing_;
  const std::set<std::string>& absences_;
};

std::string way_to_root(const document::Page& page) {
  for (const auto& [name, value] : page.fields.values()) {
    if (name == "RACINE" && std::holds_alternative<std::string>(value)) return std::get<std::string>(value);
  }
  std::string way;
  for (const char c : page.path) {
    if (c == '/') way += "../";
  }
  return way;
}

Fields whole_fields(const document::Page& page, const std::string& root, const Surroundings& surroundings) {
  Fields fields;
  fields.set("RACINE", root).set("LANGUE", page.language).set("TITRE_PAGE", page.title);
  fields.set("DESCRIPTION", page.description).set("PALETTE", page.palette.empty() ? "portail" : page.palette);
  for (const std::string& font : surroundings.fonts) {
    Fields entry;
    entry.set("ADRESSE", root + font);
    fields.add("POLICES", std::move(entry));
  }
  for (const auto& [name, value] : page.fields.values()) fields.set(name, value);
  for (const auto& [name, list] : page.fields.lists()) {
    for (const Fields& element : list) fields.add(name, element);
  }
  return fields;
}

void collect_names(const Fields& fields, const std::string& prefix, std::set<std::string>& names) {
  for (const auto& [name, value] : fields.values()) names.insert(prefix + name);
  for (const auto& [name, list] : fields.lists()) {
    names.insert(prefix + name);
    for (const Fields& element : list) collect_names(element, prefix + name + ".", names);
  }
}

}  // namespace

std::string write_page(const document::Page& page, const theme::Theme& theme, const Templates& templates,
                       const Surroundings& surroundings) {
  support::require(templates.has(page.template_name), "a page is written with a template that was compiled");
  Writing writing{theme, way_to_root(page), page.language};
  writing.pictures = surroundings.pictures;
  writing.images = surroundings.images;
  TemplateDictionary dictionary(page.path);
  Binder(writing, templates.compiled_->absences.at(page.template_name))
      .bind(whole_fields(page, writing.root, surroundings), dictionary, "", 0);
  std::string html;
  const bool written = templates.compiled_->cache.ExpandNoLoad(
      page.template_name, ctemplate::STRIP_BLANK_LINES, &dictionary, nullptr, &html);
  support::require(written, "a compiled template expands");
  return html;
}

std::vector<std::string> never_filled(const Templates& templates, const std::string& template_name,
                                      const std::vector<const document::Page*>& pages) {
  std::set<std::string> filled;
  for (const document::Page* page : pages)
    collect_names(whole_fields(*page, "", {nullptr, nullptr, {"police.woff2"}}), "", filled);
  std::vector<std::string> missing;
  for (const std::string& name : templates.names(template_name)) {
    if (!filled.contains(name)) missing.push_back(name);
  }
  return missing;
}

std::vector<std::string> never_shown(const Templates& templates, const document::Page& page) {
  std::set<std::string> filled;
  collect_names(page.fields, "", filled);
  const std::set<std::string>& used = templates.names(page.template_name);
  std::vector<std::string> unused;
  std::copy_if(filled.begin(), filled.end(), std::back_inserter(unused),
               [&](const std::string& name) { return !used.contains(name) && !is_common(name); });
  return unused;
}

}  // namespace mandature::html
