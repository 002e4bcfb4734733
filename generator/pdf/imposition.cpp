#include "pdf/imposition.h"

#include <initializer_list>

#include "diagnostics/translation.h"
#include "pdf/numbers.h"
#include "pdf/overlay.h"
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
  sheets.accent = document.accent;
  for (std::size_t side = 0; side < sides; ++side)
    sheets.pages.push_back({static_cast<int>(side) + 1, {}, {}});
  return sheets;
}

void append_lengths(std::string& out, std::initializer_list<Length> lengths) {
  for (const Length length : lengths) {
    append_length(out, length);
    out += ' ';
  }
}

enum class Half { kLeft, kRight };

// Where a page goes on a sheet, moved towards the fold; nothing of it is seen beyond.
std::string place(const layout::PagedDocument& document, Half half, Length shift) {
  const Length margin = marks_margin(document), fold = margin + document.width;
  const bool right = half == Half::kRight;
  std::string out;
  append_lengths(out, {right ? fold : margin - document.bleed, margin - document.bleed,
                       document.width + document.bleed, document.height + document.bleed * 2});
  out += "re W n 1 0 0 1 ";
  append_lengths(out, {right ? document.width - shift : shift, Length()});
  return out + "cm ";
}

std::vector<std::vector<Placement>> placements(const layout::PagedDocument& document,
                                               const std::vector<SheetSide>& sides, Length creep) {
  std::vector<std::vector<Placement>> all;
  for (std::size_t side = 0; side < sides.size(); ++side) {
    const Length shift = creep * static_cast<int>(side / 2);
    std::vector<Placement>& here = all.emplace_back();
    if (sides[side].left) here.push_back({*sides[side].left, place(document, Half::kLeft, shift)});
    if (sides[side].right) here.push_back({*sides[side].right, place(document, Half::kRight, shift)});
  }
  return all;
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
  std::string bytes = overlay(*bare, *plain, placements(document, sides, booklet.creep));
  if (bytes.empty()) return Failure{tr("the PDF of \"{}\" cannot be written", document.title)};
  return bytes;
}

}  // namespace mandature::pdf
