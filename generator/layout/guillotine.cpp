#include "layout/guillotine.h"

#include <algorithm>
#include <bit>

namespace mandature::layout {
namespace {

// Ways kept for each set of pieces and width: enough that the neighbours find one of their height.
constexpr std::size_t kMostWays = 14;
// Of a step of white over a column that an arrangement forces upon one of its parts.
constexpr double kForcedWhite = 0.5;

// Pairs of pieces of which the later one is read first.
int inversions(std::uint32_t first, std::uint32_t second) {
  int count = 0;
  for (std::uint32_t rest = second; rest != 0; rest &= rest - 1) {
    const auto bit = static_cast<std::uint32_t>(std::countr_zero(rest));
    count += std::popcount(first >> bit >> 1U);
  }
  return count;
}

std::uint32_t lowest(std::uint32_t mask) { return mask & (~mask + 1); }

}  // namespace

Guillotine::Guillotine(std::vector<Piece> pieces, int columns, int tallest, CutCosts costs)
    : pieces_(std::move(pieces)), columns_(columns), tallest_(tallest), costs_(costs) {
  if (pieces_.size() > kMostPieces) pieces_.resize(kMostPieces);
  const std::uint32_t sets = 1U << pieces_.size();
  by_set_.resize(static_cast<std::size_t>(sets) * static_cast<std::size_t>(columns_));
  // A set is larger as a number than any set that it holds.
  for (std::uint32_t mask = 1; mask < sets; ++mask) {
    for (int width = 1; width <= columns_; ++width) combine(mask, width);
  }
}

std::vector<std::size_t>& Guillotine::nodes_of(std::uint32_t mask, int width) {
  return by_set_[static_cast<std::size_t>(mask) * static_cast<std::size_t>(columns_) +
                 static_cast<std::size_t>(width - 1)];
}

const std::vector<std::size_t>& Guillotine::nodes_of(std::uint32_t mask, int width) const {
  return by_set_[static_cast<std::size_t>(mask) * static_cast<std::size_t>(columns_) +
                 static_cast<std::size_t>(width - 1)];
}

void Guillotine::add_leaves(std::uint32_t mask, int width, std::vector<Node>& found) const {
  const auto piece = static_cast<std::size_t>(std::countr_zero(mask));
  for (std::size_t i = 0; i < pieces_[piece].shapes.size(); ++i) {
    const Shape& shape = pieces_[piece].shapes[i];
    if (shape.width != width || shape.least > tallest_) continue;
    found.push_back({width, shape.least, shape.full, shape.most, shape.cost, Cut::kLeaf, piece, i, mask});
  }
}

void Guillotine::add_cuts(std::uint32_t first, std::uint32_t second, int width,
                          std::vector<Node>& found) const {
  const double disorder = costs_.disorder * inversions(first, second);
  for (const std::size_t a : nodes_of(first, width)) {
    for (const std::size_t b : nodes_of(second, width)) {
      const Node& above = nodes_[a];
      const Node& below = nodes_[b];
      if (above.least + costs_.gap + below.least > tallest_) continue;
      found.push_back({width, above.least + costs_.gap + below.least, above.full + costs_.gap + below.full,
                       above.most + costs_.gap + below.most,
                       above.cost + below.cost + costs_.across + disorder, Cut::kAcross, a, b,
                       first | second});
    }
  }
  for (int part = 1; part < width; ++part) {
    for (const std::size_t a : nodes_of(first, part)) {
      for (const std::size_t b : nodes_of(second, width - part)) {
        const Node& left = nodes_[a];
        const Node& right = nodes_[b];
        const int least = std::max(left.least, right.least);
        const int most = std::min(left.most, right.most);
        if (least > most) continue;
        const int full = std::clamp(std::min(left.full, right.full), least, most);
        // What the higher one forces upon its neighbour is white too.
        const int white =
            std::max(0, least - left.full) * part + std::max(0, least - right.full) * (width - part);
        found.push_back({width, least, full, most,
                         left.cost + right.cost + costs_.down + disorder + white * kForcedWhite, Cut::kDown,
                         a, b, first | second});
      }
    }
  }
}

void Guillotine::combine(std::uint32_t mask, int width) {
  std::vector<Node> found;
  if (std::popcount(mask) == 1) {
    add_leaves(mask, width, found);
  } else {
    // The part read first holds the piece that is first in reading order.
    const std::uint32_t top = lowest(mask);
    for (std::uint32_t second = (mask - 1) & mask; second != 0; second = (second - 1) & mask) {
      if ((second & top) == 0) add_cuts(mask & ~second, second, width, found);
    }
  }
  keep_best(std::move(found), nodes_of(mask, width));
}

// The cheapest, none of which another one makes needless.
void Guillotine::keep_best(std::vector<Node> found, std::vector<std::size_t>& kept) {
  std::stable_sort(found.begin(), found.end(), [](const Node& a, const Node& b) { return a.cost < b.cost; });
  for (const Node& node : found) {
    const bool needless = std::any_of(kept.begin(), kept.end(), [&](std::size_t other) {
      return nodes_[other].least <= node.least && nodes_[other].most >= node.most &&
             nodes_[other].full >= node.full;
    });
    if (needless) continue;
    kept.push_back(nodes_.size());
    nodes_.push_back(node);
    if (kept.size() == kMostWays) return;
  }
}

std::vector<Arrangement> Guillotine::ways(int width) const {
  std::uint32_t needed = 0;
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    if (pieces_[i].cost_of_leaving_out < 0) needed |= 1U << i;
  }
  std::vector<Arrangement> ways;
  for (std::uint32_t mask = 1; mask < (1U << pieces_.size()); ++mask) {
    if ((mask & needed) != needed) continue;
    double left_out = 0;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if ((mask & (1U << i)) == 0) left_out += pieces_[i].cost_of_leaving_out;
    }
    for (const std::size_t index : nodes_of(mask, width)) {
      const Node& node = nodes_[index];
      ways.push_back({width, node.least, node.full, node.most, node.cost + left_out, mask, index});
    }
  }
  std::stable_sort(ways.begin(), ways.end(),
                   [](const Arrangement& a, const Arrangement& b) { return a.cost < b.cost; });
  return ways;
}

std::vector<PlacedPiece> Guillotine::place(const Arrangement& way, int height) const {
  std::vector<PlacedPiece> placed;
  PlacedPiece area;
  area.width = way.width;
  area.height = height;
  place(way.node, area, placed);
  return placed;
}

void Guillotine::place(std::size_t index, const PlacedPiece& area, std::vector<PlacedPiece>& placed) const {
  const Node& node = nodes_[index];
  if (node.cut == Cut::kLeaf) {
    const Shape& shape = pieces_[node.first].shapes[node.second];
    PlacedPiece piece = area;
    piece.piece = node.first;
    piece.variant = shape.variant;
    piece.white = shape.white + std::max(0, area.height - shape.full) * area.width;
    placed.push_back(piece);
    return;
  }
  const Node& a = nodes_[node.first];
  const Node& b = nodes_[node.second];
  PlacedPiece first = area, second = area;
  if (node.cut == Cut::kDown) {
    first.width = a.width;
    second.column = area.column + a.width;
    second.width = b.width;
  } else {
    // What can grow takes what there is to give; what is left as white is shared evenly.
    int spare = area.height - costs_.gap - a.least - b.least;
    const auto give = [&](int room_a, int room_b) {
      const int room = room_a + room_b;
      const int given = std::min(spare, room);
      const int to_a = room > 0 ? (given * room_a + room / 2) / room : 0;
      spare -= given;
      return std::pair{std::min(to_a, room_a), given - std::min(to_a, room_a)};
    };
    const auto [filled_a, filled_b] = give(a.full - a.least, b.full - b.least);
    const auto [white_a, white_b] = give(a.most - a.full, b.most - b.full);
    first.height = a.least + filled_a + white_a;
    second.height = area.height - costs_.gap - first.height;
    second.top = area.top + first.height + costs_.gap;
  }
  place(node.first, first, placed);
  place(node.second, second, placed);
}

}  // namespace mandature::layout
