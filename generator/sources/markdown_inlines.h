#pragma once

#include <cmark-gfm.h>

#include <string_view>

#include "diagnostics/diagnostic.h"
#include "document/block.h"
#include "sources/markdown_text.h"

namespace mandature::sources {

// Turns the inline nodes of cmark into inlines, and finds where each text was written: cmark's places of
// inline nodes are missing or wrong after line breaks, in tables and for bare links, so they are checked
// against the text and searched for otherwise.
class InlineMaker {
 public:
  InlineMaker(const MarkdownText& text, diagnostics::Diagnostics& diagnostics)
      : text_(text), diagnostics_(diagnostics) {}

  // The texts to come stand in [begin, end) of the text.
  void enter(std::size_t begin, std::size_t end);
  // The inlines from `first` up to (not including) `stop`.
  document::Inlines make(cmark_node* first, cmark_node* stop);

  // The place of a node; of the paragraph around it when cmark does not tell.
  diagnostics::Span span_of(cmark_node* node) const;

 private:
  using Maker = void (InlineMaker::*)(cmark_node*, document::Inlines&);
  static Maker maker_of(std::string_view type);

  void add(cmark_node* node, document::Inlines& inlines);
  void add_text(cmark_node* node, document::Inlines& inlines);
  void add_space(cmark_node* node, document::Inlines& inlines);
  void add_line_break(cmark_node* node, document::Inlines& inlines);
  void add_code(cmark_node* node, document::Inlines& inlines);
  void add_emphasis(cmark_node* node, document::Inlines& inlines);
  void add_strong(cmark_node* node, document::Inlines& inlines);
  void add_strikethrough(cmark_node* node, document::Inlines& inlines);
  void add_link(cmark_node* node, document::Inlines& inlines);
  void add_note_reference(cmark_node* node, document::Inlines& inlines);
  void refuse_image(cmark_node* node, document::Inlines& inlines);
  void refuse_html(cmark_node* node, document::Inlines& inlines);

  document::Inlines children(cmark_node* node);
  void append(std::string_view words, diagnostics::Span span, document::Inlines& inlines) const;
  diagnostics::Span locate(cmark_node* node, std::string_view literal);
  void tell_missing_notes(const document::Inlines& inlines) const;

  const MarkdownText& text_;
  diagnostics::Diagnostics& diagnostics_;
  std::size_t cursor_ = 0;  // the words before it are already found
  std::size_t end_ = 0;
};

// The literal of a node, empty without one.
std::string_view literal_of(cmark_node* node);
// The identifier of a footnote, from its number.
std::string note_id(int number);

void refuse_html_at(const diagnostics::Span& span, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::sources
