#include "diagnostics/render.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "diagnostics/translation.h"
#include "support/golden.h"
#include "support/text.h"

using namespace mandature::diagnostics;
using mandature::support::count_characters;

namespace {

std::string human(const Diagnostic& d) { return render({d}, Format::kHuman); }

// The text on the caret line before the first caret, in characters, and the number of carets.
std::pair<std::size_t, std::size_t> carets(const std::string& rendered) {
  std::istringstream lines(rendered);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t first = line.find('^');
    if (first != std::string::npos) return {first, line.size() - first};
  }
  return {};
}

std::string shown_line(const std::string& rendered) {
  std::istringstream lines(rendered);
  std::string line;
  for (int i = 0; i < 4; ++i) std::getline(lines, line);
  return line;
}

TEST_CASE("a rule is named beside the severity, and a note is neither error nor warning") {
  const Diagnostic note{Severity::kNote, "m", {}, {}, "c.yaml", "ton"};
  CHECK(human(note) == "note[ton]: m\n --> c.yaml\n\n");
  CHECK(render({note}, Format::kShort) == "c.yaml: note[ton]: m\n");
  CHECK(render({note}, Format::kJson).find("\"severity\": \"note\",\n    \"rule\": \"ton\"") !=
        std::string::npos);
  Diagnostics all;
  all.add(note);
  CHECK_FALSE(all.has_errors());
  CHECK(all.count(Severity::kWarning) == 0);
}

}  // namespace

TEST_CASE("a person reads the message, the place, the line, a caret and a hint") {
  const SourceFile file("valbrune/collectivite.yaml", "nom: Valbrune\npopulaton: 3\n");
  const std::string expected =
      "error: unknown key \"populaton\"\n"
      " --> valbrune/collectivite.yaml:2:1\n"
      "  |\n"
      "2 | populaton: 3\n"
      "  | ^^^^^^^^^\n"
      "hint: did you mean \"population\"?\n"
      "\n";
  CHECK(human({Severity::kError,
               "unknown key \"populaton\"",
               {&file, 14, 23},
               "did you mean \"population\"?",
               {}}) == expected);
}

TEST_CASE("the caret stands under accented, composed and decomposed letters alike") {
  for (const std::string word : {"ete", "été", "e\u0301te\u0301"}) {
    const SourceFile file("a.md", word + ": x");
    const auto at = static_cast<std::uint32_t>(word.size() + 2);
    const auto [column, length] = carets(human({Severity::kError, "m", {&file, at, at + 1}, {}, {}}));
    CHECK(column == 9);  // four of margin, three letters, colon and space
    CHECK(length == 1);
    CHECK(carets(human({Severity::kError, "m", {&file, 0, at - 2}, {}, {}})).second == 3);
  }
}

TEST_CASE("a tab takes one column, as its caret does") {
  const SourceFile file("a.md", "\tx\ty");
  const std::string out = human({Severity::kError, "m", {&file, 3, 4}, {}, {}});
  CHECK(shown_line(out) == "1 |  x y");
  CHECK(carets(out).first == 7);
}

TEST_CASE("a span over several lines is underlined to the end of the first") {
  const SourceFile file("a.md", "first\nsecond");
  CHECK(carets(human({Severity::kError, "m", {&file, 2, 10}, {}, {}})) ==
        std::pair<std::size_t, std::size_t>{6, 3});
}

TEST_CASE("the end of a file, an empty line and an empty span still get one caret") {
  const SourceFile file("a.md", "ab\n\n");
  for (const std::uint32_t at : {2U, 3U, 4U}) {
    CAPTURE(at);
    CHECK(carets(human({Severity::kError, "m", {&file, at, at}, {}, {}})).second == 1);
  }
  CHECK(carets(human({Severity::kError, "m", {&file, 1, 0}, {}, {}})).second == 1);  // turned round
}

TEST_CASE("a long line is shown around the place only, with the caret under it") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "é";
  text.replace(2 * 500, 2, "X");
  const SourceFile file("a.md", text);
  for (const std::uint32_t length : {1U, 999U}) {
    CAPTURE(length);
    const std::string out = human({Severity::kError, "m", {&file, 1000, 1000 + length}, {}, {}});
    const std::string line = shown_line(out);
    CHECK(count_characters(line) < 140);
    CHECK(line.find("…") != std::string::npos);
    const auto [column, carets_shown] = carets(out);
    CHECK(count_characters(line.substr(0, line.find('X'))) == column);
    CHECK(column + carets_shown <= count_characters(line));
  }
}

TEST_CASE("malformed bytes are shown as replacement characters and never break the message") {
  const SourceFile file("a.csv", "ab\xE9\xFFz");
  const std::string out = human({Severity::kError, "m", {&file, 4, 5}, {}, {}});
  CHECK(shown_line(out) == "1 | ab\uFFFD\uFFFDz");
  CHECK(carets(out).first == 8);
}

TEST_CASE("what has no text to point at is told by its path") {
  CHECK(human({Severity::kWarning, "the folder is empty", {}, {}, "content/valbrune"}) ==
        "warning: the folder is empty\n --> content/valbrune\n\n");
  CHECK(human({Severity::kError, "no place at all", {}, {}, {}}) == "error: no place at all\n\n");
}

TEST_CASE("editors read one line per message") {
  const SourceFile text("a.yaml", "x: é y\n");
  const SourceFile sheet("b.xlsx", "nom\nX\n", {{0, "F!A1"}, {4, "F!A2"}});
  CHECK(render({{Severity::kError, "m", {&text, 6, 7}, "h", {}},
                {Severity::kWarning, "n", {&sheet, 4, 5}, {}, {}},
                {Severity::kError, "o", {}, {}, "c.yaml"},
                {Severity::kError, "p", {}, {}, {}}},
               Format::kShort) ==
        "a.yaml:1:6: error: m (h)\n"
        "b.xlsx!F!A2: warning: n\n"
        "c.yaml: error: o\n"
        "error: p\n");
}

TEST_CASE("programs read JSON, whatever bytes the file holds") {
  const SourceFile text("a.yaml", "x: \xFF\ny\n");
  const SourceFile sheet("b.ods", "nom\n", {{0, "F!A1"}});
  const std::string out = render({{Severity::kError, "bad \xFF byte", {&text, 3, 4}, "h", {}},
                                  {Severity::kWarning, "n", {&sheet, 0, 3}, {}, {}},
                                  {Severity::kError, "o", {}, {}, "c.yaml"}},
                                 Format::kJson);
  const auto json = nlohmann::json::parse(out);
  REQUIRE(json.size() == 3);
  CHECK(json[0]["severity"] == "error");
  CHECK(json[0]["file"] == "a.yaml");
  CHECK(json[0]["line"] == 1);
  CHECK(json[0]["column"] == 4);
  CHECK(json[0]["end_column"] == 5);
  CHECK(json[0]["hint"] == "h");
  CHECK(json[1]["cell"] == "F!A1");
  CHECK_FALSE(json[1].contains("hint"));
  CHECK_FALSE(json[2].contains("line"));
  CHECK(render({}, Format::kJson) == "[]\n");
}

TEST_CASE("colour is for terminals only") {
  const Diagnostic d{Severity::kError, "m", {}, "h", "c.yaml"};
  CHECK(render({d}, Format::kHuman, Colour::kNone).find('\x1b') == std::string::npos);
  CHECK(render({d}, Format::kHuman, Colour::kAnsi).find("\x1b[1;31merror\x1b[0m") == 0);
}

TEST_CASE("the severity is named in the chosen language, in JSON always in English") {
  set_message_language(MessageLanguage::kFrench);
  const Diagnostic d{Severity::kWarning, "m", {}, {}, "c.yaml"};
  CHECK(render({d}, Format::kShort) == "c.yaml: avertissement: m\n");
  CHECK(render({d}, Format::kJson).find("\"warning\"") != std::string::npos);
  set_message_language(MessageLanguage::kEnglish);
}

TEST_CASE("a whole run reads as one page of messages") {
  const SourceFile yaml("valbrune/groupes.yaml", "groupes:\n  - {id: a, nom: \"Élan\", sièges: trois}\n");
  const SourceFile sheet("valbrune/elus.xlsx", "id;nom;groupe\nana-roux;Roux;elan\n",
                         {{14, "Feuille1!A2"}, {28, "Feuille1!C2"}});
  Diagnostics diagnostics;
  diagnostics.error({&yaml, 44, 49}, "\"trois\" is not a number");
  diagnostics.error({&sheet, 28, 32}, "unknown group \"elan\"", "did you mean \"a\"?");
  diagnostics.warning({&yaml, 14, 19}, "no member belongs to this group");
  diagnostics.error_in("valbrune/mandats.yaml", "this file is missing");
  mandature::test::check_golden("diagnostics/human.txt", render(diagnostics.sorted(), Format::kHuman));
  mandature::test::check_golden("diagnostics/short.txt", render(diagnostics.sorted(), Format::kShort));
}
