#include "publishing/share_cards.h"

#include <map>
#include <utility>

#include "diagnostics/translation.h"
#include "editions/share_cards.h"
#include "html/palettes.h"
#include "html/svg.h"
#include "layout/lay_out.h"
#include "layout/outlined_page.h"
#include "publishing/drawings.h"
#include "publishing/parallel.h"
#include "publishing/website.h"

namespace mandature::publishing {
namespace {

using diagnostics::Diagnostics;
using diagnostics::tr;
using graphics::Paint;
using graphics::Rgb;

constexpr double kPixelsPerMillimetre = 5;

struct Pair {
  Rgb strong, bright;
};

// The colours masters call "fort" and "vif" are the authority's.
void dress(graphics::Scene& scene, const Pair& colours) {
  const auto dye = [&](Paint& paint) {
    if (paint == "fort") paint = colours.strong;
    if (paint == "vif") paint = colours.bright;
  };
  for (graphics::SceneItem& item : scene.items) {
    auto* shape = std::get_if<graphics::Shape>(&item);
    if (shape == nullptr) continue;
    dye(shape->fill);
    if (shape->stroke) dye(shape->stroke->paint);
  }
}

class CardPress {
 public:
  CardPress(Run& run, const editions::Context& context, const typesetting::FontLibrary& fonts)
      : run_(run), context_(context), fonts_(fonts) {
    // What is wrong with these colours is told where the palettes of the site are made.
    Diagnostics told_elsewhere;
    for (const html::AuthorityColours& colours : chosen_colours(context.publication)) {
      const html::Palette palette = html::palette_for(colours, context.theme.web, told_elsewhere);
      colours_.emplace(colours.id, Pair{palette.strong, palette.bright});
    }
  }

  void add_master(const std::string& name) {
    if (masters_.contains(name)) return;
    auto master = theme::load_master(run_.disk, context_.theme.folder, name, run_.files, run_.diagnostics);
    if (!master) return;
    theme::check_colours(*master, context_.theme.tokens, run_.diagnostics);
    masters_.emplace(name, *std::move(master));
  }

  bool make(const editions::ShareCard& card) {
    const std::string svg = draw(card);
    if (run_.purpose == Purpose::kCheck) return true;
    auto png = paint_png(svg, 1, run_.cache);
    if (!png) {
      run_.diagnostics.error_in(card.path, tr("this picture cannot be made: {}", png.failure().message));
      return true;
    }
    return run_.sink({"site/" + card.path, *std::move(png)},
                     made_from(context_.theme, authority_of(context_.publication, card.path)));
  }

 private:
  std::string draw(const editions::ShareCard& card) {
    const theme::Master& master = masters_.at(card.master);
    Diagnostics told;
    const layout::PagedDocument pages =
        layout::lay_out(card.compose(), {master, context_.theme, fonts_}, told);
    tell(card, told);
    if (pages.pages.empty()) return {};
    graphics::Scene scene =
        layout::as_scene(pages, pages.pages.front(), pages.width.millimetres() * kPixelsPerMillimetre);
    dress(scene, colours_of(card));
    return html::write_figure_file(scene, context_.theme);
  }

  // What a card cannot show is said beside it by whoever shows it: nothing to stop for.
  void tell(const editions::ShareCard& card, const Diagnostics& told) {
    for (diagnostics::Diagnostic& said : told.sorted()) {
      said.severity = diagnostics::Severity::kWarning;
      if (said.span.file == nullptr && said.path.empty()) said.path = card.path;
      run_.diagnostics.add(std::move(said));
    }
  }

  Pair colours_of(const editions::ShareCard& card) const {
    const theme::WebColours& portal = context_.theme.web;
    if (card.authority == nullptr) return {portal.strong, portal.bright};
    const auto known = colours_.find(card.authority->id.value);
    return known == colours_.end() ? Pair{portal.strong, portal.bright} : known->second;
  }

  Run& run_;
  const editions::Context& context_;
  const typesetting::FontLibrary& fonts_;
  std::map<std::string, Pair> colours_;
  std::map<std::string, theme::Master> masters_;
};

}  // namespace

bool write_share_cards(Run& run, const editions::Context& context, const typesetting::FontLibrary& fonts) {
  const std::vector<editions::ShareCard> cards = editions::share_cards(context);
  CardPress press(run, context, fonts);
  for (const editions::ShareCard& card : cards) press.add_master(card.master);
  if (run.diagnostics.has_errors()) return true;
  return in_parallel(cards.size(), [&](std::size_t i) { return press.make(cards[i]); });
}

}  // namespace mandature::publishing
