#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "diagnostics/source_file.h"
#include "graphics/chart.h"
#include "graphics/draw_confidence.h"
#include "graphics/draw_gantt.h"
#include "graphics/scene.h"

namespace mandature::document {

// The block tree every edition speaks. Writers visit `Block` and `Inline` without a default case, so that a
// new alternative stops them from compiling until they handle it.

struct Inline;
using Inlines = std::vector<Inline>;

// Literal text. `span` is where the author typed it, and proves that nothing was lost on the way to the page.
struct Text {
  std::string text;
  diagnostics::Span span;
};
struct Emphasis {
  Inlines children;
};
struct Strong {
  Inlines children;
};
struct Strikethrough {
  Inlines children;
};
struct Code {
  std::string text;
};
struct Link {
  std::string target;  // http, https, mailto, tel, or a path of the site; checked by the reader of Markdown
  Inlines children;
};
struct Styled {  // a character style of the theme: "legende", "reference"
  std::string style;
  Inlines children;
};
struct LineBreak {};
struct FootnoteReference {
  std::string id;
  int number = 0;
};

// True for one of the types a variant may hold.
template <typename Type, typename Variant>
inline constexpr bool kIsAlternative = false;
template <typename Type, typename... Alternatives>
inline constexpr bool kIsAlternative<Type, std::variant<Alternatives...>> =
    (std::is_same_v<Type, Alternatives> || ...);

// Inlines and blocks are copied and destroyed in block.cpp, once: written by the compiler in every source
// that holds one, these functions cost more than the rest of it.
struct Inline {
  using Content =
      std::variant<Text, Emphasis, Strong, Strikethrough, Code, Link, Styled, LineBreak, FootnoteReference>;

  Inline();
  template <typename Alternative>
    requires kIsAlternative<Alternative, Content>
  Inline(Alternative alternative) : content(std::in_place_type<Alternative>, std::move(alternative)) {}
  Inline(const Inline&);
  Inline(Inline&&) noexcept;
  Inline& operator=(const Inline&);
  Inline& operator=(Inline&&) noexcept;
  ~Inline();

  Content content;
};

struct Block;
using Blocks = std::vector<Block>;

// Blocks that people cite bear the name by which they are found on their page: `anchor`, empty for none.

struct Paragraph {
  Inlines text;
  std::string style;  // a paragraph style of the theme; empty for running text
  std::string anchor = {};
};

struct Heading {
  int level = 2;  // 1 to 6, within its document
  Inlines text;
  std::string id;
};

struct List {
  bool ordered = false;
  int start = 1;
  std::vector<Blocks> items;
  std::string anchor = {};
};

struct Quote {
  Blocks blocks;
};

// Words somebody said, with their name: never mixed with the text of the services.
struct Verbatim {
  Blocks words;
  std::string attribution;
  std::string portrait;  // media path, may be empty
  std::string anchor = {};
};

struct CodeBlock {
  std::string text;
  std::string language;
};

enum class Alignment { kStart, kCentre, kEnd };

struct TableCell {
  Inlines text;
  std::shared_ptr<const graphics::Chart> chart = {};  // drawn under the words: a sparkline, a bar
};
struct TableRow {
  std::vector<TableCell> cells;  // the first is the row's header when `Table::row_headers`
};
struct Table {
  std::string caption;
  std::vector<Alignment> alignments;  // one per column
  TableRow header;
  std::vector<TableRow> rows;
  bool row_headers = false;
  std::string anchor = {};
};

struct Definition {
  Inlines term;
  Blocks description;
};
struct DefinitionList {
  std::vector<Definition> definitions;
};

// A number that counts, with what makes it checkable.
struct KeyFigure {
  std::string value;   // "2 940", "13 jours"
  std::string label;   // "foyers aidés par le CCAS"
  std::string detail;  // "2 310 en 2019 · CCAS, 31.12.2024"
};

// One line of a poster's list: a project or a challenge, with its figure and its page or link.
struct Item {
  Inlines title;
  Inlines text;
  std::string figure;     // "14 → 9 %", may be empty
  std::string reference;  // "aperçu p. 46", may be empty
  std::string target;     // address of its page, may be empty
};

struct Image {
  std::string path;  // media path
  std::string alternative;
  std::string caption;
  std::string credit;
  int width = 0;  // pixels as they are seen; 0 when not known
  int height = 0;
  diagnostics::Span where = {};  // what its author typed, for messages
  // An SVG file, as the shapes it is made of: paper has these, the web has the file.
  std::shared_ptr<const graphics::Scene> drawing = {};
  std::string anchor = {};
};

struct Person {
  std::string name;
  std::string role;   // "présidente", may be empty
  std::string group;  // the group's abbreviation
  std::string group_name;
  std::string target = {};    // address of the person's page, may be empty
  std::string initials = {};  // stand in for a portrait
  std::shared_ptr<const Image> portrait = {};
};
struct PersonList {
  enum class Form { kNames, kPortraits };

  std::vector<Person> persons;
  Form form = Form::kNames;  // on paper: lines of names, or portraits of equal size
};

// A signed voice in a closed frame: a group's statement, the staff, an outsider. Voices of one `family` are
// drawn in frames of equal size. An empty `words` shows the frame with `missing`, the sentence that says why.
struct Voice {
  std::string family;  // "groupe", "personnel", "exterieur"
  std::string speaker;
  std::string standing;  // "8 sièges sur 43, opposition"
  Blocks words;
  std::string missing;
  std::string signature;  // printed under the words, may be empty
};

// A link that stands beside a block: "Données (CSV, 1 ko)".
struct Reference {
  std::string label;
  std::string target;
};

struct Figure {
  graphics::Chart chart;
  std::string label = {};  // "Figure 1"; empty outside reports
  std::string anchor = {};
  std::vector<Reference> links = {};  // its files and its own page
};

// Sound or film with its player, on the web; paper has no room for it and shows nothing.
struct Recording {
  enum class Medium { kSound, kFilm };

  Medium medium = Medium::kSound;
  std::string path;      // media path
  std::string type;      // "video/mp4"
  std::string title;     // what it is called to people who listen
  std::string captions;  // media path of its captions; may be empty
  std::string language;  // of the captions, BCP 47
  std::string poster;    // media path of the still shown before a film; may be empty
};

struct Drawing {
  graphics::Scene scene;
  std::string role;  // "pictogramme", "plan"
};

struct QrCode {
  std::string target;
  std::string alternative;
};

// Room to write by hand. `lines` is the least number of ruled lines; surplus height adds more.
struct WritingBand {
  std::string label;
  int lines = 4;
};

struct ThematicBreak {};

// An evidence card of an evaluation.
struct EvidenceCard {
  std::string id;
  std::string label;  // "Pièce 7"
  std::string title;
  std::vector<Definition> facts;      // nature, what it shows, its limits, what it supports
  Blocks contents;                    // the picture, sound, film or words themselves, on the web
  std::vector<Reference> links = {};  // its files
};

// The plan of an evaluation as a board: the actions that answer each recommendation, when, and how far they
// are. Which columns it shows, and in which order, is said by their heads.
struct PlanBoard {
  enum class Column { kNumber, kAction, kOwner, kCalendar, kState, kReason, kProof, kFindings };
  struct Head {
    Column column = Column::kAction;
    std::string name;
  };
  struct Row {
    std::string number;  // "7"
    std::string title, owner;
    graphics::GanttTask task;
    std::string calendar;  // "avril 2025 – juin 2025": what the bar says in words
    std::string state;     // "en cours"
    std::string reason, proof;
    std::string findings;  // "1, 4"
    diagnostics::Span where = {};
  };
  struct Group {
    std::string heading;  // the recommendation
    std::vector<Row> rows;
  };

  std::string caption;
  std::vector<Head> heads;
  std::size_t fold = 0;  // on two facing pages: how many of these columns stand on the left one; 0: one sheet
  graphics::GanttScale scale;
  std::vector<Group> groups;
};

// How many actions are in each state: one mark for each of them, grouped, and the count in words.
struct StateTally {
  struct Entry {
    graphics::TaskState state = graphics::TaskState::kToDo;
    int count = 0;
    std::string words;  // "5 faites"
  };
  std::vector<Entry> entries;
};

// Words of an evaluator, with how sure they are of them: three discs, and the word for them.
struct Assessment {
  Inlines text;
  std::string style;  // a paragraph style of the theme; empty for running text
  graphics::Confidence confidence = graphics::Confidence::kWeak;
  std::string words;  // "constat solide"
};

struct Footnotes {
  struct Note {
    std::string id;
    int number = 0;
    Blocks blocks;
  };
  std::vector<Note> notes;
};

struct Block {
  using Content =
      std::variant<Paragraph, Heading, List, Quote, Verbatim, CodeBlock, Table, DefinitionList, KeyFigure,
                   Item, PersonList, Voice, Figure, Drawing, Image, QrCode, WritingBand, ThematicBreak,
                   EvidenceCard, PlanBoard, StateTally, Assessment, Footnotes, Recording>;

  Block();
  template <typename Alternative>
    requires kIsAlternative<Alternative, Content>
  Block(Alternative alternative) : content(std::in_place_type<Alternative>, std::move(alternative)) {}
  Block(const Block&);
  Block(Block&&) noexcept;
  Block& operator=(const Block&);
  Block& operator=(Block&&) noexcept;
  ~Block();

  Content content;
};

// A named part of a document: what a master's frame or a page's region asks for.
struct Section {
  std::string role;     // "missions", "reussites"…
  std::string heading;  // may be empty
  std::string remark;   // printed beside the heading, may be empty
  Blocks blocks;
  std::string id = {};  // links to "#id" lead to it, and it is known on which page it begins; may be empty
};

// A file that travels with a document, where its medium can carry files.
struct AttachedFile {
  std::string name;         // "texte-scelle.txt"
  std::string media_type;   // "text/plain"
  std::string description;  // what it holds, for a reader
  std::string bytes;
};

struct Document {
  std::string id;
  std::string edition;   // registry name: "affiche"
  std::string language;  // BCP 47
  std::string title;
  std::string running_title = {};  // above its pages; empty: the title
  std::string subject;
  std::string author;
  std::vector<Section> sections;  // in reading order
  int accent = 0;                 // number of the theme colour of this document, from 1; 0 for none
  std::vector<AttachedFile> files = {};

  // The first section of a role, or nothing.
  const Section* find(std::string_view role) const;
};

// Plain text and simple blocks from strings.
Inlines inline_text(std::string text);
Block paragraph(Inlines text, std::string style = {});
Block paragraph(std::string text, std::string style = {});
// The board as a plain table, without its drawings.
Table as_table(const PlanBoard& board);
// The text of a tree without any markup, words kept apart.
std::string plain_text(const Inlines& inlines);
std::string plain_text(const Blocks& blocks);

// The blocks held by a block, in reading order: the items of a list, the words of a voice, the notes…
std::vector<const Blocks*> inside(const Block& block);
std::vector<Blocks*> inside(Block& block);

// The media that blocks show, in reading order: images and portraits, at any depth.
std::vector<std::string> media_paths(const Blocks& blocks);

// Combines lambdas into one visitor; without a default case, on purpose.
template <typename... Cases>
struct Visitor : Cases... {
  using Cases::operator()...;
};
template <typename... Cases>
Visitor(Cases...) -> Visitor<Cases...>;

}  // namespace mandature::document
