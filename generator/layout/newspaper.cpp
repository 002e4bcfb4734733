#include "layout/newspaper.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "diagnostics/translation.h"
#include "layout/article_shapes.h"
#include "layout/overset.h"
#include "layout/pages.h"
#include "layout/rows.h"
#include "layout/spread.h"

namespace mandature::layout {
namespace {

using document::Document;
using document::Section;

using ArticleList = std::vector<std::shared_ptr<Article>>;

// An article on a page: where its area stands, and how it was arranged.
struct Area {
  std::size_t page = 0;
  Length left, top, height;
  int steps = 0;
  Rest rest;
  bool whole = true;
  std::string role;  // of the article
};

class NewspaperPainter {
 public:
  NewspaperPainter(Composer& composer, PagedDocument& result, const ArticleList& articles,
                   ArticleShapes& shapes)
      : composer_(composer), result_(result), articles_(articles), shapes_(shapes) {}

  void paint(const std::vector<PagePlan>& plans) {
    for (const PagePlan& plan : plans) {
      add_page(result_);
      const std::size_t page = result_.pages.size() - 1;
      // Painted when its pages exist, but read here.
      if (plan.spread && plan.page_of_spread == 0) node_of(*articles_[*plan.spread], 0);
      for (const PageEntry& entry : plan.entries) paint(entry, page);
    }
  }

  // The pages of a spread exist when it is painted.
  void paint_spreads(const std::vector<PagePlan>& plans, std::size_t first_page) {
    for (std::size_t i = 0; i < plans.size(); ++i) {
      if (!plans[i].spread || plans[i].page_of_spread > 0) continue;
      const Article& article = *articles_[*plans[i].spread];
      note_place(article, first_page + i, shapes_.page().top());
      paint_spread(composer_, article, shapes_.page(), result_, {first_page + i, node_of(article, 0)});
    }
  }

 private:
  void note_place(const Article& article, std::size_t page, Length top) {
    const std::string& id = article.section->id;
    if (!id.empty()) result_.destinations.try_emplace(id, Destination{page, top});
  }

  int node_of(const Article& article, int parent) {
    const auto [known, is_new] = nodes_.try_emplace(&article, 0);
    if (is_new) known->second = composer_.begin_section(*article.section, parent);
    return known->second;
  }

  void paint(const PageEntry& entry, std::size_t page) {
    const Article& article = *articles_[entry.rest.article];
    const PageMeasures& measures = shapes_.page();
    Area area;
    area.page = page;
    area.left = composer_.master().left_of(result_.pages[page].number) + measures.left(entry.place.column);
    area.top = measures.top() + measures.step() * entry.place.top;
    area.steps = entry.place.height;
    area.height = measures.step() * entry.place.height;
    area.rest = entry.rest;
    area.whole = entry.whole;
    if (!entry.rest.begun()) note_place(article, page, area.top);
    if (entry.place.variant == kNoVariant) return refuse(article, area);
    paint(article, shapes_.plan(entry.place.variant), area, 0);
  }

  void paint(const Article& article, const ArticlePlan& plan, const Area& area, int parent) {
    const theme::Dressing& dressing = *article.dressing;
    const PageMeasures& measures = shapes_.page();
    const Length width = measures.width(plan.width);
    const Length inset = inset_of(dressing);
    const Box box{area.left, area.top, width, area.height};
    std::vector<PageItem>& items = result_.pages[area.page].items;
    if (!dressing.ground.empty()) items.push_back(filled(box, dressing.ground));
    if (dressing.frame > Length()) items.push_back(framed(box, dressing.frame, "ink"));
    const int node = node_of(article, parent);
    SetHead head = set_head(composer_, article, area.rest, width - inset * 2, node);
    move(head.items, area.left + inset, area.top + inset);
    if (!head.bookmark.empty()) result_.bookmarks.push_back({head.bookmark, 2, area.page, area.top});
    std::move(head.items.begin(), head.items.end(), std::back_inserter(result_.pages[area.page].items));
    for (const PlacedPiece& place : places_of(plan, area.steps)) {
      const int piece = plan.pieces[place.piece];
      const Length column =
          (shapes_.inner_width(article, plan.width) - measures.gutter() * (plan.width - 1)) / plan.width;
      Area inner = area;
      inner.role = article.section->role;
      inner.left = area.left + inset + (column + measures.gutter()) * place.column;
      inner.top = area.top + measures.step() * place.top;
      inner.steps = place.height;
      inner.height = measures.step() * place.height;
      if (piece == ArticlePlan::kStory) {
        paint_story(article, plan, place, inner, node);
      } else {
        paint_part(article.parts[static_cast<std::size_t>(piece)], place,
                   column * place.width + measures.gutter() * (place.width - 1), inner, node);
      }
    }
  }

  const Galley& story_of(const Article& article, int width, int node) {
    const auto [known, is_new] = stories_.try_emplace(&article);
    if (is_new) known->second = set_story(composer_, article, shapes_.story_width(article, width), node);
    return known->second;
  }

  void paint_story(const Article& article, const ArticlePlan& plan, const PlacedPiece& place,
                   const Area& area, int node) {
    const Length step = composer_.master().step;
    const Galley& story = story_of(article, plan.width, node);
    const ColumnStacker stacker(story, {step, &composer_.notes(), composer_.measures().block_gap});
    const Length width = shapes_.story_width(article, plan.width);
    const auto ends = shapes_.column_ends(article, plan.width, area.rest.strip, place);
    std::size_t first = area.rest.strip;
    for (std::size_t leg = 0; leg < ends.size(); ++leg) {
      Column column = stacker.stack(first, ends[leg]);
      end_at_foot(column, area.height, step);
      const Length left = area.left + (width + shapes_.page().gutter()) * static_cast<int>(leg);
      place_column(composer_, result_, column,
                   {area.page, {left, area.top, width, area.height}, article.section->role});
      first = ends[leg];
    }
    if (!area.whole || first >= story.strips.size()) return;
    const auto rest = story.strips.begin() + static_cast<std::ptrdiff_t>(first);
    leave_over({rest, story.strips.end()}, area, width);
  }

  void paint_part(const ArticlePart& part, const PlacedPiece& place, Length width, const Area& area,
                  int node) {
    if (part.sidebar != nullptr) {
      Area inside = area;
      inside.rest = {};
      inside.whole = true;
      return paint(*part.sidebar, shapes_.plan(place.variant), inside, node);
    }
    const Galley galley = set_part(composer_, part, width, area.height, node);
    Length top = area.top;
    std::vector<Strip> over;
    for (std::size_t i = 0; i < galley.strips.size(); ++i) {
      if (i > 0) top += gap(galley.strips[i - 1], galley.strips[i]);
      auto left = place_strip(composer_, result_, galley.strips[i], {area.page, area.left, top});
      std::move(left.begin(), left.end(), std::back_inserter(over));
      top += galley.strips[i].height;
    }
    if (!over.empty()) leave_over(std::move(over), area, width);
    result_.pages[area.page].frames.push_back(
        {"piece", {area.left, area.top, width, area.height}, galley.height()});
  }

  void leave_over(std::vector<Strip> strips, const Area& area, Length width) {
    Shortage shortage;
    shortage.role = area.role;
    shortage.page = area.page;
    shortage.have = area.height;
    shortage.width = width;
    Galley tail;
    tail.strips = std::move(strips);
    shortage.need = area.height + tail.height();
    report_left_over(composer_, result_, shortage, std::move(tail.strips));
  }

  // No page holds it: nothing of it is drawn, and its author is told.
  void refuse(const Article& article, const Area& area) {
    const int node = node_of(article, 0);
    const int columns = shapes_.page().columns();
    Galley all = set_story(composer_, article, shapes_.story_width(article, columns), node);
    for (const ArticlePart& part : article.parts)
      all.append(set_part(composer_, part, shapes_.inner_width(article, columns), std::nullopt, node));
    Shortage shortage;
    shortage.role = article.section->role;
    shortage.page = area.page;
    shortage.cause = OversetCause::kKeptTogether;
    shortage.have = area.height;
    shortage.need = all.height();
    shortage.width = shapes_.page().width(columns);
    report_left_over(composer_, result_, shortage, std::move(all.strips));
  }

  Composer& composer_;
  PagedDocument& result_;
  const ArticleList& articles_;
  ArticleShapes& shapes_;
  std::map<const Article*, int> nodes_;
  std::map<const Article*, Galley> stories_;
};

// The sections of the first page, which its rows name.
Document front_of(const Document& document, const theme::Makeup& makeup) {
  Document front = document;
  std::erase_if(front.sections, [&](const Section& section) { return makeup.find(section.role) != nullptr; });
  return front;
}

// Above every page but the first: its number, what it belongs to, a line.
void add_running_heads(Composer& composer, const Document& document, PagedDocument& result) {
  const theme::Master& master = composer.master();
  const Length across = master.width - master.left - master.right;
  const Length y = composer.measures().head_top;
  for (std::size_t i = 1; i < result.pages.size(); ++i) {
    Page& page = result.pages[i];
    const bool left_hand = page.number % 2 == 0;
    const Length left = master.left_of(page.number);
    Length number_width, title_width;
    auto number =
        composer.label(std::to_string(page.number), composer.style("folio"), kArtifact, number_width);
    const std::string& words =
        left_hand && !document.running_title.empty() ? document.running_title : document.title;
    auto title = composer.label(words, composer.style("titre-courant"), kArtifact, title_width);
    const Length gap = master.gutter;
    move(number, left_hand ? left : left + across - number_width, y);
    move(title, left_hand ? left + number_width + gap : left + across - number_width - gap - title_width, y);
    std::move(number.begin(), number.end(), std::back_inserter(page.items));
    std::move(title.begin(), title.end(), std::back_inserter(page.items));
    page.items.push_back(
        filled({left, y + composer.measures().rule_gap, across, composer.measures().thin_rule}, "ink"));
  }
}

// More pages than a newspaper should have: they are made, and the longest text is shown.
void warn_if_long(Composer& composer, const ArticleList& articles, std::size_t pages) {
  const int most = composer.master().makeup->most_pages;
  if (pages <= static_cast<std::size_t>(most)) return;
  const Article* longest = nullptr;
  std::size_t length = 0;
  for (const auto& article : articles) {
    const std::size_t size = document::plain_text(article->story).size();
    if (size <= length) continue;
    longest = article.get();
    length = size;
  }
  const std::string message =
      diagnostics::tr("this newspaper takes {} pages, more than the {} that are usual", pages, most);
  const std::string hint = diagnostics::tr("its longest text begins here");
  const diagnostics::Span where = longest != nullptr ? first_span(longest->story) : diagnostics::Span();
  if (where.file != nullptr) {
    composer.diagnostics().warning(where, message, hint);
  } else {
    composer.diagnostics().warning_in(composer.document().id, message);
  }
}

}  // namespace

void lay_out_newspaper(Composer& composer, const Document& document, PagedDocument& result) {
  const theme::Master& master = composer.master();
  const theme::Makeup& makeup = *master.makeup;
  Jump jump{makeup.jump_from, {}};
  lay_out_rows(composer, front_of(document, makeup), theme::Spans::kUsual, result, &jump);
  ArticleList articles = articles_of(document, makeup, [&](const Section& section) {
    return section.role == makeup.jump_to && jump.strips.empty();
  });
  for (const auto& article : articles) {
    if (article->section->role != makeup.jump_to) continue;
    article->carried.emplace();
    article->carried->strips = jump.strips;
    set_on_grid(*article->carried, master.step);
  }
  ArticleShapes shapes(articles, composer.workshop(), document);
  shapes.part_tall();
  for (std::size_t i = 0; i < shapes.count(); ++i) {
    if (shapes.kind(i) == Articles::Kind::kSpread)
      shapes.set_pages(i, spread_pages(shapes.probe(), *shapes.articles()[i], shapes.page()));
  }
  PageGrid grid;
  grid.columns = makeup.columns;
  grid.steps = shapes.page().steps();
  grid.first_page = result.first_page + static_cast<int>(result.pages.size());
  grid.factor = makeup.page_factor;
  grid.cuts.gap = makeup.gap;
  const std::vector<PagePlan> plans = paginate(shapes, grid);
  NewspaperPainter painter(composer, result, shapes.articles(), shapes);
  const std::size_t first = result.pages.size();
  painter.paint(plans);
  painter.paint_spreads(plans, first);
  add_running_heads(composer, document, result);
  warn_if_long(composer, shapes.articles(), result.pages.size());
}

}  // namespace mandature::layout
