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
#include "theme/press.h"
#include "theme/tokens.h"

namespace mandature::theme {

using support::Length;

enum class TextAlignment { kStart, kCentre, kEnd, kJustified };
enum class Hyphenation { kOff, kOn };

// How a paragraph is set. Faces are names in the theme's font families.
struct ParagraphStyle {
  std::string name;  // as blocks and masters call it
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
  std::vector<Length> ladder;    // sizes tried from the largest, until the text fits; the leading follows
  bool keeps_with_next = false;  // a text that announces the next: it never ends a column
  int most_lines = 0;            // with a ladder: lines that count as fitting; 0 for any number
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
  Length outline;  // thickness of a line inside its edges; nothing for none
};

enum class FrameAlignment { kStart, kEnd };

// The place of a section in a row: columns counted from 1. All heights are of the frame, rule and heading
// included.
struct Frame {
  std::string role;
  int column = 1;
  int span = 1;
  int least_span = 1,
      most_span = 1;              // columns it may have on a page that is too full; both `span`: always that
  Length top;                     // below the top of its row
  std::optional<Length> height;   // fixed; otherwise to the foot of the row
  std::optional<Length> bottom;   // with a height: above the foot of its row, instead of `top`
  Length rule;                    // thickness of the rule above; nothing for none
  int columns = 1;                // side by side: key figures, voices
  std::optional<Length> drawing;  // side of a drawing or code
  std::optional<Length> rows;     // the height that the rows of its table share, its head apart
  FrameAlignment alignment = FrameAlignment::kStart;
  diagnostics::Span where;
};

// A row applies when the section named has so many blocks; each person of a list and each row
// of a table counts.
struct RowCondition {
  std::string role;
  int least = 0;
  int most = 0;
  int least_signs = 0;  // of its longest block
  int most_signs = 0;
};

enum class Surplus { kLeaves, kTakes };

// Whether the heights of a row and of its frames are those they have, or the most they may have: what stands
// below a frame of less text moves up.
enum class RowHeights { kFixed, kAtMost };

// Where a row stands among its neighbours: where the master puts it, or where the document has its sections.
enum class RowOrder { kMaster, kDocument };

struct Row {
  std::vector<Frame> frames;
  int page = 1;                  // a document has as many pages as the rows that apply to it ask for
  std::optional<Length> height;  // fixed; otherwise the need of its tallest frame
  Length least;
  Length wish;  // taken before any surplus is shared
  Length space_before;
  std::optional<Background> background;
  Surplus surplus = Surplus::kLeaves;
  RowHeights heights = RowHeights::kFixed;
  RowOrder order = RowOrder::kMaster;
  std::vector<RowCondition> conditions;  // all must hold
  diagnostics::Span where;
};

enum class Layer { kOver, kUnder };  // the backgrounds of rows

// A frame outside the grid, at a fixed place of the sheet; never read aloud.
struct EdgeFrame {
  std::string role;
  Length left, top, width, height;
  Layer layer = Layer::kOver;
  diagnostics::Span where;
};

// The distances inside blocks. Each has its key in the master's `mesures`.
struct Measures {
#define MANDATURE_MEASURE(member, key) Length member;
#include "theme/measure_names.inc"
#undef MANDATURE_MEASURE
};

// What a section is to the make-up of a newspaper.
enum class ArticleKind {
  kArticle,  // has a place of its own
  kSidebar,  // stands inside the article before it
  kSpread,   // takes two facing pages
  kFiller,   // takes what room is left; left out when there is none
};

// How the articles of a role are dressed, and where they may stand. Columns are those of the make-up.
struct Dressing {
  std::string role;
  ArticleKind kind = ArticleKind::kArticle;
  int least_span = 1, most_span = 1;
  int measure = 1;           // columns of the page that one column of its text takes
  Length rule;               // above
  Length frame;              // line around it
  Length padding;            // inside the frame or the ground
  std::string ground;        // colour behind it
  std::string head_ground;   // colour behind its head alone
  std::string label_ground;  // colour of the bar that holds its first words
  int initial_lines = 0;     // of a drop cap
  bool opens_page = false;
  diagnostics::Span where;
};

// A newspaper: articles put together on pages by their priorities and natural lengths. The master's rows are
// its first page.
struct Makeup {
  int columns = 4;
  Length top;                      // of the articles below the edge of the sheet, on every page but the first
  int gap = 2;                     // between two articles, one above the other, in steps of the grid
  int inner_gap = 1;               // the same between the parts of an article
  int page_factor = 4;             // pages are a multiple of so many
  int most_pages = 16;             // more are made all the same, and told
  std::string jump_from, jump_to;  // roles: what the first leaves over goes on in the second
  std::vector<Dressing> dressings;

  const Dressing* find(const std::string& role) const;
};

// Where footnotes stand: after the text that calls them, or at the foot of the column of the line that does.
enum class NotesPlace { kEnd, kFoot };

// Whether the margins and edges of left-hand pages mirror those of right-hand ones, as in a bound booklet.
enum class Facing { kAlike, kMirrored };
// What a page says of its place: nothing, its number, or its number and the title above.
enum class Pagination { kNone, kFolio, kFolioAndTitle };

enum class Leading { kUsual, kTight };
enum class Spans { kUsual, kAdaptive };

// At which sizes a document, or all documents of a series, fit their master.
struct Fit {
  double share = 1;                     // of the size of styles that have a floor
  Leading leading = Leading::kUsual;    // of the same styles
  Spans spans = Spans::kUsual;          // whether frames that can change their width do
  std::map<std::string, Length> sizes;  // of styles that have a ladder

  bool operator==(const Fit&) const = default;
};

// One page or a flow of pages: every number of the look.
struct Master {
  Master();
  Master(const Master&);
  Master(Master&&) noexcept;
  Master& operator=(const Master&);
  Master& operator=(Master&&) noexcept;
  ~Master();

  std::string name;
  std::string path;  // of its file, for messages
  Length width, height, bleed;
  Length safe;                      // no text stands nearer to the edge of the trimmed sheet
  Length top, bottom, left, right;  // margins, of right-hand pages when they face each other
  Facing facing = Facing::kAlike;
  Pagination pagination = Pagination::kNone;
  int columns = 12;
  Length gutter;
  Length step;  // of the grid: tops of rows, and baselines of text in a flow whose leading is as much
  std::vector<Row> rows;  // a page of rows; empty for a flow
  std::vector<EdgeFrame> edges;
  std::optional<Makeup> makeup;  // a newspaper
  int least_resolution = 150;  // pixels per inch that pictures need: by the paper and the distance of reading
  // Shares of their size tried in turn for styles that have a floor, until the pages of rows fit.
  std::vector<double> shares;
  double tight_leading =
      1;  // of the leading of these styles, when they stand at their smallest and it is not enough
  int flow_columns = 1;  // a flow: columns of text per page
  Length flow_gutter;
  NotesPlace notes = NotesPlace::kEnd;
  std::vector<std::string> full_width;               // sections set over all columns
  std::vector<std::string> new_page;                 // sections that begin a page
  std::map<std::string, ParagraphStyle> paragraphs;  // every required style is there
  std::map<std::string, CharacterStyle> characters;
  Measures measures;
  graphics::ChartStyle charts;                    // in millimetres
  std::map<std::string, std::string> recoloured;  // colours of the theme that another stands in for
  std::optional<PressOrder> press;                // nothing: no file for a printer

  // The same master at the sizes of a fit; no style goes below its floor.
  Master at_fit(const Fit& fit) const;
  // The same master on a sheet so many times as large: every length, from the sheet to the thinnest rule.
  Master scaled(double factor) const;
  // The left margin and the left end of something at an edge, on the page of this number: even pages are
  // left-hand ones.
  Length left_of(int page_number) const;
  Length left_of(const EdgeFrame& edge, int page_number) const;
  // Nothing when the master has no such style.
  const ParagraphStyle* find_paragraph(const std::string& style) const;
};

// Reads print/styles.yaml, then print/<edition>.yaml, which may restate any style; a master may also be
// another one on a larger sheet ("gabarit: affiche", "echelle: 2"), restating what differs. Unknown keys and
// impossible numbers are errors at their place. Nothing when the edition's file is missing.
std::optional<Master> load_master(const support::FileSystem& disk, const std::string& theme_folder,
                                  const std::string& edition, diagnostics::SourceFiles& files,
                                  diagnostics::Diagnostics& diagnostics);

// Colours a master names and the theme does not have are errors at the master, with the nearest name.
void check_colours(const Master& master, const Tokens& tokens, diagnostics::Diagnostics& diagnostics);

// The paragraph styles every master must define: blocks are set in them.
std::span<const std::string_view> required_styles();

}  // namespace mandature::theme
