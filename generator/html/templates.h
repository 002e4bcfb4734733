#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>

#include "diagnostics/diagnostic.h"
#include "diagnostics/source_file.h"
#include "document/page.h"
#include "theme/theme.h"

namespace mandature::html {

struct Surroundings;

// The templates of a theme, checked and compiled once; any number of threads may write pages with them.
class Templates {
 public:
  Templates();
  ~Templates();
  Templates(Templates&&) noexcept;
  Templates& operator=(Templates&&) noexcept;

  bool has(const std::string& name) const { return names_.contains(name); }
  // Every name a template uses, with the lists around it: "MENU.LIBELLE". What AVEC_ and SANS_ ask about
  // counts as used.
  const std::set<std::string>& names(const std::string& name) const { return names_.at(name); }

 private:
  friend Templates compile_templates(const theme::Theme& theme, diagnostics::SourceFiles& files,
                                     diagnostics::Diagnostics& diagnostics);
  friend std::string write_page(const document::Page& page, const theme::Theme& theme,
                                const Templates& templates, const Surroundings& surroundings);

  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
  std::map<std::string, std::set<std::string>> names_;
};

// Checks and compiles the templates of a theme. Refused at their place: a template without its AUTOESCAPE
// line, `:none` on a name that does not end in _HTML or inside a tag, a name in _HTML without it, any other
// modifier, sections that do not close, unknown or endless pieces, and inline styles or scripts. A refused
// template is left out.
Templates compile_templates(const theme::Theme& theme, diagnostics::SourceFiles& files,
                            diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::html
