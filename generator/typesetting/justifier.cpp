#include "typesetting/justifier.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace mandature::typesetting {
namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr double kSpaceStretch = 0.5, kSpaceShrink = 0.33;  // of a word space
// Demerits, on the scale of TeX: a line of badness b costs (10 + b)².
constexpr double kLinePenalty = 10;
constexpr double kCutPenalty = 50;
constexpr double kFitness = 10000;  // a tight line beside a loose one
constexpr double kTwoCuts = 3000;   // two cut words in a row; three are impossible
constexpr double kShortWord = 400;  // an article left at a line end
constexpr double kLastCut = 1e6;    // a cut in the last line but one, where a pass must allow it
constexpr double kPoorLastLine = 1e10;
constexpr double kRiver = 5000;         // for each line end that makes a river
constexpr double kWorstBadness = 1e8;   // a line with nothing to stretch
constexpr double kTightness = 1.25;     // words too near each other are read less well than words too far
constexpr double kScaledBadness = 8;    // letters as wide or narrow as they may be
constexpr double kSpacedBadness = 800;  // letters as far apart as they may be
constexpr double kGaping = 3e6;         // spaces too wide are what a reader sees first
constexpr double kLeastLastLine = 0.2;
constexpr int kLeastLastSigns = 6;
constexpr std::size_t kCutRuns = 3;  // none, one or two cut words in a row
constexpr std::size_t kClasses = 4;  // tight, decent, loose, very loose
constexpr int kRiverAttempts = 5;

struct Node {
  std::size_t at = 0;  // the piece that begins the next line
  std::size_t fitness = 1, cuts = 0;
  int line = 0;
  double demerits = 0;
  std::size_t from = 0;
};

// A line from one piece to another.
struct Fit {
  double ratio = 0;  // of what its spaces may give or take; below -1 it is too wide
  double badness = 0;
  bool last = false, closing = false;  // of the paragraph; before a forced end
};

std::size_t class_of(double ratio) { return ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3; }

class Justifier {
 public:
  Justifier(const std::vector<Piece>& pieces, const JustifyOptions& options, const JustifyPass& pass)
      : pieces_(pieces), options_(options), pass_(pass), extra_(pieces.size() + 1, 0.0) {
    const std::size_t n = pieces.size();
    for (auto* sums : {&width_, &stretch_, &shrink_, &glyphs_}) sums->assign(n + 1, 0.0);
    signs_.assign(n + 1, 0);
    for (std::size_t i = 0; i < n; ++i) {
      const Piece& piece = pieces[i];
      const double space = space_after(i);
      width_[i + 1] = width_[i] + piece.width.points() + space;
      stretch_[i + 1] = stretch_[i] + piece.stretch.points() + kSpaceStretch * space;
      shrink_[i + 1] = shrink_[i] + piece.shrink.points() + kSpaceShrink * space;
      glyphs_[i + 1] = glyphs_[i] + (piece.width - piece.glue).points();
      signs_[i + 1] = signs_[i] + piece.signs + (space > 0 ? 1 : 0);
    }
  }

  // The best way; nothing when there is none.
  std::optional<std::vector<std::size_t>> solve() {
    nodes_.assign(1, Node{});
    active_.assign(1, 0);
    for (std::size_t end = 1; end <= pieces_.size(); ++end) {
      if (may_end(end)) reach(end);
      if (active_.empty()) return std::nullopt;
    }
    return trace();
  }

  void discourage(std::size_t piece) { extra_[piece + 1] += kRiver; }
  Fit fit_of(std::size_t begin, std::size_t end, int line) const { return fit(begin, end, line); }
  double indent_of(int line) const {
    return (options_.breaks.measure - options_.breaks.measure_of(line)).points();
  }
  double space_after(std::size_t i) const {
    return pieces_[i].after == BreakKind::kSpace ? pieces_[i].space.points() : 0;
  }

 private:
  bool is_cut(std::size_t end) const {
    return end < pieces_.size() && pieces_[end - 1].after == BreakKind::kCut;
  }

  bool may_end(std::size_t end) const {
    if (end == pieces_.size()) return true;
    const BreakKind kind = pieces_[end - 1].after;
    return kind != BreakKind::kNone && (pass_.cuts || kind != BreakKind::kCut);
  }

  double target(std::size_t begin, std::size_t end, int line) const {
    const Length hang =
        pieces_[begin].hang_left + (is_cut(end) ? pieces_[end - 1].hang_hyphen : pieces_[end - 1].hang_right);
    return (options_.breaks.measure_of(line) + hang).points();
  }

  // `line` is counted from 0.
  Fit fit(std::size_t begin, std::size_t end, int line) const {
    Fit result;
    const double space = space_after(end - 1);
    const double hyphen = is_cut(end) ? pieces_[end - 1].hyphen.points() : 0;
    const double width = width_[end] - width_[begin] - space + hyphen;
    const double letters = options_.glyph_scale * (glyphs_[end] - glyphs_[begin]);
    const double stretch = stretch_[end] - stretch_[begin] - kSpaceStretch * space;
    const double shrink = shrink_[end] - shrink_[begin] - kSpaceShrink * space;
    const double missing = target(begin, end, line) - width;
    result.last = end == pieces_.size();
    result.closing = result.last || pieces_[end - 1].after == BreakKind::kForced;
    if (missing > 0 && result.closing) return result;
    // Letters give first, as they do when the line is set; then spaces; then what is between letters.
    const double by_letters = std::clamp(missing, -letters, letters);
    double by_spaces = missing - by_letters;
    const double between =
        (by_spaces < 0 ? kLetterTightening : kLetterSpacing) * (glyphs_[end] - glyphs_[begin]);
    const double beyond = by_spaces < 0 ? -shrink - by_spaces : by_spaces - kGapingRatio * stretch;
    const double by_letter_spaces = std::clamp(beyond, 0.0, between);
    by_spaces -= std::copysign(by_letter_spaces, by_spaces);
    if (by_spaces < 0) {
      result.ratio = shrink > 0 ? by_spaces / shrink : -kNever;
      if (result.ratio > -1.0001) result.ratio = std::max(result.ratio, -1.0);
    } else if (by_spaces > 0) {
      result.ratio = stretch > 0 ? by_spaces / stretch : kNever;
    }
    const double strain = result.ratio < 0 ? kTightness * -result.ratio : result.ratio;
    const double scaled = letters > 0 ? by_letters / letters : 0;
    const double spaced = between > 0 ? by_letter_spaces / between : 0;
    result.badness = std::min(kWorstBadness, 100 * strain * strain * strain +
                                                 kScaledBadness * scaled * scaled + kSpacedBadness * spaced);
    return result;
  }

  bool poor_last_line(std::size_t begin, std::size_t end) const {
    return signs_[end] - signs_[begin] < kLeastLastSigns &&
           width_[end] - width_[begin] < kLeastLastLine * options_.breaks.measure.points();
  }

  // What the last line and the one before it must not be.
  double last_line_demerits(const Node& from, const Fit& fit, std::size_t begin, std::size_t end) const {
    if (!fit.last || begin == 0) return 0;
    const bool cut = from.cuts > 0, poor = poor_last_line(begin, end);
    if ((cut || poor) && !pass_.emergency) return kNever;
    return (cut ? kLastCut : 0) + (poor ? kPoorLastLine : 0);
  }

  double line_demerits(const Node& from, const Fit& fit, std::size_t end) const {
    const double bad = kLinePenalty + fit.badness;
    double demerits = bad * bad + extra_[end];
    const BreakKind kind = pieces_[end - 1].after;
    if (!fit.closing && (kind == BreakKind::kCut || kind == BreakKind::kHyphen))
      demerits += kCutPenalty * kCutPenalty;
    if (fit.ratio > kGapingRatio) demerits += kGaping;
    if (is_cut(end) && from.cuts == 1) demerits += kTwoCuts;
    if (!fit.closing && pieces_[end - 1].short_word) demerits += kShortWord;
    const auto now = static_cast<int>(class_of(fit.ratio));
    if (std::abs(now - static_cast<int>(from.fitness)) > 1) demerits += kFitness;
    return demerits;
  }

  // The number of the line that begins there; those after the last indented one are alike.
  int line_of(const Node& node) const { return std::min(node.line, options_.breaks.indented_lines); }

  // Every way a line can end after piece `end` - 1; the best of each kind becomes a node.
  void reach(std::size_t end) {
    best_.clear();
    std::size_t kept = 0;
    const bool forced = end == pieces_.size() || pieces_[end - 1].after == BreakKind::kForced;
    for (std::size_t k = 0; k < active_.size();) {
      const std::size_t begin = nodes_[active_[k]].at;
      const int number = line_of(nodes_[active_[k]]);
      std::size_t next = k;
      while (next < active_.size() && nodes_[active_[next]].at == begin &&
             line_of(nodes_[active_[next]]) == number)
        ++next;
      const Fit line = fit(begin, end, number);
      if (line.ratio >= -1 && line.badness <= pass_.tolerance) {
        for (std::size_t i = k; i < next; ++i) extend(active_[i], line, end);
      }
      // A line that is too wide only grows.
      const bool stays = line.ratio >= -1 && !forced;
      for (std::size_t i = k; stays && i < next; ++i) active_[kept++] = active_[i];
      k = next;
    }
    active_.resize(kept);
    std::stable_sort(best_.begin(), best_.end(),
                     [&](const Node& a, const Node& b) { return line_of(a) < line_of(b); });
    for (const Node& node : best_) {
      active_.push_back(nodes_.size());
      nodes_.push_back(node);
    }
  }

  void extend(std::size_t from, const Fit& line, std::size_t end) {
    const Node& before = nodes_[from];
    const bool cut = is_cut(end);
    if (cut && before.cuts + 1 >= kCutRuns) return;
    Node node{end, class_of(line.ratio), cut ? before.cuts + 1 : 0, before.line + 1, 0, from};
    node.demerits =
        before.demerits + line_demerits(before, line, end) + last_line_demerits(before, line, before.at, end);
    if (node.demerits == kNever) return;
    // The number of lines matters only where another than the best is asked for.
    const auto same = std::find_if(best_.begin(), best_.end(), [&](const Node& known) {
      return known.fitness == node.fitness && known.cuts == node.cuts && line_of(known) == line_of(node) &&
             (options_.looseness == 0 || known.line == node.line);
    });
    if (same == best_.end()) {
      best_.push_back(node);
    } else if (node.demerits < same->demerits) {
      *same = node;
    }
  }

  std::optional<std::vector<std::size_t>> trace() {
    if (active_.empty() || nodes_[active_.front()].at != pieces_.size()) return std::nullopt;
    const auto cheaper = [&](std::size_t a, std::size_t b) {
      return nodes_[a].demerits < nodes_[b].demerits;
    };
    std::size_t best = *std::min_element(active_.begin(), active_.end(), cheaper);
    if (options_.looseness != 0) {
      const int wanted = nodes_[best].line + options_.looseness;
      for (const std::size_t i : active_) {
        const int off = std::abs(nodes_[i].line - wanted), now = std::abs(nodes_[best].line - wanted);
        if (off < now || (off == now && cheaper(i, best))) best = i;
      }
    }
    std::vector<std::size_t> ends;
    for (std::size_t i = best; nodes_[i].at > 0; i = nodes_[i].from) ends.push_back(nodes_[i].at - 1);
    std::reverse(ends.begin(), ends.end());
    return ends;
  }

  const std::vector<Piece>& pieces_;
  const JustifyOptions& options_;
  const JustifyPass& pass_;
  std::vector<double> width_, stretch_, shrink_, glyphs_, extra_;
  std::vector<int> signs_;
  std::vector<Node> nodes_, best_;
  std::vector<std::size_t> active_;  // nodes, those of one place together
};

// Where the spaces of a line stand, in points from the left edge, and their width.
struct Gap {
  double left = 0, right = 0;
  int run = 1;  // lines in a row with a gap under another
};

std::vector<Gap> gaps_of(const Justifier& justifier, const std::vector<Piece>& pieces, std::size_t begin,
                         std::size_t end, int line) {
  std::vector<Gap> gaps;
  const double ratio = justifier.fit_of(begin, end, line).ratio;
  const double share = 1 + ratio * (ratio < 0 ? kSpaceShrink : kSpaceStretch);
  double x = justifier.indent_of(line);
  for (std::size_t i = begin; i + 1 < end; ++i) {
    x += pieces[i].width.points();
    const double space = justifier.space_after(i) * share;
    if (space > 0) gaps.push_back({x, x + space});
    x += space;
  }
  return gaps;
}

// The lines in the middle of a river: a space over a space over a space, each half under the one above.
std::vector<std::size_t> rivers(const Justifier& justifier, const std::vector<Piece>& pieces,
                                const std::vector<std::size_t>& ends) {
  std::vector<std::size_t> found;
  std::vector<Gap> above;
  std::size_t begin = 0;
  for (std::size_t line = 0; line < ends.size(); ++line) {
    std::vector<Gap> gaps = gaps_of(justifier, pieces, begin, ends[line] + 1, static_cast<int>(line));
    bool river = false;
    std::size_t k = 0;
    for (Gap& gap : gaps) {
      while (k < above.size() && above[k].right <= gap.left) ++k;
      for (std::size_t j = k; j < above.size() && above[j].left < gap.right; ++j) {
        const double shared = std::min(above[j].right, gap.right) - std::max(above[j].left, gap.left);
        const double least = std::min(above[j].right - above[j].left, gap.right - gap.left);
        if (shared >= least / 2) gap.run = std::max(gap.run, above[j].run + 1);
      }
      river = river || gap.run == 3;
    }
    if (river) found.push_back(line - 1);
    above = std::move(gaps);
    begin = ends[line] + 1;
  }
  return found;
}

}  // namespace

std::optional<std::vector<std::size_t>> justify_lines(const std::vector<Piece>& pieces,
                                                      const JustifyOptions& options,
                                                      const JustifyPass& pass) {
  if (pieces.empty()) return std::vector<std::size_t>{};
  Justifier justifier(pieces, options, pass);
  auto best = justifier.solve();
  if (!best) return best;
  // Line ends that make rivers are discouraged one after the other, as long as that leaves fewer of them.
  std::vector<std::size_t> flows = rivers(justifier, pieces, *best);
  for (int attempt = 0; attempt < kRiverAttempts && !flows.empty(); ++attempt) {
    const std::size_t line = flows[static_cast<std::size_t>(attempt) % flows.size()];
    justifier.discourage((*best)[line]);
    auto other = justifier.solve();
    if (!other) break;
    std::vector<std::size_t> left = rivers(justifier, pieces, *other);
    if (left.size() > flows.size()) continue;
    best = std::move(other);
    flows = std::move(left);
  }
  return best;
}

}  // namespace mandature::typesetting
