#include "pdf/write_press_pdf.h"

#include "diagnostics/translation.h"
#include "pdf/bookmarks.h"
#include "pdf/compact.h"
#include "pdf/content.h"
#include "pdf/metadata.h"
#include "pdf/numbers.h"
#include "pdf/output_intent.h"
#include "pdf/press_colours.h"
#include "support/fingerprint.h"

namespace mandature::pdf {
namespace {

using diagnostics::Failure;
using diagnostics::tr;
using support::Length;

// A page with its boxes, each inside the one before: all of it, the bleed, the trimmed sheet.
Dictionary add_page(const Haru& haru, const layout::PagedDocument& document, Length margin) {
  const Length width = document.width + margin * 2, height = document.height + margin * 2;
  const Dictionary page = haru.add_page(width.points(), height.points());
  const auto box = [&](const char* name, Length inset) {
    page.add(name, haru.numbers({inset.points(), inset.points(), (width - inset).points(),
                                 (height - inset).points()}));
  };
  box("CropBox", Length());
  box("BleedBox", margin - document.bleed);
  box("TrimBox", margin);
  return page;
}

// Opens a state in which nothing is painted beyond the bleed, where the marks are.
std::string clip(const layout::PagedDocument& document, Length margin) {
  std::string out = "q ";
  for (const Length side : {margin - document.bleed, margin - document.bleed,
                            document.width + document.bleed * 2, document.height + document.bleed * 2}) {
    append_length(out, side);
    out += ' ';
  }
  return out + "re W n\n";
}

}  // namespace

diagnostics::Result<std::string> write_press_pdf(const layout::PagedDocument& document,
                                                 const theme::Tokens& tokens, const Paper& paper,
                                                 const std::optional<Slug>& slug, const Options& options) {
  Haru haru(Version::kPdf16);
  const Length margin = marks_margin(document);
  const theme::Tokens inks = with_mark_colours(tokens);
  PressColours colours(haru, inks, document.accent, paper.ink_limit(),
                       [&](graphics::Rgb colour) { return paper.inks_of(colour); });
  FontTable fonts(haru);
  ImageTable images(haru, document, {options.pictures, kPressResolution, &paper});
  const ContentContext context{haru, document, fonts, colours, nullptr, margin, &images};
  std::vector<Dictionary> pages;
  std::string painted = document.title + options.date.iso() + paper.name();
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    pages.push_back(add_page(haru, document, margin));
    colours.begin_page(pages.back());
    std::string operators =
        clip(document, margin) + page_content(context, document.pages[i], pages.back()) + "Q\n";
    if (slug) {
      const layout::Page marks{document.pages[i].number, press_marks(document, i, tokens, *slug), {}};
      operators += page_content(context, marks, pages.back());
    }
    haru.paint(pages.back(), operators);
    painted += operators;
  }
  if (images.failure()) return *images.failure();
  if (!fonts.finish()) return Failure{tr("a font cannot be put into the PDF of \"{}\"", document.title)};
  write_bookmarks(haru, document, pages, margin);
  write_press_intent(haru, paper);
  write_press_metadata(haru, document, options, support::sha256(painted + images.fingerprint()));
  std::string bytes = compact(haru.save());
  if (bytes.empty()) return Failure{tr("the PDF of \"{}\" cannot be written", document.title)};
  return bytes;
}

}  // namespace mandature::pdf
