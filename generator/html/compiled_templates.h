#pragma once

#include <map>
#include <set>
#include <string>

#include <ctemplate/template_cache.h>

#include "html/templates.h"

namespace mandature::html {

// What only the files that speak to ctemplate see.
struct Templates::Compiled {
  ctemplate::TemplateCache cache;  // frozen: safe to read from any thread
  std::map<std::string, std::set<std::string>>
      absences;  // by template: what SANS_ asks about, as dotted paths
};

}  // namespace mandature::html
