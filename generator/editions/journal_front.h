#pragma once

#include <string>
#include <vector>

#include "editions/edition.h"
#include "model/authority.h"

namespace mandature::editions {

// A line of the contents of a newspaper: a part of it, by the id of its section.
struct JournalEntry {
  std::string id;
  std::string title;
};

// What the first page of a newspaper is made of.
struct JournalFront {
  const Context& context;
  const model::Authority& authority;
  const model::Evaluation& evaluation;
  const PartPages& pages;
  std::vector<JournalEntry> contents;
};

// The id of the section in which the article of the first page goes on.
inline constexpr const char* kJumpSection = "suite-de-la-une";

// The sections of the first page, in reading order: the masthead, the question, the picture that is a chart,
// the lede and its article, a voice, three figures, the contents, what the paper is not, how to answer.
std::vector<document::Section> journal_front(const JournalFront& front);

// The names of those who evaluated, with what they are.
std::string evaluator_names(const model::Evaluation& evaluation);

}  // namespace mandature::editions
