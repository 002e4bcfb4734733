#include <algorithm>
#include <array>

#include "diagnostics/translation.h"
#include "graphics/qr_code.h"
#include "layout/composer.h"

namespace mandature::layout {
namespace {

using namespace document;
using diagnostics::tr;

constexpr const char* kBullet = "•";
constexpr std::array kHeadingStyles = {"titre-1", "titre-2", "titre-3", "titre-4"};

StructureRole heading_role(int level) {
  const int first = static_cast<int>(StructureRole::kHeading1);
  return static_cast<StructureRole>(first + std::clamp(level, 1, 6) - 1);
}

void keep_with_next(Galley& galley, Galley& next) {
  if (!galley.strips.empty() && !next.strips.empty())
    next.strips.front().break_before = BreakBefore::kForbidden;
}

// Headings, and paragraphs of a style that says so.
bool announces(Composer& composer, const Block& block) {
  if (std::holds_alternative<Heading>(block.content)) return true;
  const auto* paragraph = std::get_if<Paragraph>(&block.content);
  const auto* assessment = std::get_if<Assessment>(&block.content);
  const std::string* style = paragraph != nullptr    ? &paragraph->style
                             : assessment != nullptr ? &assessment->style
                                                     : nullptr;
  return style != nullptr && !style->empty() && composer.style(*style).keeps_with_next;
}

// Never parted, however its strips came about.
void keep_together(Galley& galley) {
  for (std::size_t i = 1; i < galley.strips.size(); ++i)
    galley.strips[i].break_before = BreakBefore::kForbidden;
}

// Where the author typed what a galley sets, for the strips that do not say it themselves.
void name_place(Galley& galley, const diagnostics::Span& where) {
  for (Strip& strip : galley.strips) {
    if (strip.where.file == nullptr) strip.where = where;
  }
}

void space_around(Galley& galley, Length space) {
  if (galley.strips.empty()) return;
  galley.strips.front().space_before = std::max(galley.strips.front().space_before, space);
  galley.strips.back().space_after = std::max(galley.strips.back().space_after, space);
}

BlockPlace narrower(BlockPlace place, Length by, int node) {
  place.width -= by;
  place.node = node;
  place.growth = 0;  // what is moved with its label or its indent keeps its size
  return place;
}

// The blocks that follow each other and are of one kind, from `first` on.
template <typename Kind>
std::vector<const Kind*> run_of(const Blocks& blocks, std::size_t first) {
  std::vector<const Kind*> run;
  for (std::size_t i = first; i < blocks.size(); ++i) {
    const Kind* block = std::get_if<Kind>(&blocks[i].content);
    if (block == nullptr) break;
    run.push_back(block);
  }
  return run;
}

Galley heading(Composer& composer, const Heading& b, const BlockPlace& place) {
  const int node = composer.add_node(heading_role(b.level), place.node);
  const auto index =
      static_cast<std::size_t>(std::clamp(b.level, 1, static_cast<int>(kHeadingStyles.size())) - 1);
  Galley galley =
      composer.text(b.text, composer.style(kHeadingStyles[index]), {node, place.width, place.most_height});
  keep_together(galley);
  if (!galley.strips.empty()) {
    galley.strips.front().bookmark = plain_text(b.text);
    galley.strips.front().bookmark_level = b.level;
  }
  return galley;
}

// A label at the left of blocks, on the baseline of their first line.
struct Label {
  std::string words;
  const char* style = "liste";
  int node = 0;
  Length indent;  // of the blocks
};

Galley labelled(Composer& composer, const Label& label, Galley body) {
  move(body, label.indent);
  if (body.strips.empty()) return body;
  Galley mark = composer.text(label.words, label.style, {label.node, label.indent * 3, {}});
  if (!mark.strips.empty()) {
    auto& items = body.strips.front().items;
    items.insert(items.begin(), mark.strips.front().items.begin(), mark.strips.front().items.end());
  }
  return body;
}

std::string mark_of(int number) { return std::to_string(number) + "."; }

// How far blocks stand behind their label: as the master says, or further for a long one.
Length indent_after(Composer& composer, const std::string& label, const char* style) {
  Length width;
  composer.label(label, composer.style(style), kArtifact, width);
  const Length usual = composer.measures().list_indent;
  return std::max(usual, width + usual / 4);
}

Galley list(Composer& composer, const List& b, const BlockPlace& place) {
  Galley galley;
  const int node = composer.add_node(StructureRole::kList, place.node);
  if (node != kArtifact) composer.node(node).ordered = b.ordered;
  int number = b.start;
  const auto last = static_cast<int>(b.items.size()) + b.start - 1;
  const Length indent =
      b.ordered ? indent_after(composer, mark_of(last), "liste") : composer.measures().list_indent;
  for (const Blocks& item : b.items) {
    const int entry = composer.add_node(StructureRole::kListItem, node);
    const int label = composer.add_node(StructureRole::kLabel, entry);
    const int body = composer.add_node(StructureRole::kListBody, entry);
    BlockPlace inside = narrower(place, indent, body);
    inside.text_style = "liste";
    const std::string mark = b.ordered ? mark_of(number++) : kBullet;
    galley.append(labelled(composer, {mark, "liste", label, indent}, composer.blocks(item, inside)));
  }
  return galley;
}

Galley quote(Composer& composer, const Quote& b, const BlockPlace& place) {
  const int node = composer.add_node(StructureRole::kBlockQuote, place.node);
  BlockPlace inside = narrower(place, composer.measures().quote_indent, node);
  inside.text_style = "citation";
  Galley galley = composer.blocks(b.blocks, inside);
  move(galley, composer.measures().quote_indent);
  space_around(galley, composer.measures().block_gap / 2);
  return galley;
}

Strip rule(Length width, Length thickness, Length below) {
  Strip strip;
  strip.height = thickness;
  strip.space_after = below;
  strip.items.push_back(filled({{}, {}, width, thickness}, "ink"));
  return strip;
}

Galley verbatim(Composer& composer, const Verbatim& b, const BlockPlace& place) {
  Galley galley;
  galley.strips.push_back(
      rule(place.width, composer.measures().quote_rule, composer.measures().block_gap / 2));
  const int node = composer.add_node(StructureRole::kBlockQuote, place.node);
  BlockPlace inside = narrower(place, {}, node);
  inside.text_style = "verbatim";
  galley.append(composer.blocks(b.words, inside));
  if (place.growth > 0) let_lines_grow(galley);
  const int name = composer.add_node(StructureRole::kParagraph, node);
  galley.append(composer.text(b.attribution, "verbatim-nom", {name, place.width, {}}));
  keep_together(galley);
  space_around(galley, composer.measures().block_gap);
  return galley;
}

Galley definitions(Composer& composer, const std::vector<Definition>& list, const BlockPlace& place,
                   const std::string& term_style) {
  Galley galley;
  for (const Definition& definition : list) {
    const int term = composer.add_node(StructureRole::kParagraph, place.node);
    Galley name = composer.text(definition.term, composer.style(term_style), {term, place.width, {}});
    Galley description = composer.blocks(definition.description, place);
    keep_with_next(name, description);
    galley.append(std::move(name));
    galley.append(std::move(description));
  }
  return galley;
}

// A closed thin frame around blocks that stay together.
Galley card(Composer& composer, const EvidenceCard& b, const BlockPlace& place) {
  const Length padding = composer.measures().card_padding;
  const int node = composer.add_node(StructureRole::kSection, place.node);
  BlockPlace inside = narrower(place, padding * 2, node);
  inside.text_style = "fiche-texte";
  inside.flows = false;
  Galley galley;
  if (!b.label.empty()) {
    const int label = composer.add_node(StructureRole::kParagraph, node);
    galley = composer.text(b.label, "fiche-libelle", {label, inside.width, {}});
  }
  const int title = composer.add_node(StructureRole::kParagraph, node);
  galley.append(composer.text(b.title, "fiche-titre", {title, inside.width, {}}));
  galley.append(definitions(composer, b.facts, inside, "fiche-libelle"));
  Strip strip;
  strip.height = galley.height() + padding * 2;
  strip.space_before = strip.space_after = composer.measures().block_gap;
  strip.items.push_back(framed({{}, {}, place.width, strip.height}, composer.measures().card_frame, "ink"));
  std::vector<PageItem> content = flatten(std::move(galley));
  move(content, padding, padding);
  std::move(content.begin(), content.end(), std::back_inserter(strip.items));
  Galley result;
  result.strips.push_back(std::move(strip));
  return result;
}

Galley footnote(Composer& composer, const Footnotes::Note& note, const BlockPlace& place) {
  const int node = composer.add_node(StructureRole::kNote, place.node);
  const int label = composer.add_node(StructureRole::kLabel, node);
  const std::string number = std::to_string(note.number);
  const Length indent = indent_after(composer, number, "note");
  BlockPlace inside = narrower(place, indent, node);
  inside.text_style = "note";
  return labelled(composer, {number, "note", label, indent}, composer.blocks(note.blocks, inside));
}

Galley footnotes(Composer& composer, const Footnotes& b, const BlockPlace& place) {
  Galley galley;
  if (b.notes.empty()) return galley;
  const theme::Measures& m = composer.measures();
  galley.strips.push_back(rule(std::min(m.footnote_rule_width, place.width), m.thin_rule, m.block_gap / 2));
  galley.strips.back().space_before = m.block_gap;
  for (const Footnotes::Note& note : b.notes) {
    Galley body = footnote(composer, note, place);
    keep_with_next(galley, body);
    galley.append(std::move(body));
  }
  return galley;
}

Galley scene(Composer& composer, const graphics::Scene& scene, Length side, const BlockPlace& place) {
  const bool silent = scene.title.empty() && scene.description.empty();
  const int node = silent ? kArtifact : composer.add_node(StructureRole::kFigure, place.node);
  if (node != kArtifact)
    composer.node(node).alternative = scene.title.empty() ? scene.description : scene.title;
  Galley galley;
  if (scene.width <= 0 || scene.height <= 0) return galley;
  galley.strips.push_back(composer.drawing(scene, side.points() / std::max(scene.width, scene.height), node));
  const Length width = side * (scene.width / std::max(scene.width, scene.height));
  if (place.at_end) move(galley, place.width - width);
  return galley;
}

Galley code(Composer& composer, const QrCode& b, const BlockPlace& place) {
  const auto drawn = graphics::qr_code(b.target, b.alternative);
  if (!drawn) {
    composer.diagnostics().error_in(composer.master().path,
                                    tr("the address is too long for a code: \"{}\"", b.target));
    return {};
  }
  Galley galley = scene(composer, *drawn, place.drawing.value_or(composer.measures().code_size), place);
  space_around(galley, composer.measures().block_gap);
  return galley;
}

}  // namespace

Galley Composer::block(const Block& block, const BlockPlace& place) {
  Galley galley = block_of_its_kind(block, place);
  name_place(galley, first_span(block));
  return galley;
}

Galley Composer::block_of_its_kind(const Block& block, const BlockPlace& place) {
  const auto paragraph = [&](const Inlines& words, const std::string& name) {
    const int node = add_node(StructureRole::kParagraph, place.node);
    theme::ParagraphStyle set = style(name);
    if (place.opens) set.first_indent = support::Length();
    if (place.at_end) set.alignment = theme::TextAlignment::kEnd;
    const int initial = name == "texte" ? place.initial_lines : 0;
    return text(words, set, {node, place.width, place.most_height, initial});
  };
  return std::visit(
      Visitor{
          [&](const Paragraph& b) { return paragraph(b.text, b.style.empty() ? place.text_style : b.style); },
          [&](const Heading& b) { return heading(*this, b, place); },
          [&](const List& b) { return list(*this, b, place); },
          [&](const Quote& b) { return quote(*this, b, place); },
          [&](const Verbatim& b) { return verbatim(*this, b, place); },
          [&](const CodeBlock& b) { return paragraph({Inline{Code{b.text}}}, "code"); },
          [&](const Table& b) { return table(b, place); },
          [&](const DefinitionList& b) { return definitions(*this, b.definitions, place, "definition"); },
          [&](const KeyFigure& b) { return key_figures({&b}, place); },
          [&](const Item& b) { return items({&b}, place); },
          [&](const PersonList& b) {
            return b.form == PersonList::Form::kPortraits ? portraits(b, place) : persons(b, place);
          },
          [&](const Voice& b) { return voices({&b}, place); },
          [&](const Figure& b) { return chart(b.chart, place); },
          [&](const Drawing& b) { return scene(*this, b.scene, place.drawing.value_or(place.width), place); },
          [&](const Image& b) { return picture(b, place); },
          [&](const QrCode& b) { return code(*this, b, place); },
          [&](const WritingBand& b) { return writing_band(b, place); },
          [&](const ThematicBreak&) {
            Galley galley;
            galley.strips.push_back(
                rule(std::min(measures().break_width, place.width), measures().thin_rule, {}));
            space_around(galley, measures().block_gap);
            return galley;
          },
          [&](const EvidenceCard& b) { return card(*this, b, place); },
          [&](const PlanBoard& b) { return plan_board(b, place); },
          [&](const StateTally& b) { return state_tally(b, place); },
          [&](const Assessment& b) { return assessment(b, place); },
          [&](const Footnotes& b) { return footnotes(*this, b, place); },
          [](const Recording&) { return Galley(); },  // paper neither sounds nor moves
      },
      block.content);
}

Footnotes Composer::place_notes(const Footnotes& notes, Galley& text, const BlockPlace& place) {
  if (master_.notes == theme::NotesPlace::kEnd || !place.flows) return notes;
  Footnotes uncalled;
  for (const Footnotes::Note& note : notes.notes) {
    const auto caller = std::find_if(text.strips.begin(), text.strips.end(), [&](const Strip& strip) {
      return std::find(strip.references.begin(), strip.references.end(), note.number) !=
             strip.references.end();
    });
    if (caller == text.strips.end()) {
      uncalled.notes.push_back(note);
      continue;
    }
    caller->notes.push_back(static_cast<int>(notes_.size()));
    notes_.push_back(footnote(*this, note, place));
  }
  for (Strip& strip : text.strips) strip.references.clear();
  return uncalled;
}

Galley Composer::blocks(const Blocks& blocks, const BlockPlace& place) {
  Galley galley;
  for (std::size_t i = 0; i < blocks.size();) {
    if (const auto* notes = std::get_if<Footnotes>(&blocks[i].content)) {
      galley.append(footnotes(*this, place_notes(*notes, galley, place), place));
      ++i;
      continue;
    }
    const auto figures = run_of<KeyFigure>(blocks, i);
    const auto entries = run_of<Item>(blocks, i);
    const auto frames = run_of<Voice>(blocks, i);
    BlockPlace here = place;
    // The indent of a paragraph tells it from the one before: there is none after anything else.
    if (i > 0) here.initial_lines = 0;
    here.opens = i == 0 || !std::holds_alternative<Paragraph>(blocks[i - 1].content);
    Galley next = !figures.empty()   ? key_figures(figures, place)
                  : !entries.empty() ? items(entries, place)
                  : !frames.empty()  ? voices(frames, place)
                                     : block(blocks[i], here);
    name_place(next, first_span(blocks[i]));
    if (i > 0 && announces(*this, blocks[i - 1])) keep_with_next(galley, next);
    if (std::holds_alternative<Figure>(blocks[i].content) && i > 0) space_around(next, measures().block_gap);
    galley.append(std::move(next));
    i += std::max({figures.size(), entries.size(), frames.size(), std::size_t{1}});
  }
  return galley;
}

}  // namespace mandature::layout
