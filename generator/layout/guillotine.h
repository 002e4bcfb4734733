#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mandature::layout {

// Rectangles put together without holes or overlaps by cutting a page again and again from edge to edge, as
// newspapers are made up. Pure: widths are columns, heights are steps of the grid.
// Source: Gange, Marriott, Stuckey, Optimal guillotine layout, DocEng 2012.

// One way in which a piece may stand. From `least` to `full` it fills its height (a picture that is cropped,
// lines to write on); from there to `most` it leaves white.
struct Shape {
  int width = 1;
  int least = 1, full = 1, most = 1;
  double cost = 0;  // of standing like this rather than as its master would like best
  int variant = 0;  // what it means to who made it
  int white = 0;    // steps over a column that nothing fills at any height: uneven feet of columns
};

// What is put together, in reading order. An optional piece may be left out.
struct Piece {
  std::vector<Shape> shapes;
  double cost_of_leaving_out = -1;  // below 0: it must stand
};

struct PlacedPiece {
  std::size_t piece = 0;
  int variant = 0;
  int column = 0, top = 0, width = 0, height = 0;
  int white = 0;  // steps over a column that nothing fills
};

// The price of cuts and of pieces that leave their order.
struct CutCosts {
  int gap = 1;            // steps between two pieces, one above the other
  double across = 0.5;    // a cut from left to right
  double down = 1.5;      // from top to bottom: titles stand side by side
  double disorder = 1.0;  // each pair of pieces that is not read in its order
};

// Some ways to put pieces together over one width, for every height from `least` to `most`.
struct Arrangement {
  int width = 0, least = 0, full = 0, most = 0;
  double cost = 0;
  std::uint32_t pieces = 0;  // those that stand, as bits
  std::size_t node = 0;      // for Guillotine::place
};

class Guillotine {
 public:
  // At most kMostPieces pieces; more are not looked at.
  static constexpr std::size_t kMostPieces = 9;
  // Nothing higher than `tallest` is looked at.
  Guillotine(std::vector<Piece> pieces, int columns, int tallest, CutCosts costs);

  // The best ways to put all pieces together over a width, cheapest first: every piece that must stand does,
  // what is left out has its cost.
  std::vector<Arrangement> ways(int width) const;
  // Where each piece stands, in reading order, when the whole is so high; within the bounds of the way.
  std::vector<PlacedPiece> place(const Arrangement& way, int height) const;

 private:
  enum class Cut : std::uint8_t { kLeaf, kAcross, kDown };
  struct Node {
    int width = 0, least = 0, full = 0, most = 0;
    double cost = 0;
    Cut cut = Cut::kLeaf;
    std::size_t first = 0, second = 0;  // nodes; of a leaf: the piece and its shape
    std::uint32_t pieces = 0;
  };

  void combine(std::uint32_t mask, int width);
  void add_leaves(std::uint32_t mask, int width, std::vector<Node>& found) const;
  void add_cuts(std::uint32_t first, std::uint32_t second, int width, std::vector<Node>& found) const;
  void keep_best(std::vector<Node> found, std::vector<std::size_t>& kept);
  std::vector<std::size_t>& nodes_of(std::uint32_t mask, int width);
  const std::vector<std::size_t>& nodes_of(std::uint32_t mask, int width) const;
  void place(std::size_t node, const PlacedPiece& area, std::vector<PlacedPiece>& placed) const;

  std::vector<Piece> pieces_;
  int columns_;
  int tallest_;
  CutCosts costs_;
  std::vector<Node> nodes_;
  std::vector<std::vector<std::size_t>> by_set_;  // by mask and width
};

}  // namespace mandature::layout
