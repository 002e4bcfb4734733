#pragma once

#include <set>
#include <string>
#include <string_view>

#include "document/block.h"
#include "model/evaluation.h"

namespace mandature::editions {

// The names by which parts of a report are cited. They come from what a part says, or from the identifier its
// author gave it, never from its place: what is inserted, moved or taken out changes no other name.

// Names the passages of one page. A passage is named after its first words, without regard to accents, case,
// punctuation or spaces, so that corrections further on and typography leave the name; when two passages
// begin with the same words, the later one is named after all of its words.
class Anchors {
 public:
  // "p-3f9a1c"; `kind` is one letter: p(aragraph), t(able), v(erbatim), i(mage), l(ist).
  std::string of(char kind, std::string_view text);

 private:
  std::set<std::string> taken_;
};

// Gives every passage of some blocks its name.
void name_passages(document::Blocks& blocks, Anchors& anchors);

std::string finding_anchor(const model::FindingId& finding);
std::string evidence_anchor(const model::EvidenceId& evidence);
std::string action_anchor(const model::ActionId& action);
std::string figure_anchor(const std::string& chart);
std::string word_anchor(const model::GlossaryEntry& entry);

}  // namespace mandature::editions
