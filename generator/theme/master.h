#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "diagnostics/source_file.h"
#include "graphics/chart_style.h"
#include "support/file_system.h"
#include "support/length.h"

namespace mandature::theme {

using support::Length;

enum class TextAlignment { kStart, kCentre, kEnd, kJustified };
enum class Hyphenation { kOff, kOn };

// How a paragraph is set. Faces are names in the theme's font families.
struct ParagraphStyle {
  std::string family, face;
  std::string strong_face = "bold";
  std::string emphasis_face = "italic";
  Length size, leading;
  Length floor;  // the smallest size a page that is too full may give it; nothing: it keeps its size
  Length space_before, space_after;
  Length first_indent, indent;
  double tracking = 0;                // of the size
  std::vector<std::string> features;  // OpenType: "lnum", "-liga"
  std::string token = "ink";
  TextAlignment alignment = TextAlignment::kStart;
  double glyph_scale = 0.02;  // justified: how much wider or narrower letters may be drawn
  Hyphenation hyphenation = Hyphenation::kOff;
  std::vector<Length> ladder;  // sizes tried from the largest, until the text fits; the leading follows
  int most_lines = 0;          // with a ladder: lines that count as fitting; 0 for any number
};

// How some words differ from their paragraph; what is not said stays as it is.
struct CharacterStyle {
  std::optional<std::string> family, face, token;
  std::optional<Length> size;
  std::optional<std::vector<std::string>> features;
  double raise = 0;  // of the size
};

// A colour behind a row, and how far beyond the type area it reaches.
struct Background {
  std::string token;
  Length left, right, top, bottom;
};

enum class FrameAlignment { kStart, kEnd };

// The place of a section in a row: columns counted from 1. All heights are of the frame, rule and heading
// included.
struct Frame {
  std::string role;
  int column = 1;
  int span = 1;
  Length top;                     // below the top of its row
  std::optional<Length> height;   // fixed; otherwise to the foot of the row
  std::optional<Length> bottom;   // with a height: above the foot of its row, instead of `top`
  Length rule;                    // thickness of the rule above; nothing for none
  int columns = 1;                // side by side: key figures, voices
  std::optional<Length> drawing;  // side of a drawing or code
  FrameAlignment alignment = FrameAlignment::kStart;
  diagnostics::Span where;
};

// A row applies when the section named has so many blocks; each person of a list counts.
struct RowCondition {
  std::string role;
  int least = 0;
  int most = 0;
};

enum class Surplus { kLeaves, kTakes };

struct Row {
  std::vector<Frame> frames;
  std::optional<Length> height;  // fixed; otherwise the need of its tallest frame
  Length least;
  Length wish;  // taken before any surplus is shared
  Length space_before;
  std::optional<Background> background;
  Surplus surplus = Surplus::kLeaves;
  std::vector<RowCondition> conditions;  // all must hold
  diagnostics::Span where;
};

// A frame outside the grid, at a fixed place of the sheet; never read aloud.
struct EdgeFrame {
  std::string role;
  Length left, top, width, height;
  diagnostics::Span where;
};

// The distances inside blocks. Each has its key in the master's `mesures`.
struct Measures {
#define MANDATURE_MEASURE(member, key) Length member;
#include "theme/measure_names.inc"
#undef MANDATURE_MEASURE
};

// One page or a flow of pages: every number of the look.
struct Master {
  std::string name;
  std::string path;  // of its file, for messages
  Length width, height, bleed;
  Length top, bottom, left, right;  // margins
  int columns = 12;
  Length gutter;
  Length step;            // of the grid to which the tops of rows are moved
  std::vector<Row> rows;  // a page of rows; empty for a flow
  std::vector<EdgeFrame> edges;
  std::vector<double>
      fit;  // shares of their size tried in turn for styles that have a floor, until a page of rows fits
  int flow_columns = 1;  // a flow: columns of text per page
  Length flow_gutter;
  std::vector<std::string> full_width;               // sections set over all columns
  std::map<std::string, ParagraphStyle> paragraphs;  // every required style is there
  std::map<std::string, CharacterStyle> characters;
  Measures measures;
  graphics::ChartStyle charts;  // in millimetres

  // The same master with every style that has a floor at a share of its size, never below the floor.
  Master at_share(double share) const;
  // Nothing when the master has no such style.
  const ParagraphStyle* find_paragraph(const std::string& style) const;
};

// Reads print/styles.yaml, then print/<edition>.yaml, which may restate any style. Unknown keys and
// impossible numbers are errors at their place. Nothing when the edition's file is missing.
std::optional<Master> load_master(const support::FileSystem& disk, const std::string& theme_folder,
                                  const std::string& edition, diagnostics::SourceFiles& files,
                                  diagnostics::Diagnostics& diagnostics);

// The paragraph styles every master must define: blocks are set in them.
std::span<const std::string_view> required_styles();

}  // namespace mandature::theme
