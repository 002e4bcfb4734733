#pragma once

#include <string>
#include <vector>

#include "search/index.h"

namespace mandature::search {

// Where a word stands.
struct Posting {
  std::size_t page = 0;
  int weight = 1;           // 1 to 9
  std::size_t passage = 0;  // of the page
};

// A word and its pages, in rising order.
struct Word {
  std::string word;
  std::vector<Posting> postings;
};

// The words of all pages in the order of their bytes. `entries` are in the order of their page numbers.
std::vector<Word> collect_words(const std::vector<Entry>& entries);

// Words that say nothing about a page: they are not in the index.
std::vector<std::string> empty_words();

// Numbers as the index writes them: digits, then small letters.
std::string base36(std::size_t value);

// A word with its pages as a file holds it. `entries` tell whose pages they are.
std::string write_word(const Word& word, const std::vector<Entry>& entries);

}  // namespace mandature::search
