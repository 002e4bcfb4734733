#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "diagnostics/source_file.h"
#include "graphics/scene.h"
#include "support/length.h"
#include "theme/master.h"
#include "typesetting/paragraph.h"

namespace mandature::layout {

using support::Length;
using typesetting::PlacedGlyph;

// Places on a page are measured from the top left corner of the trimmed sheet, y downwards.
struct Position {
  Length x, y;
};
struct Box {
  Length left, top, width, height;
  Length right() const { return left + width; }
  Length bottom() const { return top + height; }
};

// What a part of the page is to somebody who does not see it (PDF 1.7, 14.8.4).
enum class StructureRole {
  kDocument,
  kSection,
  kHeading1,
  kHeading2,
  kHeading3,
  kHeading4,
  kHeading5,
  kHeading6,
  kParagraph,
  kBlockQuote,
  kList,
  kListItem,
  kLabel,
  kListBody,
  kTable,
  kTableHead,
  kTableBody,
  kTableRow,
  kTableHeader,
  kTableData,
  kCaption,
  kFigure,
  kLink,
  kReference,
  kNote,
  kCode,
  kSpan,
};
// Its standard name in a PDF: "H1".
std::string_view name_of(StructureRole role);

enum class HeaderScope { kNone, kRow, kColumn };

// A node of the structure tree; node 0 is the document. Nodes stand in reading order.
struct StructureNode {
  StructureRole role = StructureRole::kParagraph;
  int parent = 0;
  std::string alternative;  // figures, links
  std::string title;
  HeaderScope scope = HeaderScope::kNone;
  bool ordered = false;  // lists
  std::string language;  // BCP 47, where it is not that of the document
  int page = -1;         // figures: where `box` lies
  Box box;
};
constexpr int kArtifact = -1;  // the node of what a reading aloud leaves out: rules, frames, folios

// A text as it was handed to the layout, after the rules of its language: a paragraph, a heading, a cell.
struct SourceText {
  std::string text;
  diagnostics::Span where;  // what its author typed; no file for words of the theme or of the program
};

// The part of a text that some glyphs show, in bytes of PagedDocument::texts[text]. Joined, the parts of a
// text give it back whole, apart from the spaces at line ends: so that nothing was lost can be proven.
struct TextSource {
  int text = -1;  // none: labels of charts, folios
  std::uint32_t begin = 0, end = 0;
};

// Glyphs of one face, size and colour on one baseline.
struct GlyphRun {
  const typesetting::Face* face = nullptr;
  Length size;
  std::string token;
  Position origin;
  Length width;
  std::vector<PlacedGlyph> glyphs;
  std::string text;    // UTF-8; a hyphen of ours at a line end is U+00AD
  double stretch = 1;  // of the glyphs across; advances and offsets have it already
  TextSource source;
  int node = kArtifact;
};

// A drawn path; coordinates in points from the top left corner of the trimmed sheet.
struct ShapeItem {
  graphics::Path path;
  graphics::Paint fill;
  std::optional<graphics::Stroke> stroke;  // width in points
  int node = kArtifact;
  graphics::FillRule rule = graphics::FillRule::kNonZero;
  std::optional<Box> clip = {};  // what lies outside is not seen
};

// A picture made of pixels: a file of the content, stretched over a box of its own proportions, of which only
// what lies inside the clip is seen.
struct ImageItem {
  Box box;
  std::string path;           // media path
  int width = 0, height = 0;  // pixels, as they are seen
  int node = kArtifact;
  std::optional<Box> clip = {};

  // What there is for each inch of paper.
  double pixels_per_inch() const { return width / (box.width.points() / 72); }
};

struct LinkItem {
  Box box;
  std::string target;
  std::string description;
  int node = kArtifact;
};

using PageItem = std::variant<GlyphRun, ShapeItem, ImageItem, LinkItem>;

// The room given to a section, and how much of it its text takes: for tests and reports.
struct FrameRecord {
  std::string role;
  Box box;
  Length need;
};

struct Page {
  int number = 1;
  std::vector<PageItem> items;  // in the order of painting
  std::vector<FrameRecord> frames;
};

struct Bookmark {
  std::string title;
  int level = 1;
  std::size_t page = 0;  // index
  Length top;
};

// A place of the document that its links and its index can name.
struct Destination {
  std::size_t page = 0;  // index
  Length top;
};

enum class OversetCause {
  kTextTooLong,      // more lines than the frame has room for
  kFixedHeight,      // the master gives the frame a height of its own
  kUnbreakableWord,  // a word wider than its column
  kKeptTogether,     // lines or blocks that may not be parted
  kPictureTooHigh,   // a picture, a chart or a code at the size the master wants
};

// A text that its frame cannot hold. What is left over is never drawn on its page.
struct Overset {
  std::string role;
  std::size_t page = 0;
  OversetCause cause = OversetCause::kTextTooLong;
  Length have, need;
  int lines_over = 0;
  int signs_over = 0;          // rounded up to tens
  int columns_needed = 0;      // in so many columns it would fit; 0 when in no number of them
  std::vector<PageItem> tail;  // what is left over, from its own top left corner
  Length tail_width, tail_height;
  diagnostics::Span where;
};

// A file that travels inside the PDF: the numbers behind a chart.
struct Attachment {
  std::string name;         // "depenses.csv"
  std::string media_type;   // "text/csv"
  std::string description;  // what it holds, for a reader
  std::string bytes;
};

// A document in its final form: what a writer draws, what a dump shows, what tests measure.
struct PagedDocument {
  std::string id, title, subject, author, language;
  Length width, height, bleed;
  Length safe;  // inside the trimmed sheet: no text stands nearer to its edge
  int accent = 0;
  theme::Fit fit;      // the sizes it stands at
  int first_page = 1;  // its number; even pages are left-hand ones
  std::vector<Page> pages;
  std::map<std::string, Destination> destinations;  // where links to "#name" lead
  std::vector<SourceText> texts;
  std::vector<Attachment> attachments;
  std::vector<StructureNode> structure;
  std::vector<Bookmark> bookmarks;
  std::vector<Overset> overset;
};

// A stable account of the pages, for golden tests and checks: frames, lines with their text and baseline,
// structure.
std::string dump(const PagedDocument& document);

}  // namespace mandature::layout
