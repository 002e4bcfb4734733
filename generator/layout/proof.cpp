#include "layout/proof.h"

#include <algorithm>
#include <string>

#include "layout/composer.h"
#include "layout/pages.h"
#include "theme/strings.h"

namespace mandature::layout {
namespace {

using theme::String;

constexpr const char* kToken = "epreuve";

void colour(std::vector<PageItem>& items) {
  for (PageItem& item : items) {
    if (auto* run = std::get_if<GlyphRun>(&item)) run->token = kToken;
    if (auto* shape = std::get_if<ShapeItem>(&item)) {
      if (!shape->fill.empty()) shape->fill = kToken;
      if (shape->stroke) shape->stroke->paint = kToken;
    }
  }
}

// How far down an item stands: the baseline of words, the first point of a shape.
Length depth_of(const PageItem& item) {
  if (const auto* run = std::get_if<GlyphRun>(&item)) return run->origin.y;
  if (const auto* link = std::get_if<LinkItem>(&item)) return link->box.top;
  if (const auto* image = std::get_if<ImageItem>(&item)) return image->box.top;
  const auto& path = std::get<ShapeItem>(item).path;
  if (path.empty()) return {};
  const auto* start = std::get_if<graphics::MoveTo>(&path.front());
  return start == nullptr ? Length() : Length::from_points(start->to.y);
}

class Proof {
 public:
  Proof(PagedDocument& pages, const document::Document& document, const Workshop& workshop)
      : pages_(pages), document_(document), workshop_(workshop), composer_(document, workshop, unheard_) {}

  void make() {
    for (Page& page : pages_.pages) stamp(page);
    start_page();
    for (const Overset& overset : pages_.overset) annex(overset);
  }

 private:
  const theme::Master& master() const { return workshop_.master; }
  const theme::Strings& strings() const { return workshop_.theme.strings; }
  Length width() const { return master().width - master().left - master().right; }
  Length foot() const { return master().height - master().bottom; }

  void stamp(Page& page) {
    const Length line = composer_.measures().proof_frame;
    page.items.push_back(framed({{}, {}, master().width, master().height}, line, kToken));
    const auto count = static_cast<int>(pages_.overset.size());
    Length words_width;
    std::vector<PageItem> words =
        composer_.label(strings().count(String::kProofStamp, count, std::to_string(count)),
                        composer_.style("epreuve"), kArtifact, words_width);
    const theme::ParagraphStyle& style = composer_.style("epreuve");
    const Length left = (master().width - words_width) / 2;
    const Length margin = style.size / 2;
    page.items.push_back(filled({left - margin, {}, words_width + margin * 2, style.leading + line}, kToken));
    page.items.push_back(filled(
        {left - margin + line, line, words_width + margin * 2 - line * 2, style.leading - line}, "paper"));
    move(words, left, line + style.size);
    colour(words);
    add(page, std::move(words));
  }

  static void add(Page& page, std::vector<PageItem> items) {
    std::move(items.begin(), items.end(), std::back_inserter(page.items));
  }

  void start_page() {
    add_page(pages_);
    stamp(pages_.pages.back());
    top_ = master().top + composer_.style("epreuve").leading * 2;
  }

  void put(const std::string& words, const char* style) {
    Galley galley = composer_.text(words, style, {kArtifact, width(), {}});
    if (top_ + galley.height() > foot()) start_page();
    const Length height = galley.height();
    std::vector<PageItem> items = flatten(std::move(galley));
    move(items, master().left, top_);
    colour(items);
    add(pages_.pages.back(), std::move(items));
    top_ += height;
  }

  std::string name_of(const Overset& overset) const {
    const document::Section* section = document_.find(overset.role);
    return section == nullptr || section->heading.empty() ? overset.role : section->heading;
  }

  void annex(const Overset& overset) {
    const auto rounded = [](Length length) { return std::to_string(std::lround(length.millimetres())); };
    put(name_of(overset), "rubrique");
    put(strings()(String::kProofMeasures, {{"demande", rounded(overset.need)},
                                           {"place", rounded(overset.have)},
                                           {"signes", std::to_string(overset.signs_over)},
                                           {"lignes", std::to_string(overset.lines_over)}}),
        "legende");
    top_ += composer_.measures().heading_gap;
    put_tail(overset);
    top_ += composer_.measures().block_gap;
  }

  // What is left over, on as many pages as it needs.
  void put_tail(const Overset& overset) {
    if (top_ + composer_.style("texte").leading > foot()) start_page();
    std::vector<PageItem> items = overset.tail;
    std::stable_sort(items.begin(), items.end(),
                     [](const PageItem& a, const PageItem& b) { return depth_of(a) < depth_of(b); });
    colour(items);
    Length taken;  // of the tail, on earlier pages
    for (PageItem& item : items) {
      if (top_ + depth_of(item) - taken > foot()) {
        taken = depth_of(item) - composer_.style("texte").leading;
        start_page();
      }
      move(item, master().left, top_ - taken);
      pages_.pages.back().items.push_back(std::move(item));
    }
    top_ += overset.tail_height - taken;
  }

  PagedDocument& pages_;
  const document::Document& document_;
  const Workshop& workshop_;
  diagnostics::Diagnostics unheard_;  // the pages told everything already
  Composer composer_;
  Length top_;
};

}  // namespace

void make_proof(PagedDocument& pages, const document::Document& document, const Workshop& workshop) {
  Proof(pages, document, workshop).make();
}

}  // namespace mandature::layout
