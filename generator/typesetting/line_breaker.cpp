#include "typesetting/line_breaker.h"

#include <algorithm>
#include <array>
#include <limits>

namespace mandature::typesetting {
namespace {

constexpr std::size_t kMostCutsInARow = 2;
constexpr double kImpossible = std::numeric_limits<double>::infinity();
// Demerits, in units of a line that is wholly empty. A line more always costs more than any unevenness in a
// paragraph of usual length, so that a text is never longer than it need be.
constexpr double kLine = 10;
constexpr double kCut = 0.06;
constexpr double kHyphen = 0.01;
constexpr double kHyphenInHeading = 11;  // worth a line more
constexpr double kShortWord = 0.004;
constexpr double kShortWordInHeading = 0.3;
constexpr double kPhraseInHeading = 0.25;  // two words that belong together are parted: "droits / sociaux"
constexpr double kRunt = 0.05;             // a last line shorter than…
constexpr double kRuntShare = 0.2;         // …this share of the measure
constexpr double kTooManyCuts = 1e3;       // only for a word that has no other way
constexpr double kTooWide = 1e6;

// The best way to end a line after a piece, for each number of cut words in a row.
struct Node {
  std::array<double, kMostCutsInARow + 1> cost{kImpossible, kImpossible, kImpossible};
  std::array<std::size_t, kMostCutsInARow + 1> from{};  // the node where that line begins
  std::array<std::size_t, kMostCutsInARow + 1> from_cuts{};
};

struct Line {
  Length width, measure;
  BreakKind end = BreakKind::kForced;
  bool first = false, last = false, single = false, short_word = false;
  bool phrase = false;  // the next word begins no phrase
};

double demerits(const Line& line, const BreakOptions& options) {
  const Length measure = line.measure;
  if (line.width > measure) {
    return line.single ? kTooWide : kImpossible;
  }
  const double slack = measure > Length() ? ratio(measure - line.width, measure) : 0;
  double cost = kLine;
  const bool closing = line.last || line.end == BreakKind::kForced;
  const bool heading = options.rule == LineRule::kHeading;
  if (!closing || heading) cost += slack * slack * (closing ? 0.5 : 1);
  if (line.last && !line.first && 1 - slack < kRuntShare) cost += kRunt;
  if (line.end == BreakKind::kCut) cost += kCut;
  if (line.end == BreakKind::kHyphen) cost += heading ? kHyphenInHeading : kHyphen;
  if (!closing && heading && line.phrase) cost += kPhraseInHeading;
  if (!closing && line.short_word) cost += heading ? kShortWordInHeading : kShortWord;
  return cost;
}

class Breaker {
 public:
  Breaker(const std::vector<Piece>& pieces, const BreakOptions& options)
      : pieces_(pieces),
        options_(options),
        counted_(static_cast<std::size_t>(std::max(1, options.indented_lines))),
        nodes_((pieces.size() + 1) * (counted_ + 1)),
        offsets_(pieces.size() + 1) {
    nodes_[0].cost[0] = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i)
      offsets_[i + 1] = offsets_[i] + pieces[i].width + space(i);
  }

  std::vector<std::size_t> lines() {
    for (std::size_t end = 1; end <= pieces_.size(); ++end) reach(end);
    return trace();
  }

 private:
  Length space(std::size_t i) const {
    return pieces_[i].after == BreakKind::kSpace ? pieces_[i].space : Length();
  }

  bool may_end(std::size_t end) const {
    return end == pieces_.size() || pieces_[end - 1].after != BreakKind::kNone;
  }

  // Finds the best line [begin, end) for every possible begin.
  void reach(std::size_t end) {
    if (!may_end(end)) return;
    const Piece& last = pieces_[end - 1];
    const BreakKind kind = end == pieces_.size() ? BreakKind::kForced : last.after;
    const std::size_t is_cut = kind == BreakKind::kCut ? 1 : 0;
    for (std::size_t begin = end; begin-- > 0;) {
      if (begin + 1 < end && pieces_[begin].after == BreakKind::kForced) break;
      if (begin > 0 && !may_end(begin)) continue;
      Line line{offsets_[end] - space(end - 1) - offsets_[begin] + (is_cut == 1 ? last.hyphen : Length()),
                {},
                kind,
                begin == 0,
                end == pieces_.size(),
                false,
                last.short_word,
                end < pieces_.size() && !pieces_[end].short_word && !last.ends_phrase};
      line.single = nearest_break_before(end) == begin;
      if (!relax(begin, end, is_cut, line)) break;
    }
  }

  // The ways to begin a line after so many others; those after the last indented one are alike.
  std::size_t index_of(std::size_t at, std::size_t lines) const {
    return at * (counted_ + 1) + std::min(lines, counted_);
  }

  // Whether the line fits in any place it may have.
  bool relax(std::size_t begin, std::size_t end, std::size_t is_cut, Line line) {
    bool fits = false;
    for (std::size_t lines = begin == 0 ? 0 : 1; lines <= (begin == 0 ? 0 : counted_); ++lines) {
      line.measure = options_.measure_of(static_cast<int>(lines));
      const double cost = demerits(line, options_);
      if (cost == kImpossible) continue;
      fits = true;
      relax(index_of(begin, lines), index_of(end, lines + 1), is_cut, cost);
    }
    return fits;
  }

  std::size_t nearest_break_before(std::size_t end) const {
    std::size_t begin = end - 1;
    while (begin > 0 && !may_end(begin)) --begin;
    return begin;
  }

  void relax(std::size_t begin, std::size_t end, std::size_t is_cut, double line_cost) {
    const Node& from = nodes_[begin];
    for (std::size_t cuts = 0; cuts <= kMostCutsInARow; ++cuts) {
      if (from.cost[cuts] == kImpossible) continue;
      const bool one_too_many = is_cut == 1 && cuts == kMostCutsInARow;
      const std::size_t now = is_cut == 0 ? 0 : std::min(cuts + 1, kMostCutsInARow);
      Node& node = nodes_[end];
      const double cost = from.cost[cuts] + line_cost + (one_too_many ? kTooManyCuts : 0);
      if (cost >= node.cost[now]) continue;
      node.cost[now] = cost;
      node.from[now] = begin;
      node.from_cuts[now] = cuts;
    }
  }

  std::vector<std::size_t> trace() const {
    std::vector<std::size_t> ends;
    std::size_t at = 0, cuts = 0;
    double best = kImpossible;
    for (std::size_t lines = 1; lines <= counted_; ++lines) {
      const auto& costs = nodes_[index_of(pieces_.size(), lines)].cost;
      const auto least = std::min_element(costs.begin(), costs.end());
      if (*least >= best) continue;
      best = *least;
      at = index_of(pieces_.size(), lines);
      cuts = static_cast<std::size_t>(least - costs.begin());
    }
    while (at > 0) {
      ends.push_back(at / (counted_ + 1) - 1);
      const std::size_t before = nodes_[at].from[cuts];
      cuts = nodes_[at].from_cuts[cuts];
      at = before;
    }
    std::reverse(ends.begin(), ends.end());
    return ends;
  }

  const std::vector<Piece>& pieces_;
  const BreakOptions& options_;
  const std::size_t counted_;  // lines that differ by their number
  std::vector<Node> nodes_;    // after each piece, for each number of lines that counts
  std::vector<Length> offsets_;
};

}  // namespace

std::vector<std::size_t> break_lines(const std::vector<Piece>& pieces, const BreakOptions& options) {
  if (pieces.empty()) return {};
  return Breaker(pieces, options).lines();
}

}  // namespace mandature::typesetting
