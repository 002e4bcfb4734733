#include "support/search_words.h"

#include <doctest/doctest.h>

#include "support/file_system.h"
#include "support/golden.h"
#include "support/text.h"

using namespace mandature::support;

namespace {

// "\u202F" in the table as the character it stands for.
std::string with_characters(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    if (text.starts_with("\\u")) {
      append_utf8(result, static_cast<char32_t>(std::stoul(std::string(text.substr(2, 4)), nullptr, 16)));
      text.remove_prefix(6);
    } else {
      result += text.front();
      text.remove_prefix(1);
    }
  }
  return result;
}

}  // namespace

TEST_CASE("words are read for the search as the table shared with the script says") {
  const auto table = DiskFileSystem().read(mandature::test::source_path("tests/search/words.tsv"));
  REQUIRE(table.has_value());
  int rows = 0;
  for (const std::string_view line : split(*table, '\n')) {
    if (line.empty() || line.starts_with('#')) continue;
    const auto cells = split(line, '\t');
    REQUIRE(cells.size() == 3);
    CAPTURE(std::string(line));
    const std::vector<std::string> words = search_words(with_characters(cells[0]));
    std::vector<std::string> stems;
    for (const std::string& word : words) stems.push_back(search_stem(word));
    CHECK(join(words, " ") == cells[1]);
    CHECK(join(stems, " ") == cells[2]);
    ++rows;
  }
  CHECK(rows > 30);
}

TEST_CASE("a text without words has none, however odd its bytes") {
  CHECK(search_words("").empty());
  CHECK(search_words(" … ’’ - \xFF\xFE").empty());
  CHECK(search_stem("").empty());
}
