#include "layout/lay_out.h"

#include "layout/composer.h"
#include "layout/pages.h"

namespace mandature::layout {
namespace {

constexpr const char* kTrueTypeFonts = "/usr/share/fonts/truetype";
constexpr const char* kOpenTypeFonts = "/usr/share/fonts/opentype";
constexpr const char* kHyphens = "/usr/share/hyphen";

}  // namespace

typesetting::FontLibrary load_theme_fonts(const support::FileSystem& disk, const theme::Theme& theme,
                                          diagnostics::Diagnostics& diagnostics) {
  typesetting::FontRequest request;
  for (const auto& [family_name, family] : theme.fonts) {
    for (const auto& [face_name, face] : family.faces) {
      request.faces.push_back({family_name, face_name, face.file, face.axes, face.where});
    }
  }
  request.fallbacks = theme.fallback_fonts;
  request.folders = {support::join_path(theme.folder, "fonts"), kTrueTypeFonts, kOpenTypeFonts};
  request.hyphenation_folder = kHyphens;
  request.language = theme.language;
  return typesetting::load_fonts(disk, request, diagnostics);
}

namespace {

PagedDocument lay_out_once(const document::Document& document, const theme::Master& master,
                           const theme::Theme& theme, const typesetting::FontLibrary& fonts,
                           diagnostics::Diagnostics& diagnostics) {
  PagedDocument result;
  result.id = document.id;
  result.title = document.title;
  result.subject = document.subject;
  result.author = document.author;
  result.language = document.language;
  result.width = master.width;
  result.height = master.height;
  result.bleed = master.bleed;
  result.accent = document.accent;
  Composer composer(document, master, theme, fonts, diagnostics);
  if (master.rows.empty()) {
    lay_out_flow(composer, document, result);
  } else {
    lay_out_rows(composer, document, result);
  }
  composer.report_missing_signs();
  result.structure = composer.take_structure();
  result.texts = composer.take_texts();
  return result;
}

void tell(const diagnostics::Diagnostics& what, diagnostics::Diagnostics& to) {
  for (const diagnostics::Diagnostic& d : what.sorted()) {
    const bool error = d.severity == diagnostics::Severity::kError;
    if (d.span.file != nullptr) {
      error ? to.error(d.span, d.message, d.hint) : to.warning(d.span, d.message, d.hint);
    } else {
      error ? to.error_in(d.path, d.message, d.hint) : to.warning_in(d.path, d.message, d.hint);
    }
  }
}

}  // namespace

PagedDocument lay_out(const document::Document& document, const theme::Master& master,
                      const theme::Theme& theme, const typesetting::FontLibrary& fonts,
                      diagnostics::Diagnostics& diagnostics) {
  if (master.fit.empty()) return lay_out_once(document, master, theme, fonts, diagnostics);
  // From the largest share down: the height of a text is not a steady function of its size, so that halving
  // the distance could miss the best (measured).
  for (const double share : master.fit) {
    diagnostics::Diagnostics told;
    PagedDocument result = lay_out_once(document, master.at_share(share), theme, fonts, told);
    result.text_share = share;
    if (!result.overset.empty() && share != master.fit.back()) continue;
    tell(told, diagnostics);
    return result;
  }
  return {};
}

}  // namespace mandature::layout
