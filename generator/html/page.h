#pragma once

#include <string>
#include <vector>

#include "document/page.h"
#include "document/web_picture.h"
#include "html/templates.h"
#include "theme/theme.h"
#include "theme/web_files.h"

namespace mandature::html {

// What a page finds around it on its site.
struct Surroundings {
  const document::WebPictures* pictures = nullptr;  // none: pictures are shown as they are in the content
  const theme::WebImages* images = nullptr;
  std::vector<std::string> fonts = {};  // paths of those to load with the page
};

// A page as HTML. Its template must exist (see Templates::has).
std::string write_page(const document::Page& page, const theme::Theme& theme, const Templates& templates,
                       const Surroundings& surroundings = {});

// The names a template uses that none of the pages fills, and those that pages fill and no template shows;
// sorted.
std::vector<std::string> never_filled(const Templates& templates, const std::string& template_name,
                                      const std::vector<const document::Page*>& pages);
std::vector<std::string> never_shown(const Templates& templates, const document::Page& page);

}  // namespace mandature::html
