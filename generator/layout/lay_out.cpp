#include "layout/lay_out.h"

#include "diagnostics/translation.h"
#include "layout/composer.h"
#include "layout/newspaper.h"
#include "layout/pages.h"
#include "layout/rows.h"

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

// Words nearer to the edge than the master allows are a mistake of the master, told once.
void check_safe_zone(const PagedDocument& pages, const theme::Master& master,
                     diagnostics::Diagnostics& diagnostics) {
  for (const Page& page : pages.pages) {
    for (const PageItem& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr || run->node == kArtifact) continue;
      const bool inside =
          run->origin.x >= pages.safe && run->origin.x + run->width <= pages.width - pages.safe &&
          run->origin.y - run->size / 2 >= pages.safe && run->origin.y <= pages.height - pages.safe;
      if (inside) continue;
      diagnostics.error_in(master.path,
                           diagnostics::tr("text stands less than {:.0f} mm from the edge: \"{}\"",
                                           pages.safe.millimetres(), run->text));
      return;
    }
  }
}

// On paper of an office, for one, colours that cost ink stand back for others.
void recolour(PagedDocument& pages, const std::map<std::string, std::string>& colours) {
  if (colours.empty()) return;
  const auto change = [&](graphics::Paint& paint) {
    const auto found = colours.find(paint.token());
    if (found != colours.end()) paint = found->second;
  };
  for (Page& page : pages.pages) {
    for (PageItem& item : page.items) {
      if (auto* run = std::get_if<GlyphRun>(&item); run != nullptr && colours.contains(run->token))
        run->token = colours.at(run->token);
      if (auto* shape = std::get_if<ShapeItem>(&item)) {
        change(shape->fill);
        if (shape->stroke) change(shape->stroke->paint);
      }
    }
  }
}

}  // namespace

PagedDocument lay_out(const document::Document& document, const Workshop& workshop, const theme::Fit& fit,
                      diagnostics::Diagnostics& diagnostics, int first_page) {
  const theme::Master master = workshop.master.at_fit(fit);
  PagedDocument result;
  result.id = document.id;
  result.title = document.title;
  result.subject = document.subject;
  result.author = document.author;
  result.language = document.language;
  result.width = master.width;
  result.height = master.height;
  result.bleed = master.bleed;
  result.safe = master.safe;
  result.accent = document.accent;
  result.first_page = first_page;
  Composer composer(document, {master, workshop.theme, workshop.fonts}, diagnostics);
  if (master.makeup) {
    lay_out_newspaper(composer, document, result);
  } else if (master.rows.empty()) {
    lay_out_flow(composer, document, result);
  } else {
    lay_out_rows(composer, document, fit.spans, result);
  }
  number_pages(composer, document, result);
  recolour(result, master.recoloured);
  check_safe_zone(result, master, diagnostics);
  composer.report_missing_signs();
  // The titles of a newspaper take the size that suits the width of their article.
  result.fit = master.makeup ? fit : composer.fit_found(fit);
  result.structure = composer.take_structure();
  for (Overset& overset : composer.take_overset()) result.overset.push_back(std::move(overset));
  result.attachments = composer.take_attachments();
  for (const document::AttachedFile& file : document.files) {
    result.attachments.push_back({file.name, file.media_type, file.description, file.bytes});
  }
  result.texts = composer.take_texts();
  return result;
}

}  // namespace mandature::layout
