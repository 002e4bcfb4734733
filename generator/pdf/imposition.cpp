#include "pdf/imposition.h"

#include <exception>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include "diagnostics/translation.h"
#include "pdf/compact.h"
#include "pdf/numbers.h"
#include "pdf/write_press_pdf.h"

namespace mandature::pdf {
namespace {

using diagnostics::Failure;
using diagnostics::tr;
using support::Length;

constexpr std::size_t kPagesPerSheet = 4;

// The sheets without their pages: twice as wide, with marks, slug and everything a file for the press says.
layout::PagedDocument bare_sheets(const layout::PagedDocument& document, std::size_t sides) {
  layout::PagedDocument sheets;
  sheets.id = document.id;
  sheets.title = document.title;
  sheets.subject = document.subject;
  sheets.author = document.author;
  sheets.language = document.language;
  sheets.width = document.width * 2;
  sheets.height = document.height;
  sheets.bleed = document.bleed;
  for (std::size_t side = 0; side < sides; ++side)
    sheets.pages.push_back({static_cast<int>(side) + 1, {}, {}});
  return sheets;
}

// Where the pages of one publication go on its sheets.
class Layer {
 public:
  Layer(const layout::PagedDocument& document, Length creep)
      : document_(document), margin_(marks_margin(document)), creep_(creep) {}

  // The operators that place a page, and nothing of it beyond the fold.
  std::string place(const std::string& name, bool right, std::size_t depth) const {
    const Length shift = creep_ * static_cast<int>(depth);
    const Length fold = margin_ + document_.width;
    std::string out = "q ";
    add(out, {right ? fold : margin_ - document_.bleed, margin_ - document_.bleed,
              document_.width + document_.bleed, document_.height + document_.bleed * 2});
    out += "re W n 1 0 0 1 ";
    add(out, {right ? document_.width - shift : shift, Length()});
    return out + "cm " + name + " Do Q\n";
  }

 private:
  static void add(std::string& out, std::initializer_list<Length> lengths) {
    for (const Length length : lengths) {
      append_length(out, length);
      out += ' ';
    }
  }

  const layout::PagedDocument& document_;
  Length margin_, creep_;
};

// The pages of a file as drawings that other pages can show.
std::vector<QPDFObjectHandle> drawings(QPDF& pages, QPDF& sheets) {
  std::vector<QPDFObjectHandle> made;
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pages).getAllPages()) {
    QPDFObjectHandle drawing = page.getFormXObjectForPage();
    drawing.getDict().replaceKey("/BBox", page.getBleedBox());
    made.push_back(sheets.copyForeignObject(drawing));
  }
  return made;
}

void show(QPDF& sheets, const std::vector<SheetSide>& sides, std::vector<QPDFObjectHandle> pages,
          const Layer& layer) {
  std::vector<QPDFPageObjectHelper> sheet_pages = QPDFPageDocumentHelper(sheets).getAllPages();
  for (std::size_t side = 0; side < sides.size(); ++side) {
    QPDFObjectHandle resources = sheet_pages[side].getAttribute("/Resources", true);
    QPDFObjectHandle shown = QPDFObjectHandle::newDictionary();
    std::string operators;
    const auto place = [&](const std::optional<std::size_t>& page, const std::string& name, bool right) {
      if (!page) return;
      shown.replaceKey(name, pages[*page]);
      operators += layer.place(name, right, side / 2);
    };
    place(sides[side].left, "/Left", false);
    place(sides[side].right, "/Right", true);
    resources.replaceKey("/XObject", shown);
    sheet_pages[side].addPageContents(QPDFObjectHandle::newStream(&sheets, operators), true);
  }
}

}  // namespace

std::vector<SheetSide> booklet_sides(std::size_t pages) {
  const std::size_t whole = (pages + kPagesPerSheet - 1) / kPagesPerSheet * kPagesPerSheet;
  const auto page = [&](std::size_t index) { return index < pages ? std::optional(index) : std::nullopt; };
  std::vector<SheetSide> sides;
  for (std::size_t first = 0; first < whole / 2; first += 2) {
    const std::size_t last = whole - 1 - first;
    sides.push_back({page(last), page(first)});
    sides.push_back({page(first + 1), page(last - 1)});
  }
  return sides;
}

diagnostics::Result<std::string> write_imposed_pdf(const layout::PagedDocument& document,
                                                   const theme::Tokens& tokens, const Paper& paper,
                                                   const Booklet& booklet, const Options& options) {
  const std::vector<SheetSide> sides = booklet_sides(document.pages.size());
  Slug slug = booklet.slug;
  slug.fold = document.width;
  const auto bare = write_press_pdf(bare_sheets(document, sides.size()), tokens, paper, slug, options);
  const auto plain = write_press_pdf(document, tokens, paper, std::nullopt, options);
  if (!bare || !plain) return bare ? plain : bare;
  try {
    QPDF pages, sheets;
    pages.processMemoryFile("pages", plain->data(), plain->size());
    sheets.processMemoryFile("sheets", bare->data(), bare->size());
    show(sheets, sides, drawings(pages, sheets), Layer(document, booklet.creep));
    return compact(sheets);
  } catch (const std::exception&) {
    return Failure{tr("the PDF of \"{}\" cannot be written", document.title)};
  }
}

}  // namespace mandature::pdf
