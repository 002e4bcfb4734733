#include "sources/markdown_inlines.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "diagnostics/translation.h"
#include "sources/link_target.h"

namespace mandature::sources {
namespace {

using diagnostics::Span;
using diagnostics::tr;
using document::Inline;
using document::Inlines;

// How far a text is searched for: far enough for the address of a link, near enough to stay linear.
constexpr std::size_t kFarthestSearch = 4'096;
constexpr std::size_t kLongestReference = 34;  // "&CounterClockwiseContourIntegral;"

bool is_continued(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

// How many bytes of `text` at `at` stand for the literal, with backslashes and character references
// ("&eacute;"); 0 when something else stands there.
std::size_t written_length(std::string_view text, std::size_t at, std::string_view literal) {
  const std::size_t begin = at;
  for (std::size_t i = 0; i < literal.size();) {
    if (at >= text.size()) return 0;
    if (text[at] == '\\' && literal[i] != '\\') ++at;
    const std::size_t semicolon = text.substr(at, kLongestReference).find(';');
    if (at < text.size() && text[at] == literal[i] && !text.substr(at).starts_with("&amp;")) {
      ++at;
      ++i;
    } else if (text.substr(at).starts_with('&') && semicolon != std::string_view::npos) {
      at += semicolon + 1;
      do ++i;
      while (i < literal.size() && is_continued(literal[i]));
    } else {
      return 0;
    }
  }
  return at - begin;
}

}  // namespace

std::string_view literal_of(cmark_node* node) {
  const char* literal = cmark_node_get_literal(node);
  return literal == nullptr ? std::string_view() : std::string_view(literal);
}

std::string note_id(int number) { return fmt::format("note-{}", number); }

void refuse_html_at(const Span& span, diagnostics::Diagnostics& diagnostics) {
  diagnostics.error(span, tr("HTML is not read in texts"),
                    tr("use Markdown, and write a backslash before a < that is only a sign"));
}

void InlineMaker::enter(std::size_t begin, std::size_t end) {
  cursor_ = begin;
  end_ = std::max(begin, end);
}

Inlines InlineMaker::make(cmark_node* first, cmark_node* stop) {
  Inlines inlines;
  for (cmark_node* node = first; node != stop && node != nullptr; node = cmark_node_next(node))
    add(node, inlines);
  tell_missing_notes(inlines);
  return inlines;
}

Span InlineMaker::span_of(cmark_node* node) const {
  const int line = cmark_node_get_start_line(node);
  if (line <= 0) return text_.span(cursor_, end_);
  const std::size_t begin = text_.offset(line, cmark_node_get_start_column(node));
  const std::size_t end = text_.offset(cmark_node_get_end_line(node), cmark_node_get_end_column(node) + 1);
  return text_.span(begin, std::max(end, begin + 1));
}

InlineMaker::Maker InlineMaker::maker_of(std::string_view type) {
  static constexpr std::array<std::pair<std::string_view, Maker>, 11> kMakers{{
      {"text", &InlineMaker::add_text},
      {"softbreak", &InlineMaker::add_space},
      {"linebreak", &InlineMaker::add_line_break},
      {"code", &InlineMaker::add_code},
      {"emph", &InlineMaker::add_emphasis},
      {"strong", &InlineMaker::add_strong},
      {"strikethrough", &InlineMaker::add_strikethrough},
      {"link", &InlineMaker::add_link},
      {"image", &InlineMaker::refuse_image},
      {"html_inline", &InlineMaker::refuse_html},
      {"footnote_reference", &InlineMaker::add_note_reference},
  }};
  const auto found =
      std::find_if(kMakers.begin(), kMakers.end(), [&](const auto& pair) { return pair.first == type; });
  return found == kMakers.end() ? nullptr : found->second;
}

void InlineMaker::add(cmark_node* node, Inlines& inlines) {
  if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_REFERENCE) return add_note_reference(node, inlines);
  if (const Maker maker = maker_of(cmark_node_get_type_string(node))) (this->*maker)(node, inlines);
}

void InlineMaker::add_text(cmark_node* node, Inlines& inlines) {
  const std::string_view literal = literal_of(node);
  if (!literal.empty()) append(literal, locate(node, literal), inlines);
}

void InlineMaker::add_space(cmark_node*, Inlines& inlines) {
  append(" ", text_.span(cursor_, cursor_), inlines);
}

void InlineMaker::add_line_break(cmark_node*, Inlines& inlines) {
  inlines.push_back({document::LineBreak{}});
}

void InlineMaker::add_code(cmark_node* node, Inlines& inlines) {
  const std::string_view literal = literal_of(node);
  locate(node, literal);
  inlines.push_back({document::Code{std::string(literal)}});
}

void InlineMaker::add_emphasis(cmark_node* node, Inlines& inlines) {
  inlines.push_back({document::Emphasis{children(node)}});
}

void InlineMaker::add_strong(cmark_node* node, Inlines& inlines) {
  inlines.push_back({document::Strong{children(node)}});
}

void InlineMaker::add_strikethrough(cmark_node* node, Inlines& inlines) {
  inlines.push_back({document::Strikethrough{children(node)}});
}

void InlineMaker::add_link(cmark_node* node, Inlines& inlines) {
  const Span span = span_of(node);
  LinkTarget link = check_link(cmark_node_get_url(node));
  Inlines words = children(node);
  if (!link.refused.empty()) {
    diagnostics_.error(span, tr("a link cannot begin with \"{}\"", link.refused),
                       tr("use http:, https:, mailto:, tel:, or a page of the site"));
  } else if (link.target.empty()) {
    diagnostics_.error(span, tr("this link leads nowhere"), tr("write its address between the parentheses"));
  } else {
    inlines.push_back({document::Link{std::move(link.target), std::move(words)}});
    return;
  }
  std::move(words.begin(), words.end(), std::back_inserter(inlines));
}

void InlineMaker::add_note_reference(cmark_node* node, Inlines& inlines) {
  const std::string_view literal = literal_of(node);
  int number = 0;
  std::from_chars(literal.data(), literal.data() + literal.size(), number);
  inlines.push_back({document::FootnoteReference{note_id(number), number}});
}

void InlineMaker::refuse_image(cmark_node* node, Inlines&) {
  diagnostics_.error(span_of(node), tr("an image cannot stand inside a text"),
                     tr("give it a paragraph of its own, between two empty lines"));
}

void InlineMaker::refuse_html(cmark_node* node, Inlines&) { refuse_html_at(span_of(node), diagnostics_); }

Inlines InlineMaker::children(cmark_node* node) {
  Inlines inlines;
  for (cmark_node* child = cmark_node_first_child(node); child != nullptr; child = cmark_node_next(child)) {
    add(child, inlines);
  }
  return inlines;
}

// Adds to the text before when there is one: cmark cuts texts at every sign that might have been markup.
void InlineMaker::append(std::string_view words, Span span, Inlines& inlines) const {
  auto* last = inlines.empty() ? nullptr : std::get_if<document::Text>(&inlines.back().content);
  if (last == nullptr) {
    inlines.push_back({document::Text{std::string(words), span}});
    return;
  }
  if (last->text == " ") last->span.begin = span.begin;  // a line break before it has no place of its own
  last->text += words;
  last->span.end = std::max(last->span.end, span.end);
}

Span InlineMaker::locate(cmark_node* node, std::string_view literal) {
  const std::string_view text = text_.text().substr(0, end_);
  const int line = cmark_node_get_start_line(node);
  std::size_t begin = line > 0 ? text_.offset(line, cmark_node_get_start_column(node)) : cursor_;
  // A text in a table cell or after a break may be given the place of another: it must come after the one
  // before.
  std::size_t length = begin < cursor_ ? 0 : written_length(text, begin, literal);
  if (length == 0) {
    const std::size_t found =
        text.substr(0, cursor_ + kFarthestSearch + literal.size()).find(literal, cursor_);
    begin = found == std::string_view::npos ? cursor_ : found;
    length = written_length(text, begin, literal);
  }
  cursor_ = begin + length;
  return text_.span(begin, cursor_);
}

// cmark leaves "[^name]" in the text when there is no note of that name.
void InlineMaker::tell_missing_notes(const Inlines& inlines) const {
  for (const Inline& part : inlines) {
    const auto* text = std::get_if<document::Text>(&part.content);
    if (text == nullptr) continue;
    const std::size_t begin = text->text.find("[^");
    const std::size_t end = begin == std::string::npos ? begin : text->text.find(']', begin);
    if (end == std::string::npos) continue;
    const std::string reference = text->text.substr(begin, end - begin + 1);
    Span span = text->span;
    if (span.file != nullptr) {
      const std::size_t at = span.file->text().find(reference, span.begin);
      const bool escaped = at > 0 && at < span.end && span.file->text()[at - 1] == '\\';
      if (at >= span.end || escaped) continue;  // it is meant as text
      span = subspan(span, at - span.begin, reference.size());
    }
    diagnostics_.error(span, tr("there is no note \"{}\"", reference),
                       tr("write it at the end of the text, as {}: …", reference));
  }
}

}  // namespace mandature::sources
