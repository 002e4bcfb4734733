#include "sources/markdown_bounds.h"

#include <algorithm>

#include "diagnostics/translation.h"
#include "support/text.h"

namespace mandature::sources {
namespace {

using diagnostics::tr;

constexpr std::size_t kLargestText = 2'000'000;
constexpr std::size_t kLongestWord = 4'000;
constexpr std::size_t kMostColumns = 200;
constexpr std::size_t kMostTableCells = 2'000'000;     // columns of the widest line × lines
constexpr std::size_t kMostLinkedBytes = 200'000'000;  // links × length of the longest definition of one

struct Measures {
  std::size_t lines = 0;
  std::size_t most_bars = 0;        // in one line
  std::size_t widest_line = 0;      // its offset
  std::size_t longest_word = 0;     // its length
  std::size_t longest_word_at = 0;  // its offset
  std::size_t closing_brackets = 0;
  std::size_t longest_definition = 0;  // of a link, from "]:" to the next empty line
};

void measure_words(std::string_view text, Measures& measures) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
    if (end - begin > measures.longest_word) {
      measures.longest_word = end - begin;
      measures.longest_word_at = begin;
    }
    begin = end + 1;
  }
}

void measure_lines(std::string_view text, Measures& measures) {
  std::size_t definition = std::string_view::npos;
  for (std::size_t begin = 0; begin <= text.size(); ++measures.lines) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const auto bars = static_cast<std::size_t>(std::count(line.begin(), line.end(), '|'));
    if (bars > measures.most_bars) {
      measures.most_bars = bars;
      measures.widest_line = begin;
    }
    measures.closing_brackets += static_cast<std::size_t>(std::count(line.begin(), line.end(), ']'));
    const std::size_t start = line.find("]:");
    if (definition == std::string_view::npos && start != std::string_view::npos) definition = begin + start;
    if (definition != std::string_view::npos) {
      measures.longest_definition = std::max(measures.longest_definition, end - definition);
    }
    if (support::trim(line).empty()) definition = std::string_view::npos;
    begin = end + 1;
  }
}

Measures measure(std::string_view text) {
  Measures measures;
  measure_words(text, measures);
  measure_lines(text, measures);
  return measures;
}

}  // namespace

bool is_within_bounds(const MarkdownText& text, diagnostics::Diagnostics& diagnostics) {
  const auto refuse = [&](std::size_t begin, std::size_t end, std::string message, std::string hint) {
    diagnostics.error(text.span(begin, end), std::move(message), std::move(hint));
    return false;
  };
  if (text.text().size() > kLargestText) {
    return refuse(0, 1, tr("this text is larger than {} MB", kLargestText / 1'000'000),
                  tr("divide it into several files"));
  }
  const Measures found = measure(text.text());
  if (found.longest_word > kLongestWord) {
    return refuse(found.longest_word_at, found.longest_word_at + kLongestWord,
                  tr("more than {} characters without a space", kLongestWord), {});
  }
  if (found.most_bars > kMostColumns) {
    return refuse(found.widest_line, found.widest_line + 1, tr("more than {} columns", kMostColumns), {});
  }
  if (found.most_bars * found.lines > kMostTableCells) {
    return refuse(found.widest_line, found.widest_line + 1, tr("a table too large for a text"),
                  tr("give it as a file .csv"));
  }
  if (found.closing_brackets * found.longest_definition > kMostLinkedBytes) {
    return refuse(0, 1, tr("too many links to long addresses"), tr("divide it into several files"));
  }
  return true;
}

}  // namespace mandature::sources
