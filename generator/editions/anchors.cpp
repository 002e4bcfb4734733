#include "editions/anchors.h"

#include <fmt/format.h>

#include "support/fingerprint.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Blocks;
using document::Visitor;

// Letters and digits only, words parted by one space.
std::string bare_words(std::string_view text) {
  std::string bare;
  for (const char c : support::fold(text)) {
    const bool of_word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (of_word) {
      bare += c;
    } else if (!bare.empty() && bare.back() != ' ') {
      bare += ' ';
    }
  }
  return std::string(support::trim(bare));
}

std::string first_words(const std::string& words) {
  constexpr int kWords = 8;
  std::size_t end = 0;
  for (int i = 0; i < kWords && end != std::string::npos; ++i) end = words.find(' ', end + 1);
  return words.substr(0, end);
}

std::string name_for(char kind, const std::string& words) {
  constexpr std::size_t kDigits = 6;  // some 400 passages meet once in two hundred reports
  return std::string(1, kind) + "-" + support::sha256(words).substr(0, kDigits);
}

}  // namespace

std::string Anchors::of(char kind, std::string_view text) {
  const std::string words = bare_words(text);
  std::string name = name_for(kind, first_words(words));
  if (taken_.contains(name)) name = name_for(kind, words);
  for (int twin = 2; taken_.contains(name); ++twin) name = name_for(kind, fmt::format("{} {}", words, twin));
  taken_.insert(name);
  return name;
}

void name_passages(Blocks& blocks, Anchors& anchors) {
  for (Block& block : blocks) {
    const std::string words = document::plain_text(Blocks{block});
    if (auto* paragraph = std::get_if<document::Paragraph>(&block.content)) {
      paragraph->anchor = anchors.of('p', words);
    } else if (auto* list = std::get_if<document::List>(&block.content)) {
      list->anchor = anchors.of('l', words);
    } else if (auto* table = std::get_if<document::Table>(&block.content)) {
      table->anchor = anchors.of('t', words);
    } else if (auto* verbatim = std::get_if<document::Verbatim>(&block.content)) {
      verbatim->anchor = anchors.of('v', words);
    } else if (auto* image = std::get_if<document::Image>(&block.content)) {
      image->anchor = anchors.of('i', image->caption.empty() ? image->path : image->caption);
    } else if (auto* quote = std::get_if<document::Quote>(&block.content)) {
      name_passages(quote->blocks, anchors);
    }
  }
}

std::string finding_anchor(const model::FindingId& finding) { return "constat-" + finding.value; }
std::string evidence_anchor(const model::EvidenceId& evidence) { return "piece-" + evidence.value; }
std::string action_anchor(const model::ActionId& action) { return "action-" + action.value; }
std::string figure_anchor(const std::string& chart) { return "fig-" + chart; }
std::string word_anchor(const model::GlossaryEntry& entry) { return "mot-" + support::slug(entry.term); }

}  // namespace mandature::editions
