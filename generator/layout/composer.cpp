#include "layout/composer.h"

#include <fmt/format.h>

#include "diagnostics/translation.h"
#include "support/text.h"

namespace mandature::layout {

using diagnostics::tr;

Composer::Composer(const document::Document& document, const Workshop& workshop,
                   diagnostics::Diagnostics& diagnostics)
    : document_(document),
      workshop_(workshop),
      master_(workshop.master),
      diagnostics_(diagnostics),
      shaper_(workshop.fonts, document.language) {
  StructureNode root;
  root.role = StructureRole::kDocument;
  root.parent = -1;
  root.title = document.title;
  structure_.push_back(std::move(root));
}

int Composer::add_node(StructureRole role, int parent) {
  if (parent == kArtifact) return kArtifact;
  StructureNode node;
  node.role = role;
  node.parent = parent;
  structure_.push_back(std::move(node));
  return static_cast<int>(structure_.size()) - 1;
}

const theme::ParagraphStyle& Composer::style(const std::string& name) {
  if (const theme::ParagraphStyle* found = master_.find_paragraph(name)) return *found;
  std::vector<std::string> names;
  for (const auto& [known, style] : master_.paragraphs) names.push_back(known);
  const auto close = support::nearest(name, names);
  diagnostics_.error_in(master_.path, tr("the style \"{}\" is missing", name),
                        close ? tr("did you mean \"{}\"?", *close) : std::string());
  return *master_.find_paragraph("texte");
}

const typesetting::Face* Composer::face(const std::string& family, const std::string& name) {
  if (const typesetting::Face* found = workshop_.fonts.find(family, name)) return found;
  diagnostics_.error_in(master_.path, tr("the theme has no face \"{}\"", family + "/" + name));
  if (const typesetting::Face* regular = workshop_.fonts.find(family, "regular")) return regular;
  for (const auto& [other, faces] : workshop_.theme.fonts) {
    for (const auto& [other_face, file] : faces.faces) {
      if (const typesetting::Face* any = workshop_.fonts.find(other, other_face)) return any;
    }
  }
  return nullptr;
}

void Composer::report_wide_word(const document::Inlines& inlines, const TextPlace& place, Length need) {
  Overset overset;
  overset.role = role_;
  ++misfits_;
  overset.cause = OversetCause::kUnbreakableWord;
  overset.have = place.width;
  overset.need = need;
  overset.where = first_span(inlines);
  std::string longest;
  const std::string words = document::plain_text(inlines);
  for (const std::string_view word : support::split(words, ' ')) {
    if (support::count_characters(word) > support::count_characters(longest)) longest = word;
  }
  const std::string message =
      tr("a word is wider than its column of {:.0f} mm: \"{}\"", place.width.millimetres(), longest);
  if (overset.where.file != nullptr) {
    diagnostics_.error(overset.where, message);
  } else {
    diagnostics_.error_in(document_.id, message);
  }
  if (place.node != kArtifact) overset_.push_back(std::move(overset));
}

std::vector<StructureNode> Composer::take_structure() {
  constexpr auto kFirst = static_cast<int>(StructureRole::kHeading1);
  constexpr auto kLast = static_cast<int>(StructureRole::kHeading6);
  std::vector<std::pair<int, int>> above;  // the level a heading asked for, and the one it has
  for (StructureNode& node : structure_) {
    const auto asked = static_cast<int>(node.role);
    if (asked < kFirst || asked > kLast) continue;
    while (!above.empty() && above.back().first >= asked) above.pop_back();
    const int level = above.empty() ? asked : std::min(asked, above.back().second + 1);
    above.emplace_back(asked, level);
    node.role = static_cast<StructureRole>(level);
  }
  return std::move(structure_);
}

theme::Fit Composer::fit_found(theme::Fit fit) const {
  for (const auto& [style, size] : sizes_) fit.sizes.try_emplace(style, size);
  return fit;
}

namespace {

// "“Ω” (U+03A9), “Ж” (U+0416)": the first few, and how many more.
std::string listed(const std::map<char32_t, diagnostics::Span>& signs, bool shown) {
  constexpr std::size_t kMostListed = 6;
  std::string list;
  std::size_t count = 0;
  for (const auto& [sign, where] : signs) {
    if (count++ >= kMostListed) continue;
    if (!list.empty()) list += ", ";
    const auto number = static_cast<std::uint32_t>(sign);
    list += shown ? fmt::format("\u201C{}\u201D (U+{:04X})", support::encode_utf8({&sign, 1}), number)
                  : fmt::format("U+{:04X}", number);
  }
  return count > kMostListed ? list + fmt::format(" +\u00A0{}", count - kMostListed) : list;
}

}  // namespace

void Composer::report_missing_signs() {
  const auto place = [](const std::map<char32_t, diagnostics::Span>& signs) {
    for (const auto& [sign, where] : signs) {
      if (where.file != nullptr) return where;
    }
    return diagnostics::Span();
  };
  if (!missing_.empty()) {
    const std::string message = tr("no font of the theme has these signs: {}", listed(missing_, true));
    const std::string hint =
        tr("write them otherwise, or add a font that has them to the theme's \"secours\"");
    const diagnostics::Span where = place(missing_);
    where.file != nullptr ? diagnostics_.error(where, message, hint)
                          : diagnostics_.error_in(document_.id, message, hint);
  }
  if (!controls_.empty()) {
    const std::string message = tr("control characters were left out: {}", listed(controls_, false));
    const diagnostics::Span where = place(controls_);
    where.file != nullptr ? diagnostics_.warning(where, message)
                          : diagnostics_.warning_in(document_.id, message);
  }
}

namespace {

template <typename Tree>
diagnostics::Span first_in(const std::vector<Tree>& trees, diagnostics::Span (*find)(const Tree&)) {
  for (const Tree& tree : trees) {
    const diagnostics::Span span = find(tree);
    if (span.file != nullptr) return span;
  }
  return {};
}

diagnostics::Span span_in(const document::Inline& part) {
  return std::visit(document::Visitor{
                        [](const document::Text& i) { return i.span; },
                        [](const document::Emphasis& i) { return first_span(i.children); },
                        [](const document::Strong& i) { return first_span(i.children); },
                        [](const document::Strikethrough& i) { return first_span(i.children); },
                        [](const document::Code&) { return diagnostics::Span(); },
                        [](const document::Link& i) { return first_span(i.children); },
                        [](const document::Styled& i) { return first_span(i.children); },
                        [](const document::LineBreak&) { return diagnostics::Span(); },
                        [](const document::FootnoteReference&) { return diagnostics::Span(); },
                    },
                    part.content);
}

diagnostics::Span span_in(const document::Definition& definition) {
  const diagnostics::Span term = first_span(definition.term);
  return term.file != nullptr ? term : first_span(definition.description);
}

diagnostics::Span span_in(const document::TableRow& row) {
  for (const document::TableCell& cell : row.cells) {
    const diagnostics::Span span = first_span(cell.text);
    if (span.file != nullptr) return span;
  }
  return {};
}

diagnostics::Span span_in(const document::Block& block) {
  using namespace document;
  return std::visit(Visitor{
                        [](const Paragraph& b) { return first_span(b.text); },
                        [](const Heading& b) { return first_span(b.text); },
                        [](const List& b) { return first_in<Blocks>(b.items, first_span); },
                        [](const Quote& b) { return first_span(b.blocks); },
                        [](const Verbatim& b) { return first_span(b.words); },
                        [](const CodeBlock&) { return diagnostics::Span(); },
                        [](const Table& b) {
                          const diagnostics::Span head = span_in(b.header);
                          return head.file != nullptr ? head : first_in<TableRow>(b.rows, span_in);
                        },
                        [](const DefinitionList& b) { return first_in<Definition>(b.definitions, span_in); },
                        [](const KeyFigure&) { return diagnostics::Span(); },
                        [](const Item& b) {
                          const diagnostics::Span text = first_span(b.text);
                          return text.file != nullptr ? text : first_span(b.title);
                        },
                        [](const PersonList&) { return diagnostics::Span(); },
                        [](const Voice& b) { return first_span(b.words); },
                        [](const Figure&) { return diagnostics::Span(); },
                        [](const Drawing&) { return diagnostics::Span(); },
                        [](const Image&) { return diagnostics::Span(); },
                        [](const QrCode&) { return diagnostics::Span(); },
                        [](const WritingBand&) { return diagnostics::Span(); },
                        [](const ThematicBreak&) { return diagnostics::Span(); },
                        [](const EvidenceCard& b) { return first_in<Definition>(b.facts, span_in); },
                        [](const PlanBoard& b) { return first_in<TableRow>(as_table(b).rows, span_in); },
                        [](const StateTally&) { return diagnostics::Span(); },
                        [](const Assessment& b) { return first_span(b.text); },
                        [](const Footnotes& b) {
                          for (const Footnotes::Note& note : b.notes) {
                            const diagnostics::Span span = first_span(note.blocks);
                            if (span.file != nullptr) return span;
                          }
                          return diagnostics::Span();
                        },
                        [](const Recording&) { return diagnostics::Span(); },
                    },
                    block.content);
}

}  // namespace

diagnostics::Span first_span(const document::Inlines& inlines) {
  return first_in<document::Inline>(inlines, span_in);
}
diagnostics::Span first_span(const document::Block& block) { return span_in(block); }
diagnostics::Span first_span(const document::Blocks& blocks) {
  return first_in<document::Block>(blocks, span_in);
}

}  // namespace mandature::layout
