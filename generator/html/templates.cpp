#include "html/templates.h"

#include <ctemplate/template.h>

#include "diagnostics/translation.h"
#include "html/compiled_templates.h"
#include "html/template_source.h"
#include "support/file_system.h"

namespace mandature::html {

Templates::Templates() : compiled_(std::make_unique<Compiled>()) {}
Templates::~Templates() = default;
Templates::Templates(Templates&&) noexcept = default;
Templates& Templates::operator=(Templates&&) noexcept = default;

Templates compile_templates(const theme::Theme& theme, diagnostics::SourceFiles& files,
                            diagnostics::Diagnostics& diagnostics) {
  Templates templates;
  Pieces pieces;
  std::map<std::string, const diagnostics::SourceFile*> wholes;
  for (const auto& [name, text] : theme.web_templates) {
    const auto& file = files.add(support::join_path(theme.folder, "web/" + name + ".html"), text);
    (name.starts_with('_') ? pieces : wholes).emplace(name, &file);
  }
  for (const auto& [name, file] : wholes) {
    auto source = prepare_template(*file, pieces, diagnostics);
    if (!source) continue;
    if (!templates.compiled_->cache.StringToTemplateCache(name, source->text, ctemplate::STRIP_BLANK_LINES)) {
      diagnostics.error({file, 0, 0}, diagnostics::tr("the template cannot be read as HTML"),
                        diagnostics::tr("look for an attribute without quotes or a tag that does not end"));
      continue;
    }
    templates.names_.emplace(name, std::move(source->names));
    templates.compiled_->absences.emplace(name, std::move(source->absences));
  }
  templates.compiled_->cache.Freeze();
  return templates;
}

}  // namespace mandature::html
