#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "document/block.h"
#include "layout/galley.h"
#include "layout/inline_text.h"
#include "layout/lay_out.h"
#include "theme/master.h"
#include "theme/theme.h"
#include "typesetting/font_library.h"
#include "typesetting/shaper.h"

namespace mandature::layout {

// Where a text stands and what it is.
struct TextPlace {
  int node = 0;
  Length width;
  std::optional<Length> most_height;  // for styles that have a ladder of sizes
  int initial_lines = 0;              // of a drop cap; below 2: none
};

// How the blocks of a section are set.
struct BlockPlace {
  int node = 0;  // the parent of what they become
  Length width;
  std::string text_style = "texte";  // of paragraphs that name none
  int columns = 1;                   // side by side: key figures, voices
  std::optional<Length> drawing;     // side of a drawing or code
  std::optional<Length> rows;        // the height that the rows of a table share
  std::vector<Length> row_heights;   // of each action of a board, at least
  bool at_end = false;               // words and drawings at the right
  bool flows = false;                // its strips may stand in different columns: footnotes go to their foot
  bool opens = true;                 // a paragraph here follows no other: no indent
  int initial_lines = 0;             // of the drop cap of its first paragraph
  Length fold;                       // a board on facing pages: between what stands on the left and right one
  std::optional<Length> most_height;
  double growth = 0;  // how much higher charts, tables, pictures and quotations may be than they
                      // need: 1 for as much as they gain by, more where they stand for a picture
};

// A letter as high as the first lines of its paragraph, which stand beside it.
struct Initial {
  std::vector<PageItem> items;  // on the baseline at height 0
  std::uint32_t bytes = 0;      // of the text it shows
  int lines = 0;                // down to its baseline
  int beside = 0;               // lines that stand beside it: one more for a tail, that of a Q
  Length indent;                // of these lines
};

enum class Side { kLeft, kRight };

// Turns blocks into galleys: one per document, it grows the structure tree in reading order. The functions of
// the room share it; each file of the room adds the setting of some blocks.
class Composer {
 public:
  Composer(const document::Document& document, const Workshop& workshop,
           diagnostics::Diagnostics& diagnostics);

  // --- structure (composer.cpp)
  int add_node(StructureRole role, int parent);
  StructureNode& node(int index) { return structure_[static_cast<std::size_t>(index)]; }
  // Headings step down one level at a time, whatever level gave them their size.
  std::vector<StructureNode> take_structure();
  // How often words or tables were wider than their place: told each time, while the same mistake is told
  // once.
  int misfits() const { return misfits_; }
  // Words wider than their column, told already.
  std::vector<Overset> take_overset() { return std::move(overset_); }
  std::vector<Attachment> take_attachments() { return std::move(attachments_); }

  // --- what was set, word for word (text.cpp). A text whose node is kArtifact is only tried or repeated: it
  // is not among them. Copies of a set text, such as the heads of a table, keep its number.
  std::vector<SourceText> take_texts() { return std::move(texts_); }

  // --- styles (composer.cpp)
  const theme::ParagraphStyle& style(const std::string& name);
  const theme::Master& master() const { return master_; }
  const theme::Measures& measures() const { return master_.measures; }
  diagnostics::Diagnostics& diagnostics() { return diagnostics_; }
  // The fit asked for, with the sizes that were chosen for styles that have a ladder.
  theme::Fit fit_found(theme::Fit fit) const;
  const Workshop& workshop() const { return workshop_; }
  const document::Document& document() const { return document_; }
  // Tells the signs no face of the theme has, once for the document, where the first of them stands.
  void report_missing_signs();

  // --- text (text.cpp)
  Galley text(const document::Inlines& inlines, const theme::ParagraphStyle& style, const TextPlace& place);
  Galley text(const std::string& words, const std::string& style_name, const TextPlace& place);
  // One line of words, from its left edge; the baseline is at height 0.
  std::vector<PageItem> label(const std::string& words, const theme::ParagraphStyle& style, int node,
                              Length& width);

  // --- footnotes (blocks.cpp)
  const std::vector<Galley>& notes() const { return notes_; }
  // Keeps notes that the lines of a galley call for the foot of their columns; returns those that none calls.
  document::Footnotes place_notes(const document::Footnotes& notes, Galley& text, const BlockPlace& place);

  // --- drawings (drawing.cpp)
  Strip drawing(const graphics::Scene& scene, double points_per_unit, int node);
  Galley chart(const graphics::Chart& chart, const BlockPlace& place);
  // The marks of a chart alone, as a figure under a node: in a row of a table.
  Strip marks(const graphics::Chart& chart, Length width, int parent);
  // Lets the marks of a chart be higher.
  void let_grow(Strip& marks, const graphics::Chart& chart, const BlockPlace& place);
  // A chart that fills a box at one side of the sheet, and is turned towards its middle.
  Strip chart_at_edge(const graphics::Chart& chart, const Box& box, Side side);

  // --- pictures (picture.cpp)
  Galley picture(const document::Image& image, const BlockPlace& place);
  // Warns of a picture that has too few pixels for such a width.
  void warn_if_coarse(const document::Image& image, Length width);

  // The node of a section, under a parent: what is set next belongs to it.
  int begin_section(const document::Section& section, int parent);

  // --- sections and blocks (blocks.cpp, poster_blocks.cpp, voices.cpp, table.cpp)
  Galley section(const document::Section& section, const BlockPlace& place, Length rule);
  Galley blocks(const document::Blocks& blocks, const BlockPlace& place);
  Galley block(const document::Block& block, const BlockPlace& place);
  Galley key_figures(const std::vector<const document::KeyFigure*>& figures, const BlockPlace& place);
  Galley items(const std::vector<const document::Item*>& items, const BlockPlace& place);
  Galley voices(const std::vector<const document::Voice*>& voices, const BlockPlace& place);
  Galley persons(const document::PersonList& list, const BlockPlace& place);
  Galley portraits(const document::PersonList& list, const BlockPlace& place);
  Galley writing_band(const document::WritingBand& band, const BlockPlace& place);
  Galley table(const document::Table& table, const BlockPlace& place);
  // (plan_board.cpp)
  Galley plan_board(const document::PlanBoard& board, const BlockPlace& place);
  Galley state_tally(const document::StateTally& tally, const BlockPlace& place);
  // (assessment.cpp)
  Galley assessment(const document::Assessment& assessment, const BlockPlace& place);

 private:
  Galley block_of_its_kind(const document::Block& block, const BlockPlace& place);
  // The face of a family, or the nearest there is; nothing only when the theme has no face at all.
  const typesetting::Face* face(const std::string& family, const std::string& name);
  void attach_numbers(const graphics::Chart& chart);
  enum class Entry { kEntered, kLeftOut };  // among the texts of the document, or a label of a drawing
  Galley lines(const document::Inlines& inlines, const theme::ParagraphStyle& style, const TextPlace& place,
               Entry entry);
  theme::ParagraphStyle on_ladder(const document::Inlines& inlines, const theme::ParagraphStyle& style,
                                  const TextPlace& place);
  void report_wide_word(const document::Inlines& inlines, const TextPlace& place, Length need);
  typesetting::StyledText styled(InlineText& source);
  std::optional<Initial> initial_of(const InlineText& source, const theme::ParagraphStyle& style,
                                    const TextPlace& place);
  void apply_mark(WordRun& run, const typesetting::Face& face, std::string_view words);
  int enter_text(const InlineText& source, diagnostics::Span where);
  void note_missing_signs(diagnostics::Span where);
  void note_ragged_lines(const std::vector<typesetting::Line>& lines, const typesetting::StyledText& text,
                         const typesetting::ParagraphOptions& options, diagnostics::Span where);

  const document::Document& document_;
  Workshop workshop_;
  const theme::Master& master_;
  diagnostics::Diagnostics& diagnostics_;
  typesetting::Shaper shaper_;
  std::vector<StructureNode> structure_;
  std::string role_;  // of the section being set
  std::vector<Overset> overset_;
  int misfits_ = 0;
  std::vector<Attachment> attachments_;  // the numbers of charts
  std::vector<Galley> notes_;            // that stand at the foot of a column
  std::map<std::string, Length> sizes_;  // chosen from ladders, by style
  std::vector<SourceText> texts_;
  std::map<char32_t, diagnostics::Span> missing_, controls_;  // signs, and where each was first met
};

// The first place in a tree of blocks that an author typed, for messages.
diagnostics::Span first_span(const document::Inlines& inlines);
diagnostics::Span first_span(const document::Block& block);
diagnostics::Span first_span(const document::Blocks& blocks);

}  // namespace mandature::layout
