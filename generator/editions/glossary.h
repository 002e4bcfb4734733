#pragma once

#include <vector>

#include "document/block.h"
#include "model/evaluation.h"

namespace mandature::editions {

// Links the words of a glossary where a report first uses them, chapter after chapter: in paragraphs, whole
// words only, with or without the mark of the plural, never inside another link.
class GlossaryLinks {
 public:
  explicit GlossaryLinks(const std::vector<model::GlossaryEntry>& glossary);

  void add_to(document::Blocks& blocks);

 private:
  struct Word {
    std::string text;    // as it may be written: "samedi moyen"
    std::string target;  // "#mot-samedi-moyen"
    bool linked = false;
  };
  void add_to(document::Inlines& inlines);
  bool link_first(document::Inlines& inlines, std::size_t at, Word& word);

  std::vector<Word> words_;
};

}  // namespace mandature::editions
