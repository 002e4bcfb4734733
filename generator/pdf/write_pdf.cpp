#include "pdf/write_pdf.h"

#include "diagnostics/translation.h"
#include "pdf/attachments.h"
#include "pdf/bookmarks.h"
#include "pdf/compact.h"
#include "pdf/content.h"
#include "pdf/metadata.h"
#include "pdf/output_intent.h"
#include "support/fingerprint.h"

namespace mandature::pdf {
namespace {

using diagnostics::Failure;
using diagnostics::tr;

void add_boxes(const Haru& haru, Dictionary page, const layout::PagedDocument& document, double bleed) {
  const double width = document.width.points();
  const double height = document.height.points();
  page.add("TrimBox", haru.numbers({bleed, bleed, bleed + width, bleed + height}));
  page.add("BleedBox", haru.numbers({0, 0, width + 2 * bleed, height + 2 * bleed}));
}

}  // namespace

diagnostics::Result<std::string> write_pdf(const layout::PagedDocument& document, const theme::Tokens& tokens,
                                           const Options& options) {
  Haru haru;
  const support::Length bleed = options.sheet == Sheet::kWithBleed ? document.bleed : support::Length();
  StructureWriter structure(haru, document, bleed);
  FontTable fonts(haru);
  ScreenColours colours(tokens, document.accent);
  ImageTable images(haru, document, {options.pictures, options.resolution});
  const ContentContext context{haru, document, fonts, colours, &structure, bleed, &images};
  std::vector<Dictionary> pages;
  std::string painted = document.title + options.date.iso();
  for (const layout::Page& page : document.pages) {
    pages.push_back(
        haru.add_page((document.width + bleed * 2).points(), (document.height + bleed * 2).points()));
    add_boxes(haru, pages.back(), document, bleed.points());
    structure.add_page(pages.back());
    colours.begin_page(pages.back());
    const std::string operators = page_content(context, page, pages.back());
    haru.paint(pages.back(), operators);
    painted += operators;
  }
  if (images.failure()) return *images.failure();
  if (!fonts.finish()) return Failure{tr("a font cannot be put into the PDF of \"{}\"", document.title)};
  structure.finish();
  write_bookmarks(haru, document, pages, bleed);
  write_destinations(haru, document, pages, bleed);
  write_attachments(haru, document, options.date);
  write_screen_intent(haru);
  write_metadata(haru, document, options, support::sha256(painted + images.fingerprint()));
  std::string bytes = compact(haru.save());
  if (bytes.empty()) return Failure{tr("the PDF of \"{}\" cannot be written", document.title)};
  return bytes;
}

}  // namespace mandature::pdf
