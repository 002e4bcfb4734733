#include "pdf/overlay.h"

#include <exception>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include "pdf/compact.h"

namespace mandature::pdf {
namespace {

// The pages of a file, to the end of their bleed, as drawings that pages of another can show.
std::vector<QPDFObjectHandle> drawings(QPDF& pages, QPDF& sheets) {
  std::vector<QPDFObjectHandle> made;
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pages).getAllPages()) {
    QPDFObjectHandle drawing = page.getFormXObjectForPage();
    drawing.getDict().replaceKey("/BBox", page.getBleedBox());
    made.push_back(sheets.copyForeignObject(drawing));
  }
  return made;
}

void draw(QPDF& sheets, QPDFPageObjectHelper& sheet, const std::vector<Placement>& placements,
          const std::vector<QPDFObjectHandle>& pages) {
  QPDFObjectHandle shown = QPDFObjectHandle::newDictionary();
  std::string operators;
  for (const Placement& placement : placements) {
    const std::string name = "/Page" + std::to_string(placement.page + 1);
    shown.replaceKey(name, pages.at(placement.page));
    operators += "q " + placement.operators + name + " Do Q\n";
  }
  sheet.getAttribute("/Resources", true).replaceKey("/XObject", shown);
  sheet.addPageContents(QPDFObjectHandle::newStream(&sheets, operators), true);
}

}  // namespace

std::string overlay(const std::string& sheets, const std::string& pages,
                    const std::vector<std::vector<Placement>>& placements) {
  try {
    QPDF source, target;
    source.setSuppressWarnings(true);
    target.setSuppressWarnings(true);
    source.processMemoryFile("pages", pages.data(), pages.size());
    target.processMemoryFile("sheets", sheets.data(), sheets.size());
    const std::vector<QPDFObjectHandle> drawn = drawings(source, target);
    std::vector<QPDFPageObjectHelper> all = QPDFPageDocumentHelper(target).getAllPages();
    for (std::size_t i = 0; i < placements.size(); ++i) draw(target, all.at(i), placements[i], drawn);
    return compact(target);
  } catch (const std::exception&) {
    return {};
  }
}

}  // namespace mandature::pdf
