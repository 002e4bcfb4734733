#pragma once

#include <string>
#include <vector>

#include "document/page.h"
#include "html/templates.h"
#include "theme/theme.h"

namespace mandature::html {

// A page as HTML. Its template must exist (see Templates::has).
std::string write_page(const document::Page& page, const theme::Theme& theme, const Templates& templates);

// The names a template uses that none of the pages fills, and those that pages fill and no template shows;
// sorted.
std::vector<std::string> never_filled(const Templates& templates, const std::string& template_name,
                                      const std::vector<const document::Page*>& pages);
std::vector<std::string> never_shown(const Templates& templates, const document::Page& page);

}  // namespace mandature::html
