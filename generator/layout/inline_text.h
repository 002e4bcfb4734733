#pragma once

#include <functional>
#include <string>
#include <vector>

#include "document/block.h"
#include "layout/paged_document.h"
#include "theme/master.h"
#include "typesetting/language_rules.h"
#include "typesetting/paragraph.h"

namespace mandature::layout {

// How some words of a paragraph are set, in names of the theme.
struct WordStyle {
  std::string family, face, token;
  Length size;
  std::vector<std::string> features;
  double tracking = 0;
  double raise = 0;  // of the size

  bool operator==(const WordStyle&) const = default;
};

// A run of a paragraph's text: its style, and what it is besides text.
struct WordRun {
  WordStyle style;
  StructureRole role = StructureRole::kSpan;  // kLink, kReference, kCode; kSpan for plain words
  std::string target;                         // of a link
  int link = 0;                               // from 1, the same for all runs of one link
  diagnostics::Span span;
  typesetting::MarkKind mark = typesetting::MarkKind::kNone;  // raised or small capitals, by its language
  std::uint32_t begin = 0, end = 0;                           // bytes of InlineText::text
};

// A paragraph as one text with runs that cover it, after the rules of its language.
struct InlineText {
  std::string text;
  std::vector<WordRun> runs;
};

// Flattens inlines and applies the rules of the shaper's language; a character style the master does not know
// is handed to `unknown_style` and left out.
InlineText flatten(const document::Inlines& inlines, const theme::ParagraphStyle& style,
                   const theme::Master& master, typesetting::Shaper& shaper,
                   const std::function<void(const std::string&)>& unknown_style);

// "lnum,tnum" from a list.
std::string joined_features(const std::vector<std::string>& features);

}  // namespace mandature::layout
