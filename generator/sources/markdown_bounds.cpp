#include "sources/markdown_bounds.h"

#include <algorithm>

#include "diagnostics/translation.h"

namespace mandature::sources {
namespace {

using diagnostics::tr;

constexpr std::size_t kLargestText = 2'000'000;
constexpr std::size_t kLongestWord = 4'000;
constexpr std::size_t kMostColumns = 200;
constexpr std::size_t kMostTableCells = 2'000'000;     // columns of the widest line × lines
constexpr std::size_t kMostLinkedBytes = 200'000'000;  // links × length of the longest definition of one

struct Measures {
  std::size_t lines = 1;
  std::size_t most_bars = 0;        // in one line
  std::size_t widest_line = 0;      // its offset
  std::size_t longest_word = 0;     // its length
  std::size_t longest_word_at = 0;  // its offset
  std::size_t closing_brackets = 0;
  std::size_t longest_definition = 0;  // from "]:" to the next empty line
};

Measures measure(std::string_view text) {
  Measures measures;
  std::size_t line = 0;
  std::size_t word = 0;
  std::size_t bars = 0;
  std::size_t definition = std::string_view::npos;
  bool blank = true;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : '\n';
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      if (i - word > measures.longest_word) {
        measures.longest_word = i - word;
        measures.longest_word_at = word;
      }
      word = i + 1;
    } else {
      blank = false;
    }
    bars += c == '|' ? 1 : 0;
    if (c == ']') {
      ++measures.closing_brackets;
      if (definition == std::string_view::npos && i + 1 < text.size() && text[i + 1] == ':') definition = i;
    }
    if (c != '\n' && c != '\r') continue;
    if (definition != std::string_view::npos) {
      measures.longest_definition = std::max(measures.longest_definition, i - definition);
      if (blank && c == '\n') definition = std::string_view::npos;
    }
    if (bars > measures.most_bars) {
      measures.most_bars = bars;
      measures.widest_line = line;
    }
    ++measures.lines;
    line = i + 1;
    bars = 0;
    blank = true;
  }
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
