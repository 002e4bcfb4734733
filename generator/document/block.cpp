#include "document/block.h"

#include <algorithm>

namespace mandature::document {
namespace {

void append_word(std::string& text, const std::string& more) {
  if (more.empty()) return;
  if (!text.empty() && text.back() != ' ') text += ' ';
  text += more;
}

std::string text_of(const TableRow& row) {
  std::string text;
  for (const TableCell& cell : row.cells) append_word(text, plain_text(cell.text));
  return text;
}

std::string text_of(const std::vector<Definition>& definitions) {
  std::string text;
  for (const Definition& definition : definitions) {
    append_word(text, plain_text(definition.term));
    append_word(text, plain_text(definition.description));
  }
  return text;
}

std::string join_words(std::initializer_list<std::string> parts) {
  std::string text;
  for (const std::string& part : parts) append_word(text, part);
  return text;
}

std::string text_of(const Block& block) {
  return std::visit(
      Visitor{
          [](const Paragraph& b) { return plain_text(b.text); },
          [](const Heading& b) { return plain_text(b.text); },
          [](const List& b) {
            std::string text;
            for (const Blocks& item : b.items) append_word(text, plain_text(item));
            return text;
          },
          [](const Quote& b) { return plain_text(b.blocks); },
          [](const Verbatim& b) { return join_words({plain_text(b.words), b.attribution}); },
          [](const CodeBlock& b) { return b.text; },
          [](const Table& b) {
            std::string text = join_words({b.caption, text_of(b.header)});
            for (const TableRow& row : b.rows) append_word(text, text_of(row));
            return text;
          },
          [](const DefinitionList& b) { return text_of(b.definitions); },
          [](const KeyFigure& b) { return join_words({b.value, b.label, b.detail}); },
          [](const Item& b) {
            return join_words({plain_text(b.title), b.figure, plain_text(b.text), b.reference});
          },
          [](const PersonList& b) {
            std::string text;
            for (const Person& person : b.persons)
              append_word(text, join_words({person.name, person.role, person.group}));
            return text;
          },
          [](const Voice& b) {
            return join_words({b.speaker, b.standing, plain_text(b.words), b.missing, b.signature});
          },
          [](const Figure& b) { return join_words({b.chart.title, b.chart.reading}); },
          [](const Drawing& b) { return join_words({b.scene.title, b.scene.description}); },
          [](const Image& b) { return join_words({b.caption, b.credit}); },
          [](const QrCode& b) { return b.alternative; },
          [](const WritingBand& b) { return b.label; },
          [](const ThematicBreak&) { return std::string(); },
          [](const EvidenceCard& b) {
            return join_words({b.label, b.title, plain_text(b.contents), text_of(b.facts)});
          },
          [](const PlanBoard& b) { return plain_text(Blocks{Block{as_table(b)}}); },
          [](const StateTally& b) {
            std::string text;
            for (const StateTally::Entry& entry : b.entries) append_word(text, entry.words);
            return text;
          },
          [](const Assessment& b) { return join_words({plain_text(b.text), b.words}); },
          [](const Footnotes& b) {
            std::string text;
            for (const Footnotes::Note& note : b.notes) append_word(text, plain_text(note.blocks));
            return text;
          },
          [](const Recording& b) { return b.title; },
      },
      block.content);
}

}  // namespace

Inline::Inline() = default;
Inline::Inline(const Inline&) = default;
Inline::Inline(Inline&&) noexcept = default;
Inline& Inline::operator=(const Inline&) = default;
Inline& Inline::operator=(Inline&&) noexcept = default;
Inline::~Inline() = default;

Block::Block() = default;
Block::Block(const Block&) = default;
Block::Block(Block&&) noexcept = default;
Block& Block::operator=(const Block&) = default;
Block& Block::operator=(Block&&) noexcept = default;
Block::~Block() = default;

const Section* Document::find(std::string_view role) const {
  const auto found = std::find_if(sections.begin(), sections.end(),
                                  [&](const Section& section) { return section.role == role; });
  return found == sections.end() ? nullptr : &*found;
}

Inlines inline_text(std::string text) { return {Inline{Text{std::move(text), {}}}}; }

Block paragraph(Inlines text, std::string style) { return {Paragraph{std::move(text), std::move(style)}}; }

Block paragraph(std::string text, std::string style) {
  return paragraph(inline_text(std::move(text)), std::move(style));
}

namespace {

const std::string& words_of(const PlanBoard::Row& row, PlanBoard::Column column) {
  switch (column) {
    case PlanBoard::Column::kNumber:
      return row.number;
    case PlanBoard::Column::kAction:
      return row.title;
    case PlanBoard::Column::kOwner:
      return row.owner;
    case PlanBoard::Column::kCalendar:
      return row.calendar;
    case PlanBoard::Column::kState:
      return row.state;
    case PlanBoard::Column::kReason:
      return row.reason;
    case PlanBoard::Column::kProof:
      return row.proof;
    case PlanBoard::Column::kFindings:
      break;
  }
  return row.findings;
}

}  // namespace

Table as_table(const PlanBoard& board) {
  Table table;
  table.caption = board.caption;
  table.row_headers = true;
  table.alignments.assign(board.heads.size(), Alignment::kStart);
  for (const PlanBoard::Head& head : board.heads) table.header.cells.push_back({inline_text(head.name)});
  for (const PlanBoard::Group& group : board.groups) {
    for (const PlanBoard::Row& row : group.rows) {
      TableRow cells;
      for (const PlanBoard::Head& head : board.heads) {
        cells.cells.push_back({{Inline{Text{words_of(row, head.column), row.where}}}});
      }
      table.rows.push_back(std::move(cells));
    }
  }
  return table;
}

std::string plain_text(const Inlines& inlines) {
  std::string text;
  for (const Inline& part : inlines) {
    text += std::visit(Visitor{
                           [](const Text& i) { return i.text; },
                           [](const Emphasis& i) { return plain_text(i.children); },
                           [](const Strong& i) { return plain_text(i.children); },
                           [](const Strikethrough& i) { return plain_text(i.children); },
                           [](const Code& i) { return i.text; },
                           [](const Link& i) { return plain_text(i.children); },
                           [](const Styled& i) { return plain_text(i.children); },
                           [](const LineBreak&) { return std::string(" "); },
                           [](const FootnoteReference&) { return std::string(); },
                       },
                       part.content);
  }
  return text;
}

std::string plain_text(const Blocks& blocks) {
  std::string text;
  for (const Block& block : blocks) append_word(text, text_of(block));
  return text;
}

std::vector<Blocks*> inside(Block& block) {
  std::vector<Blocks*> found;
  const auto descriptions = [&](std::vector<Definition>& definitions) {
    for (Definition& definition : definitions) found.push_back(&definition.description);
  };
  std::visit(Visitor{
                 [](Paragraph&) {},
                 [](Heading&) {},
                 [&](List& b) {
                   for (Blocks& item : b.items) found.push_back(&item);
                 },
                 [&](Quote& b) { found.push_back(&b.blocks); },
                 [&](Verbatim& b) { found.push_back(&b.words); },
                 [](CodeBlock&) {},
                 [](Table&) {},
                 [&](DefinitionList& b) { descriptions(b.definitions); },
                 [](KeyFigure&) {},
                 [](Item&) {},
                 [](PersonList&) {},
                 [&](Voice& b) { found.push_back(&b.words); },
                 [](Figure&) {},
                 [](Drawing&) {},
                 [](Image&) {},
                 [](QrCode&) {},
                 [](WritingBand&) {},
                 [](ThematicBreak&) {},
                 [&](EvidenceCard& b) {
                   found.push_back(&b.contents);
                   descriptions(b.facts);
                 },
                 [](PlanBoard&) {},
                 [](StateTally&) {},
                 [](Assessment&) {},
                 [&](Footnotes& b) {
                   for (Footnotes::Note& note : b.notes) found.push_back(&note.blocks);
                 },
                 [](Recording&) {},
             },
             block.content);
  return found;
}

std::vector<const Blocks*> inside(const Block& block) {
  // The walk changes nothing; what is handed out is const again.
  const std::vector<Blocks*> found = inside(const_cast<Block&>(block));
  return {found.begin(), found.end()};
}

std::vector<std::string> media_paths(const Blocks& blocks) {
  std::vector<std::string> paths;
  for (const Block& block : blocks) {
    if (const auto* image = std::get_if<Image>(&block.content)) paths.push_back(image->path);
    const auto* verbatim = std::get_if<Verbatim>(&block.content);
    if (verbatim != nullptr && !verbatim->portrait.empty()) paths.push_back(verbatim->portrait);
    if (const auto* recording = std::get_if<Recording>(&block.content)) {
      for (const std::string& path : {recording->path, recording->captions, recording->poster})
        if (!path.empty()) paths.push_back(path);
    }
    for (const Blocks* inner : inside(block)) {
      const std::vector<std::string> more = media_paths(*inner);
      paths.insert(paths.end(), more.begin(), more.end());
    }
  }
  return paths;
}

}  // namespace mandature::document
