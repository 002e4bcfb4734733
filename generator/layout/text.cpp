#include <algorithm>
#include <cstdlib>
#include <map>

#include "diagnostics/translation.h"
#include "layout/composer.h"
#include "layout/glyph_path.h"
#include "layout/inline_text.h"
#include "support/text.h"
#include "typesetting/paragraph.h"

namespace mandature::layout {
namespace {

using diagnostics::tr;
using theme::ParagraphStyle;
using typesetting::Line;
using typesetting::Segment;

// Raised letters of a face that has none of its own.
constexpr double kRaisedSize = 0.66;
constexpr double kLeastRaised =
    6.7;                        // points: smaller is not read on paper, and justified letters may be narrowed
constexpr double kRaise = 0.5;  // of that smaller size: their tops near those of capitals
// Lines below a drop cap: fewer are too short a text for one.
constexpr std::size_t kLeastBelow = 2;

// From the top of a line down to its baseline: capitals stand in the middle of the line.
Length baseline_drop(const ParagraphStyle& style, const typesetting::Face& face) {
  const double cap = static_cast<double>(face.metrics().cap_height) / face.metrics().units_per_em;
  return (style.leading + style.size * cap) / 2;
}

Length line_left(const ParagraphStyle& style, Length width, const Line& line, bool first) {
  const Length indent = style.indent + (first ? style.first_indent : Length());
  if (line.right_to_left && style.alignment != theme::TextAlignment::kCentre) return width - line.width;
  switch (style.alignment) {
    case theme::TextAlignment::kStart:
    case theme::TextAlignment::kJustified:
      return indent;
    case theme::TextAlignment::kCentre:
      return (width - line.width) / 2;
    case theme::TextAlignment::kEnd:
      return width - line.width;
  }
  return indent;
}

ParagraphStyle at_size(const ParagraphStyle& style, Length size) {
  ParagraphStyle scaled = style;
  const double factor = ratio(size, style.size);
  scaled.size = size;
  scaled.leading = style.leading * factor;
  return scaled;
}

bool is_heading(const ParagraphStyle& style) { return style.hyphenation == theme::Hyphenation::kOff; }

// The same words with leave to part them between any two letters: what is drawn of a word wider than its
// column stays inside it.
document::Inlines cut_anywhere(document::Inlines inlines) {
  constexpr char32_t kBreakHere = U'\u200B';
  const auto parted = [](const std::string& text) {
    std::u32string points;
    for (const char32_t c : support::decode_utf8(text)) {
      points += c;
      points += kBreakHere;
    }
    return support::encode_utf8(points);
  };
  for (document::Inline& part : inlines) {
    std::visit(document::Visitor{
                   [&](document::Text& i) { i.text = parted(i.text); },
                   [](document::Emphasis& i) { i.children = cut_anywhere(std::move(i.children)); },
                   [](document::Strong& i) { i.children = cut_anywhere(std::move(i.children)); },
                   [](document::Strikethrough& i) { i.children = cut_anywhere(std::move(i.children)); },
                   [&](document::Code& i) { i.text = parted(i.text); },
                   [](document::Link& i) { i.children = cut_anywhere(std::move(i.children)); },
                   [](document::Styled& i) { i.children = cut_anywhere(std::move(i.children)); },
                   [](document::LineBreak&) {},
                   [](document::FootnoteReference&) {},
               },
               part.content);
  }
  return inlines;
}

// The runs of a text that are links or code, as nodes of the structure.
class RunNodes {
 public:
  RunNodes(Composer& composer, int paragraph) : composer_(composer), paragraph_(paragraph) {}

  int node_of(const WordRun& run) {
    if (run.role == StructureRole::kSpan || paragraph_ == kArtifact) return paragraph_;
    auto& known = run.link > 0 ? links_[run.link] : others_[run.begin];
    if (known == 0) known = composer_.add_node(run.role, paragraph_);
    return known;
  }

 private:
  Composer& composer_;
  int paragraph_;
  std::map<int, int> links_;
  std::map<std::uint32_t, int> others_;
};

GlyphRun glyph_run(const Segment& segment, const WordRun& run, Position origin, double stretch) {
  GlyphRun result;
  result.face = segment.face;
  result.size = run.style.size;
  result.token = run.style.token;
  result.origin = {origin.x + segment.left, origin.y - run.style.size * run.style.raise};
  result.width = segment.width;
  result.glyphs = segment.glyphs;
  result.text = segment.text;
  result.stretch = stretch;
  return result;
}

typesetting::ParagraphOptions options_of(const ParagraphStyle& style, Length width) {
  typesetting::ParagraphOptions options;
  options.breaks = {width - style.indent, style.first_indent,
                    is_heading(style) ? typesetting::LineRule::kHeading : typesetting::LineRule::kText};
  options.cuts = is_heading(style) ? typesetting::Cuts::kNone : typesetting::Cuts::kWhereHelpful;
  if (style.alignment == theme::TextAlignment::kJustified) options.edges = typesetting::Edges::kJustified;
  options.glyph_scale = style.glyph_scale;
  return options;
}

// A part of a text; its runs stand for those of the whole from `first_run` on.
struct TextPart {
  typesetting::StyledText text;
  std::size_t first_run = 0;
  std::uint32_t begin = 0;  // byte of the whole
};

TextPart part_from(const typesetting::StyledText& whole, std::uint32_t begin) {
  TextPart part{{whole.text.substr(begin), {}}, 0, begin};
  for (const typesetting::StyledRun& run : whole.runs) {
    if (run.end <= begin) {
      ++part.first_run;
      continue;
    }
    part.text.runs.push_back({std::max(run.begin, begin) - begin, run.end - begin, run.style});
  }
  return part;
}

// The lines of a paragraph after its drop cap, as lines of the whole: the first ones beside it, the others
// below. Nothing when it is too short.
std::vector<Line> lines_beside(typesetting::Shaper& shaper, const typesetting::StyledText& text,
                               const Initial& initial, typesetting::ParagraphOptions options) {
  options.breaks.first_indent = initial.indent;
  options.breaks.indented_lines = initial.beside;
  const TextPart part = part_from(text, initial.bytes);
  std::vector<Line> lines = typesetting::set_paragraph(shaper, part.text, options);
  const auto beside = static_cast<std::size_t>(initial.beside);
  if (lines.size() < beside + kLeastBelow) return {};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    const Length left = i < beside ? initial.indent : Length();
    line.begin += part.begin;
    line.end += part.begin;
    line.width += left;
    for (Segment& segment : line.segments) {
      segment.run += part.first_run;
      segment.begin += part.begin;
      segment.end += part.begin;
      segment.left += left;
    }
  }
  return lines;
}

// How far letters on a baseline at height 0 reach below it.
Length depth_of(const std::vector<PageItem>& items) {
  graphics::Path path;
  for (const PageItem& item : items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run == nullptr || run->face == nullptr) continue;
    const double unit = run->size.points() / run->face->metrics().units_per_em;
    for (const typesetting::PlacedGlyph& glyph : run->glyphs)
      append_glyph(path, *run->face, glyph.id, {{}, unit, unit});
  }
  return Length::from_points(path.empty() ? 0 : graphics::bounds_of(path).bottom);
}

// Puts a drop cap on its baseline, as the beginning of its text.
void place_initial(Initial& initial, int text, Length baseline) {
  move(initial.items, {}, baseline);
  for (PageItem& item : initial.items) {
    if (auto* run = std::get_if<GlyphRun>(&item); run != nullptr && text >= 0)
      run->source = {text, 0, initial.bytes};
  }
}

void forbid_lonely_lines(std::vector<Strip>& lines) {
  // At least two lines of a paragraph stay together at the foot and at the head of a column.
  if (lines.size() > 1) lines[1].break_before = BreakBefore::kForbidden;
  if (lines.size() > 1) lines.back().break_before = BreakBefore::kForbidden;
}

}  // namespace

// What the marks of a language ask for: letters the face has drawn for it, or the same ones smaller and
// higher. Small capitals that a face lacks stay capitals.
void Composer::apply_mark(WordRun& run, const typesetting::Face& face, std::string_view words) {
  using typesetting::MarkKind;
  if (run.mark == MarkKind::kNone) return;
  const char* feature = run.mark == MarkKind::kSuperscript ? "sups" : "c2sc";
  if (shaper_.draws_otherwise(face, feature, words)) {
    run.style.features.emplace_back(feature);
  } else if (run.mark == MarkKind::kSuperscript) {
    run.style.raise += kRaise;
    const Length least = std::min(run.style.size, Length::from_points(kLeastRaised));
    run.style.size = std::max(run.style.size * kRaisedSize, least);
  }
}

// The text with the faces of its runs, whose marks are applied; nothing when the theme has no face.
typesetting::StyledText Composer::styled(InlineText& source) {
  typesetting::StyledText result{source.text, {}};
  for (WordRun& run : source.runs) {
    const typesetting::Face* found = face(run.style.family, run.style.face);
    if (found == nullptr) return {};
    apply_mark(run, *found, std::string_view(source.text).substr(run.begin, run.end - run.begin));
    result.runs.push_back(
        {run.begin,
         run.end,
         {found, run.style.size, joined_features(run.style.features), run.style.tracking, {}}});
  }
  return result;
}

// A paragraph that should have been justified, and could have been at its width.
void Composer::note_ragged_lines(const std::vector<Line>& lines, const typesetting::StyledText& text,
                                 const typesetting::ParagraphOptions& options, diagnostics::Span where) {
  const bool wanted = options.edges == typesetting::Edges::kJustified && !lines.empty();
  if (!wanted || lines.back().justified || lines.back().right_to_left) return;
  if (!typesetting::wide_enough(shaper_, text.runs.front().style, options.breaks.measure)) return;
  const std::string message = tr("this paragraph cannot be justified: it is set ragged");
  where.file != nullptr ? diagnostics_.warning(where, message)
                        : diagnostics_.warning_in(document_.id, message);
}

void Composer::note_missing_signs(diagnostics::Span where) {
  if (shaper_.missing().size() > missing_.size()) {
    for (const char32_t sign : shaper_.missing()) missing_.try_emplace(sign, where);
  }
  if (shaper_.controls().size() > controls_.size()) {
    for (const char32_t sign : shaper_.controls()) controls_.try_emplace(sign, where);
  }
}

// The number of the text among those the document shows.
int Composer::enter_text(const InlineText& source, diagnostics::Span where) {
  texts_.push_back({source.text, where});
  return static_cast<int>(texts_.size()) - 1;
}

// The first letter of a text, so high that its top is level with that of the first line and its foot with
// that of the last one beside it. Nothing for what begins otherwise: with a quotation mark, a digit.
std::optional<Initial> Composer::initial_of(const InlineText& source, const ParagraphStyle& style,
                                            const TextPlace& place) {
  const ParagraphStyle* own = master_.find_paragraph("lettrine");
  if (place.initial_lines < 2 || own == nullptr || source.runs.empty()) return {};
  const std::u32string letters = support::decode_utf8(source.text.substr(0, source.runs.front().end));
  if (letters.empty()) return {};
  const char32_t first = letters.front();
  const bool capital = (first >= U'A' && first <= U'Z') || first >= U'\u00C0';
  const typesetting::Face* large = face(own->family, own->face);
  const typesetting::Face* small = face(style.family, style.face);
  if (!capital || large == nullptr || small == nullptr) return {};
  const auto cap = [](const typesetting::Face& f) {
    return static_cast<double>(f.metrics().cap_height) / f.metrics().units_per_em;
  };
  ParagraphStyle set = *own;
  set.size = (style.leading * (place.initial_lines - 1) + style.size * cap(*small)) * (1 / cap(*large));
  Initial initial;
  initial.lines = initial.beside = place.initial_lines;
  Length width;
  // An apostrophe stays with its letter: alone, it would stand far from it at the beginning of the line.
  const bool elided = letters.size() > 1 && (letters[1] == U'\u2019' || letters[1] == U'\'');
  const std::string letter = support::encode_utf8(letters.substr(0, elided ? 2 : 1));
  initial.items = label(letter, set, place.node, width);
  if (depth_of(initial.items) > style.leading - style.size) ++initial.beside;
  initial.bytes = static_cast<std::uint32_t>(letter.size());
  initial.indent = width + measures().initial_gap;
  if (initial.indent * 3 > place.width) return {};
  return initial;
}

Galley Composer::lines(const document::Inlines& inlines, const ParagraphStyle& style, const TextPlace& place,
                       Entry entry) {
  InlineText source = flatten(inlines, style, master_, shaper_, [&](const std::string& name) {
    diagnostics_.error_in(master_.path, tr("the character style \"{}\" is missing", name));
  });
  const typesetting::StyledText text = styled(source);
  if (text.runs.empty()) return {};
  const typesetting::ParagraphOptions options = options_of(style, place.width);
  const Length drop = baseline_drop(style, *face(style.family, style.face));
  const diagnostics::Span where = first_span(inlines);
  const bool entered = entry == Entry::kEntered && place.node != kArtifact;
  const int number = entered ? enter_text(source, where) : -1;
  std::optional<Initial> initial = initial_of(source, style, place);
  std::vector<Line> lines;
  if (initial) lines = lines_beside(shaper_, text, *initial, options);
  if (lines.empty()) {
    initial.reset();
    lines = typesetting::set_paragraph(shaper_, text, options);
  }
  if (entered) note_ragged_lines(lines, text, options, where);
  RunNodes nodes(*this, place.node);
  Galley galley;
  if (initial) place_initial(*initial, number, drop + style.leading * (initial->lines - 1));
  for (const Line& line : lines) {
    Strip strip;
    if (initial && galley.strips.empty()) strip.items = initial->items;
    strip.height = style.leading;
    strip.on_grid = style.leading == master_.step;
    const Position origin{line_left(style, place.width, line, galley.strips.empty() && !initial), drop};
    for (const Segment& segment : line.segments) {
      const WordRun& run = source.runs[segment.run];
      GlyphRun glyphs = glyph_run(segment, run, origin, line.stretch);
      if (number >= 0) glyphs.source = {number, segment.begin, segment.end};
      glyphs.node = nodes.node_of(run);
      if (run.role == StructureRole::kLink && glyphs.node != kArtifact) {
        const Box box{glyphs.origin.x, drop - style.size, glyphs.width, style.leading};
        strip.items.push_back(
            LinkItem{box, run.target, support::encode_utf8(support::decode_utf8(glyphs.text)), glyphs.node});
      }
      if (run.role == StructureRole::kReference) strip.references.push_back(std::atoi(glyphs.text.c_str()));
      strip.items.push_back(std::move(glyphs));
    }
    // The lines beside a drop cap stay with it; those below may begin a column.
    if (initial && !galley.strips.empty() && galley.strips.size() < static_cast<std::size_t>(initial->beside))
      strip.break_before = BreakBefore::kForbidden;
    galley.strips.push_back(std::move(strip));
  }
  note_missing_signs(where);
  return galley;
}

// The style at the largest of its sizes at which the text fits its place, at the smallest if at none.
ParagraphStyle Composer::on_ladder(const document::Inlines& inlines, const ParagraphStyle& style,
                                   const TextPlace& place) {
  if (style.ladder.empty()) return style;
  for (const Length size : style.ladder) {
    const ParagraphStyle scaled = at_size(style, size);
    const Galley set = lines(inlines, scaled, {kArtifact, place.width, {}}, Entry::kLeftOut);
    const bool few = style.most_lines == 0 || set.strips.size() <= static_cast<std::size_t>(style.most_lines);
    const bool fits =
        few && right_edge(set) <= place.width && (!place.most_height || set.height() <= *place.most_height);
    if (!fits && size != style.ladder.back()) continue;
    const auto [known, is_new] = sizes_.try_emplace(style.name, size);
    if (!is_new) known->second = std::min(known->second, size);
    return scaled;
  }
  return style;
}

Galley Composer::text(const document::Inlines& inlines, const ParagraphStyle& style, const TextPlace& place) {
  const ParagraphStyle set = on_ladder(inlines, style, place);
  const std::size_t nodes = structure_.size();
  const std::size_t texts = texts_.size();
  Galley galley = lines(inlines, set, place, Entry::kEntered);
  // Signs at the edges of justified lines stand out of them by half their width, on purpose.
  if (right_edge(galley) > place.width + set.size / 3) {
    report_wide_word(inlines, place, right_edge(galley));
    structure_.resize(nodes);
    texts_.resize(texts);
    galley = lines(cut_anywhere(inlines), set, place, Entry::kEntered);
  }
  if (galley.strips.empty()) return galley;
  galley.strips.front().space_before = style.space_before;
  galley.strips.back().space_after = style.space_after;
  forbid_lonely_lines(galley.strips);
  return galley;
}

Galley Composer::text(const std::string& words, const std::string& style_name, const TextPlace& place) {
  return text(document::inline_text(words), style(style_name), place);
}

std::vector<PageItem> Composer::label(const std::string& words, const ParagraphStyle& style, int node,
                                      Length& width) {
  ParagraphStyle plain = style;
  plain.indent = plain.first_indent = Length();
  plain.alignment = theme::TextAlignment::kStart;
  constexpr double kEndless = 100000;
  Galley galley =
      lines(document::inline_text(words), plain, {node, Length::from_points(kEndless), {}}, Entry::kLeftOut);
  if (galley.strips.empty()) return {};
  width = Length();
  for (const PageItem& item : galley.strips.front().items) {
    if (const auto* run = std::get_if<GlyphRun>(&item)) width = std::max(width, run->origin.x + run->width);
  }
  move(galley.strips.front().items, {}, -baseline_drop(plain, *face(plain.family, plain.face)));
  return std::move(galley.strips.front().items);
}

}  // namespace mandature::layout
