#include "layout/pagination.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <tuple>

namespace mandature::layout {
namespace {

// Ways to have filled the pages so far that are followed up: a few more than there are good ones.
constexpr std::size_t kBeam = 8;
constexpr std::size_t kMostTogether = 8;  // articles on a page
constexpr int kLeastPortion = 16;         // steps of an article that begins on a page and goes on
constexpr int kFarthest = 2000;           // pages: more than any report

// What a page costs besides its arrangement.
constexpr double kPage = 4;
constexpr double kExpectedOfPage = 25;  // of a good one, all in all: to compare those that are not made yet
constexpr double kOffPace = 20;         // a page too far, or not far enough
constexpr double kWhiteStep = 0.9;      // per step over a column…
constexpr double kWhiteSquare = 0.03;   // …and more the more there are
constexpr double kGoesOn = 8;           // an article that goes on on the next page
constexpr double kFiller = 12;
constexpr double kFillerStep = 0.5;  // per step over a column
constexpr double kHole = 400;        // a page that nothing can fill
constexpr double kCut = 4000;        // an article that no page holds

// Up to three parts in a hundred of a page, white is air; what goes beyond shows as holes.
constexpr double kMostAir = 0.03;
constexpr double kHoleStep = 12;

// Where the make-up stands at the top of a page.
struct State {
  Rest rest;
  std::size_t spreads = 0;  // how many of them were placed
  auto operator<=>(const State&) const = default;
};

// A page, or the pages of a spread, and what came before.
struct Step {
  State after;
  std::vector<PagePlan> pages;
  double cost = 0;
  std::shared_ptr<const Step> before;
};
using StepPtr = std::shared_ptr<const Step>;

class Paginator {
 public:
  Paginator(Articles& articles, const PageGrid& grid) : articles_(articles), grid_(grid) {
    for (std::size_t i = 0; i < articles_.count(); ++i) {
      if (articles_.kind(i) == Articles::Kind::kFiller) fillers_.push_back(i);
      if (articles_.kind(i) == Articles::Kind::kSpread) spreads_.push_back(i);
    }
  }

  // Twice: the sheets that the first search fills with lines to write on, the second fills with larger
  // pieces.
  std::vector<PagePlan> run() {
    StepPtr best = search();
    const int pages = static_cast<int>(pages_of(best).size()) - pages_of_spreads(spreads_.size());
    if (pages <= 0) return pages_of(best);
    pace_ = area_from(article_from(0)) / pages;
    const StepPtr slower = search();
    return pages_of(slower != nullptr && slower->cost < best->cost ? slower : best);
  }

 private:
  StepPtr search() {
    std::map<int, std::map<State, StepPtr>> fronts;  // by the number of the next page
    auto begin = std::make_shared<Step>();
    begin->after.rest = article_from(0);
    fronts[grid_.first_page][begin->after] = begin;
    StepPtr best;
    int last = kFarthest;
    for (int page = grid_.first_page; page <= last; ++page) {
      const auto front = fronts.find(page);
      if (front == fronts.end()) continue;
      for (const StepPtr& step : cheapest(front->second, page)) {
        if (is_over(step->after)) {
          const StepPtr complete = completed(step, page);
          if (best == nullptr || complete->cost < best->cost) best = complete;
          // A few pages more may be filled better; beyond that it only gets worse.
          last = std::min(last, page + grid_.factor - 1);
          continue;
        }
        for (StepPtr& next : next_of(step, page)) {
          StepPtr& known = fronts[page + static_cast<int>(next->pages.size())][next->after];
          if (known == nullptr || next->cost < known->cost) known = std::move(next);
        }
      }
      fronts.erase(page);
    }
    return best;
  }

  // Groups are asked for again and again: their arrangements are kept.
  using GroupKey = std::tuple<Rest, std::size_t, bool>;

  double cost_of_white(int white) const {
    const double air = kMostAir * grid_.steps * grid_.columns;
    return kWhiteStep * white + kWhiteSquare * white * white + kHoleStep * std::max(0.0, white - air);
  }

  bool is_over(const State& state) const {
    return state.rest.article >= articles_.count() && state.spreads == spreads_.size();
  }

  // The first article at a place or behind it; spreads and fillers are placed by themselves.
  Rest article_from(std::size_t index) const {
    while (index < articles_.count() && articles_.kind(index) != Articles::Kind::kArticle) ++index;
    return {index, 0, 0};
  }

  // Whether the next spread may stand here: what comes before it was placed, and the page is a left-hand one.
  bool may_spread(const State& state, int page) const {
    return state.spreads < spreads_.size() && spreads_[state.spreads] < state.rest.article &&
           !state.rest.begun() && page % 2 == 0;
  }

  std::vector<StepPtr> cheapest(const std::map<State, StepPtr>& front, int page) {
    std::vector<std::pair<double, StepPtr>> order;
    for (const auto& [state, step] : front) order.emplace_back(step->cost + expected(state, page), step);
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    if (order.size() > kBeam) order.resize(kBeam);
    std::vector<StepPtr> steps;
    for (auto& [cost, step] : order) steps.push_back(std::move(step));
    return steps;
  }

  // What the pages still to come are likely to cost; with a pace, what it costs to be ahead of it or behind.
  double expected(const State& state, int page) {
    const double left = area_from(state.rest);
    if (pace_ <= 0) return kExpectedOfPage * left / (grid_.steps * grid_.columns);
    const int made = page - grid_.first_page - pages_of_spreads(state.spreads);
    const double wanted = area_from(article_from(0)) - pace_ * made;
    return kOffPace * std::abs(left - wanted) / pace_;
  }

  double area_from(Rest rest) {
    double area = 0;
    for (; rest.article < articles_.count(); rest = article_from(rest.article + 1))
      area += articles_.area_left(rest);
    return area;
  }

  // Of so many spreads, from the first.
  int pages_of_spreads(std::size_t count) const {
    int pages = 0;
    for (std::size_t i = 0; i < count; ++i) pages += std::max(2, articles_.pages_of(spreads_[i]));
    return pages;
  }

  static std::vector<PagePlan> pages_of(StepPtr step) {
    std::vector<StepPtr> steps;
    for (; step != nullptr; step = step->before) steps.push_back(step);
    std::vector<PagePlan> pages;
    for (auto s = steps.rbegin(); s != steps.rend(); ++s)
      pages.insert(pages.end(), (*s)->pages.begin(), (*s)->pages.end());
    return pages;
  }

  // Pages of fillers up to the end of the sheet.
  StepPtr completed(const StepPtr& step, int next_page) const {
    auto result = std::make_shared<Step>();
    result->after = step->after;
    result->before = step;
    result->cost = step->cost;
    for (int page = next_page; (page - 1) % grid_.factor != 0; ++page) {
      result->pages.push_back(filler_page());
      result->cost += kPage + kFiller + kFillerStep * grid_.steps * grid_.columns * 2;
    }
    return result;
  }

  PagePlan filler_page() const {
    PagePlan plan;
    plan.white = grid_.steps * grid_.columns;
    for (const std::size_t filler : fillers_) {
      for (const Shape& shape : articles_.whole({filler, 0, 0})) {
        if (shape.width != grid_.columns || shape.least > grid_.steps || shape.most < grid_.steps) continue;
        plan.white = 0;
        plan.entries = {{{filler, 0, 0}, true, {filler, shape.variant, 0, 0, grid_.columns, grid_.steps, 0}}};
        return plan;
      }
    }
    return plan;
  }

  // --- one page

  std::vector<StepPtr> next_of(const StepPtr& step, int page) {
    std::vector<StepPtr> found;
    const State& state = step->after;
    if (may_spread(state, page)) found.push_back(spread(step));
    if (state.rest.article >= articles_.count()) {
      // Only the spread is left, and the page is odd.
      if (found.empty()) found.push_back(after(step, {filler_page()}, state, kFiller));
      return found;
    }
    std::size_t together = 0;
    while (together < kMostTogether && may_join(state.rest, together)) {
      add_portion(step, together, found);
      ++together;
      if (!add_whole(step, together, found)) break;
    }
    if (found.empty()) found.push_back(hole(step));
    return found;
  }

  // Whether the next article may stand on the page of those before it.
  bool may_join(const Rest& rest, std::size_t together) const {
    const std::size_t article = nth(rest, together).article;
    return article < articles_.count() && (together == 0 || !articles_.opens_page(article));
  }

  StepPtr after(const StepPtr& before, std::vector<PagePlan> pages, State state, double cost) const {
    auto step = std::make_shared<Step>();
    step->after = state;
    step->cost = before->cost + cost + kPage * static_cast<double>(pages.size());
    step->pages = std::move(pages);
    step->before = before;
    return step;
  }

  StepPtr spread(const StepPtr& step) const {
    const std::size_t article = spreads_[step->after.spreads];
    std::vector<PagePlan> pages(static_cast<std::size_t>(std::max(2, articles_.pages_of(article))));
    for (std::size_t i = 0; i < pages.size(); ++i) {
      pages[i].spread = article;
      pages[i].page_of_spread = static_cast<int>(i);
    }
    State state = step->after;
    ++state.spreads;
    return after(step, std::move(pages), state, 0);
  }

  Rest nth(Rest rest, std::size_t index) const {
    for (; index > 0; --index) rest = article_from(rest.article + 1);
    return rest;
  }

  const Guillotine& group(const Rest& rest, std::size_t together, bool with_fillers) {
    auto& known = groups_[{rest, together, with_fillers}];
    if (known == nullptr) {
      std::vector<Piece> pieces;
      for (std::size_t i = 0; i < together; ++i) pieces.push_back({articles_.whole(nth(rest, i)), -1});
      for (std::size_t i = 0; with_fillers && i < fillers_.size(); ++i)
        pieces.push_back({filler_shapes(fillers_[i]), 0});
      known = std::make_unique<Guillotine>(std::move(pieces), grid_.columns, grid_.steps, grid_.cuts);
    }
    return *known;
  }

  std::vector<Shape> filler_shapes(std::size_t filler) const {
    std::vector<Shape> shapes = articles_.whole({filler, 0, 0});
    for (Shape& shape : shapes) shape.cost += kFiller;
    return shapes;
  }

  // Whole articles that fill the page. False when they are too much for it, and more would be too.
  bool add_whole(const StepPtr& step, std::size_t together, std::vector<StepPtr>& found) {
    int area = 0;
    for (std::size_t i = 0; i < together; ++i) area += least_area(nth(step->after.rest, i));
    if (area > grid_.steps * grid_.columns) return false;
    add_filling(step, together, false, found);
    if (!fillers_.empty()) add_filling(step, together, true, found);
    return true;
  }

  int least_area(const Rest& rest) const {
    int least = std::numeric_limits<int>::max() / static_cast<int>(kMostTogether + 1);
    for (const Shape& shape : articles_.whole(rest)) least = std::min(least, shape.least * shape.width);
    return least;
  }

  void add_filling(const StepPtr& step, std::size_t together, bool with_fillers,
                   std::vector<StepPtr>& found) {
    const Rest& rest = step->after.rest;
    const Guillotine& cuts = group(rest, together, with_fillers);
    const Arrangement* best = nullptr;
    double least_cost = std::numeric_limits<double>::max();
    const auto ways = cuts.ways(grid_.columns);
    for (const Arrangement& way : ways) {
      if (way.least > grid_.steps || way.most < grid_.steps) continue;
      const std::vector<PlacedPiece> pieces = cuts.place(way, grid_.steps);
      const double cost = way.cost + cost_of_white(white_in(pieces)) + filler_cost(pieces, together);
      if (cost >= least_cost) continue;
      best = &way;
      least_cost = cost;
    }
    if (best == nullptr) return;
    PagePlan plan = plan_of(rest, together, cuts, *best, grid_.steps);
    found.push_back(after(step, {std::move(plan)}, {nth(rest, together), step->after.spreads}, least_cost));
  }

  int white_in(const std::vector<PlacedPiece>& pieces) const {
    int white = 0;
    for (const PlacedPiece& piece : pieces) white += articles_.white(piece);
    return white;
  }

  // A filler pays for all the room it takes, not for the least of it.
  static double filler_cost(const std::vector<PlacedPiece>& pieces, std::size_t together) {
    double cost = 0;
    for (const PlacedPiece& piece : pieces) {
      if (piece.piece >= together) cost += kFillerStep * piece.width * piece.height;
    }
    return cost;
  }

  PagePlan plan_of(const Rest& rest, std::size_t together, const Guillotine& cuts, const Arrangement& way,
                   int height) const {
    PagePlan plan;
    std::vector<PlacedPiece> pieces = cuts.place(way, height);
    plan.white = white_in(pieces);
    for (PlacedPiece& placed : pieces) {
      const Rest entry =
          placed.piece < together ? nth(rest, placed.piece) : Rest{fillers_[placed.piece - together], 0, 0};
      placed.piece = entry.article;
      plan.entries.push_back({entry, true, placed});
    }
    return plan;
  }

  // What takes less than a third of a page is not parted.
  bool is_short(const Rest& rest) const {
    const std::vector<Shape>& shapes = articles_.whole(rest);
    return std::any_of(shapes.begin(), shapes.end(), [&](const Shape& shape) {
      return shape.least * shape.width * 3 < grid_.steps * grid_.columns;
    });
  }

  // Some whole articles, and below them the beginning of the next one.
  void add_portion(const StepPtr& step, std::size_t together, std::vector<StepPtr>& found) {
    const Rest& rest = step->after.rest;
    const Rest parted = nth(rest, together);
    if (is_short(parted)) return;
    struct Above {
      std::optional<Arrangement> way;
      int height = 0;
    };
    std::vector<Above> above;
    if (together == 0) {
      above.push_back({});
    } else {
      const auto ways = group(rest, together, false).ways(grid_.columns);
      for (const Arrangement& way : ways) {
        const int most = grid_.steps - grid_.cuts.gap - kLeastPortion;
        if (way.least <= most) above.push_back({way, std::min(way.full, most)});
        constexpr std::size_t kTried = 2;
        if (above.size() == kTried) break;
      }
    }
    for (const Above& one : above) {
      const int top = one.way ? one.height + grid_.cuts.gap : 0;
      const auto portion = articles_.portion(parted, grid_.steps - top);
      if (!portion) continue;
      PagePlan plan;
      if (one.way) plan = plan_of(rest, together, group(rest, together, false), *one.way, one.height);
      plan.white += portion->white;
      plan.entries.push_back(
          {parted, false, {parted.article, portion->variant, 0, top, grid_.columns, grid_.steps - top, 0}});
      const double cost = (one.way ? one.way->cost : 0) + portion->cost + kGoesOn + cost_of_white(plan.white);
      found.push_back(after(step, {std::move(plan)}, {portion->after, step->after.spreads}, cost));
    }
  }

  // Nothing fills the page: what comes first stands there alone, white around it.
  StepPtr hole(const StepPtr& step) {
    const Rest& rest = step->after.rest;
    const std::vector<Shape>& shapes = articles_.whole(rest);
    const auto widest = std::max_element(shapes.begin(), shapes.end(),
                                         [](const Shape& a, const Shape& b) { return a.width < b.width; });
    PagePlan plan;
    double cost = kCut;
    PageEntry entry{rest, true, {rest.article, kNoVariant, 0, 0, grid_.columns, grid_.steps, 0}};
    if (widest != shapes.end()) {
      const int height = std::clamp(grid_.steps, widest->least, widest->most);
      entry.place = {rest.article, widest->variant, 0, 0, widest->width, height, 0};
      plan.white = grid_.steps * grid_.columns - height * widest->width;
      cost = kHole + cost_of_white(plan.white);
    }
    plan.entries.push_back(entry);
    return after(step, {std::move(plan)}, {nth(rest, 1), step->after.spreads}, cost);
  }

  Articles& articles_;
  const PageGrid& grid_;
  std::vector<std::size_t> fillers_, spreads_;
  double pace_ = 0;  // steps over a column on each page; 0: as they come
  std::map<GroupKey, std::unique_ptr<Guillotine>> groups_;
};

}  // namespace

std::vector<PagePlan> paginate(Articles& articles, const PageGrid& grid) {
  return Paginator(articles, grid).run();
}

}  // namespace mandature::layout
