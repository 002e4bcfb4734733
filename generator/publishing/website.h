#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "document/page.h"
#include "document/web_picture.h"
#include "editions/edition.h"
#include "html/page.h"
#include "html/palettes.h"
#include "html/templates.h"
#include "publishing/press.h"
#include "publishing/web_fonts.h"
#include "support/file_system.h"

namespace mandature::publishing {

// What was made for the pages before the first of them is written.
struct SiteMaterials {
  document::WebPictures pictures;
  theme::WebImages images;
  SiteFonts fonts;
};

// The colours of authorities that chose their own; the others wear the portal's.
std::vector<html::AuthorityColours> chosen_colours(const model::Publication& publication);

// The machine that writes web pages, set up once: the theme's templates, compiled, and the files all pages
// share.
class Website {
 public:
  // What is wrong in the templates or in an authority's colours is said in `diagnostics`.
  // The materials must outlive it.
  Website(const editions::Context& context, const support::FileSystem& disk, const SiteMaterials& materials,
          diagnostics::SourceFiles& files, diagnostics::Diagnostics& diagnostics);

  // Style sheets, scripts and pictures of the theme, the palettes of the authorities and the fonts: under
  // statique/.
  const std::vector<MadeFile>& shared_files() const { return shared_files_; }
  // A page as HTML; empty, with an error said in `diagnostics`, when the theme has no such template.
  std::string write(const document::Page& page, diagnostics::Diagnostics& diagnostics) const;

 private:
  const theme::Theme& theme_;
  html::Templates templates_;
  html::Surroundings surroundings_;
  std::vector<MadeFile> shared_files_;
};

}  // namespace mandature::publishing
