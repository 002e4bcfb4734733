#include "editions/glossary.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string_view>

#include "editions/anchors.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using document::Inline;
using document::Inlines;

// Letters and digits, accented ones included; not the apostrophes, spaces and quotation marks of French.
bool is_letter_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(at) < 0x80) return std::isalnum(byte(at)) != 0;
  std::size_t start = at;
  while (start > 0 && (byte(start) & 0xC0U) == 0x80U) --start;
  return byte(start) == 0xC3 || byte(start) == 0xC5;  // À to ÿ, œ
}

struct Place {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::optional<Place> find_word(const std::string& text, const std::string& word) {
  const std::string low = support::lower_case(text);
  if (low.size() != text.size()) return {};  // a letter changed its length: places would not agree
  for (std::size_t at = low.find(word); at != std::string::npos; at = low.find(word, at + 1)) {
    std::size_t end = at + word.size();
    if (at > 0 && is_letter_at(low, at - 1)) continue;
    if (end < low.size() && (low[end] == 's' || low[end] == 'x')) ++end;
    if (end < low.size() && is_letter_at(low, end)) continue;
    return Place{at, end};
  }
  return {};
}

Inline text_part(const document::Text& whole, std::size_t begin, std::size_t end) {
  return Inline{document::Text{whole.text.substr(begin, end - begin), whole.span}};
}

}  // namespace

GlossaryLinks::GlossaryLinks(const std::vector<model::GlossaryEntry>& glossary) {
  for (const model::GlossaryEntry& entry : glossary) {
    if (!entry.term.empty())
      words_.push_back({support::lower_case(entry.term), "#" + word_anchor(entry), false});
  }
  // "Samedi moyen" before "Samedi": the longer word says more.
  std::stable_sort(words_.begin(), words_.end(),
                   [](const Word& a, const Word& b) { return a.text.size() > b.text.size(); });
}

void GlossaryLinks::add_to(document::Blocks& blocks) {
  for (document::Block& block : blocks) {
    if (auto* paragraph = std::get_if<document::Paragraph>(&block.content)) add_to(paragraph->text);
  }
}

void GlossaryLinks::add_to(Inlines& inlines) {
  for (Word& word : words_) {
    for (std::size_t i = 0; i < inlines.size() && !word.linked; ++i)
      word.linked = link_first(inlines, i, word);
  }
}

bool GlossaryLinks::link_first(Inlines& inlines, std::size_t at, Word& word) {
  const auto* found = std::get_if<document::Text>(&inlines[at].content);
  if (found == nullptr) return false;
  const document::Text whole = *found;
  const auto place = find_word(whole.text, word.text);
  if (!place) return false;
  Inlines parts;
  if (place->begin > 0) parts.push_back(text_part(whole, 0, place->begin));
  parts.push_back(Inline{document::Link{word.target, {text_part(whole, place->begin, place->end)}}});
  if (place->end < whole.text.size()) parts.push_back(text_part(whole, place->end, whole.text.size()));
  inlines.erase(inlines.begin() + static_cast<std::ptrdiff_t>(at));
  inlines.insert(inlines.begin() + static_cast<std::ptrdiff_t>(at), parts.begin(), parts.end());
  return true;
}

}  // namespace mandature::editions
