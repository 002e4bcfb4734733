#include "search/words_file.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "support/search_words.h"

namespace mandature::search {
namespace {

// Folded, as support::search_words gives them.
constexpr auto kEmptyWords = std::to_array<std::string_view>(
    {"ai",  "ainsi", "alors", "as",    "au",    "aussi", "aux",   "avec", "ca",    "car",  "ce",   "cela",
     "ces", "cet",   "cette", "ceux",  "chez",  "ci",    "comme", "dans", "de",    "des",  "donc", "dont",
     "du",  "elle",  "elles", "en",    "entre", "est",   "et",    "etre", "eux",   "il",   "ils",  "je",
     "la",  "le",    "les",   "leur",  "leurs", "lui",   "ma",    "mais", "me",    "mes",  "moi",  "mon",
     "ne",  "ni",    "nos",   "notre", "nous",  "on",    "ont",   "ou",   "par",   "pas",  "pour", "qu",
     "que", "qui",   "sa",    "sans",  "se",    "ses",   "si",    "son",  "sont",  "sous", "sur",  "ta",
     "te",  "tes",   "toi",   "ton",   "tu",    "un",    "une",   "vos",  "votre", "vous"});

static_assert(std::is_sorted(kEmptyWords.begin(), kEmptyWords.end()));

// No word of a language is longer; addresses and fingerprints are.
constexpr std::size_t kLongestWord = 40;

constexpr int kTitleWeight = 5;
constexpr int kHeadingWeight = 2;
constexpr int kMostTextWeight = 2;
constexpr int kKindWeight = 1;

// What one page knows of a word.
struct Standing {
  bool in_title = false;
  bool in_heading = false;
  bool in_kind = false;
  int times = 0;
  std::size_t passage = 0;
  bool has_passage = false;
};

int weight_of(const Standing& standing) {
  int weight = std::min(standing.times, kMostTextWeight);
  if (standing.in_title) weight += kTitleWeight;
  if (standing.in_heading) weight += kHeadingWeight;
  if (standing.in_kind) weight += kKindWeight;
  return std::clamp(weight, 1, 9);
}

template <typename Mark>
void read(std::string_view text, Mark mark, std::map<std::string, Standing>& standings) {
  for (const std::string& word : support::search_words(text)) {
    const bool empty = std::binary_search(kEmptyWords.begin(), kEmptyWords.end(), word);
    if (!empty && word.size() <= kLongestWord) mark(standings[support::search_stem(word)]);
  }
}

std::map<std::string, Standing> standings_of(const Entry& entry) {
  std::map<std::string, Standing> standings;
  read(entry.title, [](Standing& standing) { standing.in_title = true; }, standings);
  read(entry.kind, [](Standing& standing) { standing.in_kind = true; }, standings);
  for (std::size_t i = 0; i < entry.passages.size(); ++i) {
    const auto at_passage = [i](Standing& standing) {
      if (!standing.has_passage) standing.passage = i;
      standing.has_passage = true;
    };
    read(
        entry.passages[i].heading,
        [&](Standing& standing) {
          standing.in_heading = true;
          at_passage(standing);
        },
        standings);
    read(
        entry.passages[i].text,
        [&](Standing& standing) {
          ++standing.times;
          at_passage(standing);
        },
        standings);
  }
  return standings;
}

// The best postings of each authority, taken in turn until there are enough: a large neighbour does not hide
// a small one.
std::vector<Posting> fair_part(const std::vector<Posting>& postings, const std::vector<Entry>& entries) {
  std::map<std::string_view, std::vector<Posting>> by_authority;
  for (const Posting& posting : postings) by_authority[entries[posting.page].authority].push_back(posting);
  for (auto& [authority, own] : by_authority) {
    std::stable_sort(own.begin(), own.end(),
                     [](const Posting& a, const Posting& b) { return a.weight > b.weight; });
  }
  std::vector<Posting> kept;
  for (std::size_t round = 0; kept.size() < kMostPagesPerWord; ++round) {
    for (const auto& [authority, own] : by_authority) {
      if (round < own.size() && kept.size() < kMostPagesPerWord) kept.push_back(own[round]);
    }
  }
  std::sort(kept.begin(), kept.end(), [](const Posting& a, const Posting& b) { return a.page < b.page; });
  return kept;
}

}  // namespace

std::string base36(std::size_t value) {
  std::string digits;
  do {
    digits.insert(digits.begin(), "0123456789abcdefghijklmnopqrstuvwxyz"[value % 36]);
    value /= 36;
  } while (value > 0);
  return digits;
}

std::vector<std::string> empty_words() { return {kEmptyWords.begin(), kEmptyWords.end()}; }

std::vector<Word> collect_words(const std::vector<Entry>& entries) {
  std::unordered_map<std::string, std::vector<Posting>> pages;
  for (std::size_t page = 0; page < entries.size(); ++page) {
    for (const auto& [word, standing] : standings_of(entries[page]))
      pages[word].push_back({page, weight_of(standing), standing.passage});
  }
  std::vector<Word> words;
  words.reserve(pages.size());
  for (auto& [word, postings] : pages) words.push_back({word, std::move(postings)});
  std::sort(words.begin(), words.end(), [](const Word& a, const Word& b) { return a.word < b.word; });
  return words;
}

std::string write_word(const Word& word, const std::vector<Entry>& entries) {
  const bool too_many = word.postings.size() > kMostPagesPerWord;
  std::string text = word.word + " ";
  // How many pages there really are, for those who count and rank.
  if (too_many) text += "=" + base36(word.postings.size());
  std::size_t before = 0;
  for (const Posting& posting : too_many ? fair_part(word.postings, entries) : word.postings) {
    text += static_cast<char>('A' + posting.weight - 1);
    text += base36(posting.page - before);
    if (posting.passage > 0) text += "." + base36(posting.passage);
    before = posting.page;
  }
  return text;
}

}  // namespace mandature::search
