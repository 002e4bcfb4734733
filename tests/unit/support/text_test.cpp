#include "support/text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace mandature::support;

TEST_CASE("text is trimmed and cut at separators, empty parts kept") {
  CHECK(trim("  a b\r\n") == "a b");
  CHECK(trim(" \t ").empty());
  CHECK(split("a;;b", ';') == std::vector<std::string_view>{"a", "", "b"});
  CHECK(split("", ';') == std::vector<std::string_view>{""});
  CHECK(join(std::vector<std::string>{"a", "b", "c"}, ", ") == "a, b, c");
  CHECK(join({}, ", ").empty());
}

TEST_CASE("a replacement is not replaced again") {
  CHECK(replace_all("aaa", "a", "aa") == "aaaaaa");
  CHECK(replace_all("a-b-c", "-", "") == "abc");
}

TEST_CASE("UTF-8 survives a decoding and an encoding") {
  const std::string text = "aé€😀";
  CHECK(decode_utf8(text) == U"aé€😀");
  CHECK(encode_utf8(decode_utf8(text)) == text);
  CHECK_FALSE(first_invalid_utf8(text));
}

TEST_CASE("each malformed byte becomes a replacement character, and the first one is located") {
  struct Case {
    std::string bytes;
    std::size_t first;
    std::size_t length;  // decoded
  };
  const std::vector<Case> cases{
      {"ab\xE9", 2, 3},               // Latin-1
      {"\xC0\xAF", 0, 2},             // overlong slash
      {"\xE2\x82", 0, 2},             // cut short
      {"\xED\xA0\x80", 0, 3},         // surrogate
      {"\xF4\x90\x80\x80", 0, 4},     // above U+10FFFF
      {"a\x80z", 1, 3},               // continuation alone
      {"\xF8\x88\x80\x80\x80", 0, 5}  // five-byte form
  };
  for (const Case& c : cases) {
    CAPTURE(c.bytes);
    CHECK(first_invalid_utf8(c.bytes) == c.first);
    const std::u32string decoded = decode_utf8(c.bytes);
    CHECK(decoded.size() == c.length);
    CHECK(decoded.find(U'\uFFFD') != std::u32string::npos);
  }
}

TEST_CASE("Windows-1252 keeps its accents, its euro and its dashes") {
  CHECK(utf8_from_windows1252("\xE9l\xE8ve \x96 12 \x80 \x9Cuvre \x8C\xA0\xAB\xBB") ==
        "élève – 12 € œuvre Œ\u00A0«»");
  for (const char undefined : {'\x81', '\x8D', '\x8F', '\x90', '\x9D'}) {
    CHECK(utf8_from_windows1252(std::string(1, undefined)) == "\uFFFD");
  }
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  CHECK_FALSE(first_invalid_utf8(utf8_from_windows1252(all)));
  CHECK(decode_utf8(utf8_from_windows1252(all)).size() == 256);
}

TEST_CASE("characters are counted as a reader does") {
  CHECK(count_characters("") == 0);
  CHECK(count_characters("élu") == 3);
  CHECK(count_characters("e\u0301lu") == 3);
  CHECK(count_characters("👩‍👧") == 1);
}

TEST_CASE("case changes with accents") {
  CHECK(lower_case("ÉLÈVE ŒUVRE") == "élève œuvre");
  CHECK(upper_case("élève œuvre") == "ÉLÈVE ŒUVRE");
}

TEST_CASE("keys, columns and labels are compared in a folded form") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"Prénom", "prenom"},
      {"  Date de début ", "date_de_debut"},
      {"nom-court", "nom_court"},
      {"nom_court", "nom_court"},
      {"nom \u00A0 court", "nom_court"},
      {"nom\u2011court", "nom_court"},  // no-break hyphen
      {"Œuvre", "oeuvre"},
      {"L’élu", "l'elu"},
      {"l'élu", "l'elu"},
      {"E\u0301lu", "elu"},
      {"Æ", "ae"},
      {"ç", "c"},
      {"", ""},
      {"_-_", ""},
  };
  for (const auto& [text, folded] : table) {
    CAPTURE(text);
    CHECK(fold(text) == folded);
    CHECK(fold(folded) == folded);
  }
}

TEST_CASE("a slug holds nothing but lower-case letters, digits and single hyphens") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"Nadia Berkane", "nadia-berkane"},
      {"L’école à 1 €", "l-ecole-a-1"},
      {"  --  ", ""},
      {"Jean-Noël d'Œuilly", "jean-noel-d-oeuilly"},
      {"…", ""},
      {"A/B", "a-b"},
      {"Ⅳ", "iv"},
      {"日本", ""},
  };
  for (const auto& [text, expected] : table) {
    CAPTURE(text);
    CHECK(slug(text) == expected);
    CHECK(slug(expected) == expected);
    CHECK(is_slug(slug(text)) == !expected.empty());
  }
  CHECK_FALSE(is_slug("Été"));
  CHECK_FALSE(is_slug("a b"));
  CHECK_FALSE(is_slug("../a"));
}

TEST_CASE("a slip of the pen finds the nearest candidate, another word finds none") {
  const std::vector<std::string> keys{"population", "sieges", "résumé", "nom", "nom_court"};
  CHECK(nearest("populaton", keys) == "population");
  CHECK(nearest("Sièges", keys) == "sieges");
  CHECK(nearest("resume", keys) == "résumé");
  CHECK(nearest("nomcourt", keys) == "nom_court");
  CHECK_FALSE(nearest("couleur", keys));
  CHECK_FALSE(nearest("population", {}));
  CHECK_FALSE(nearest("adresse", keys));
}

TEST_CASE("names stand in French alphabetical order, accents and case only breaking ties") {
  std::vector<std::string> names{"Zoé",  "étienne", "Œuf",  "cote", "Étienne",
                                 "abbé", "côté",    "coté", "Eu",   "d’Arc"};
  std::sort(names.begin(), names.end(), alphabetically_before);
  CHECK(names == std::vector<std::string>{"abbé", "cote", "coté", "côté", "d’Arc", "étienne", "Étienne", "Eu",
                                          "Œuf", "Zoé"});
  CHECK_FALSE(alphabetically_before("a", "a"));
}

TEST_CASE("a capital keeps its accent") {
  CHECK(capitalised("école") == "École");
  CHECK(capitalised("").empty());
}
