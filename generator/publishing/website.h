#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "document/page.h"
#include "editions/edition.h"
#include "html/templates.h"
#include "publishing/press.h"
#include "support/file_system.h"

namespace mandature::publishing {

// The machine that writes web pages, set up once: the theme's templates, compiled, and the files all pages
// share.
class Website {
 public:
  // What is wrong in the templates or in an authority's colours is said in `diagnostics`.
  Website(const editions::Context& context, const support::FileSystem& disk, diagnostics::SourceFiles& files,
          diagnostics::Diagnostics& diagnostics);

  // Style sheets, scripts and pictures of the theme, and the palettes of the authorities: under statique/.
  const std::vector<MadeFile>& shared_files() const { return shared_files_; }
  // A page as HTML; empty, with an error said in `diagnostics`, when the theme has no such template.
  std::string write(const document::Page& page, diagnostics::Diagnostics& diagnostics) const;

 private:
  const theme::Theme& theme_;
  html::Templates templates_;
  std::vector<MadeFile> shared_files_;
};

}  // namespace mandature::publishing
