#include "sources/yaml.h"

#include <doctest/doctest.h>

#include "messages.h"

using namespace mandature;
using sources::Value;

namespace {

struct Reading {
  explicit Reading(std::string text)
      : file("a.yaml", std::move(text)), value(sources::read_yaml(file, diagnostics)) {}

  const Value& at(std::string_view key) const {
    REQUIRE(value.has_value());
    const Value* found = value->find(key);
    REQUIRE(found != nullptr);
    return *found;
  }
  std::string messages() const { return said(diagnostics); }

  diagnostics::SourceFile file;
  diagnostics::Diagnostics diagnostics;
  std::optional<Value> value;
};

}  // namespace

TEST_CASE("keys, values and lists come with their places") {
  const Reading reading("nom: Valbrune\nsieges: 43\nvilles:\n  - Ylène\n  - Le Bourg\n");
  CHECK(reading.messages().empty());
  CHECK(reading.at("nom").scalar == "Valbrune");
  CHECK(covered(reading.at("nom").span) == "Valbrune");
  CHECK(reading.at("sieges").scalar == "43");
  const Value& towns = reading.at("villes");
  REQUIRE(towns.items.size() == 2);
  CHECK(covered(towns.items[0].span) == "Ylène");
  CHECK(covered(towns.items[1].span) == "Le Bourg");
  CHECK(covered(towns.span) == "- Ylène");
  CHECK(covered(reading.value->entries[2].key_span) == "villes");
}

TEST_CASE("a value is never guessed to be a number, a date or a boolean") {
  const Reading reading("a: 007\nb: 2025-08-31\nc: oui\nd: 1e3\ne: no\nf: 12:30\n");
  CHECK(reading.at("a").scalar == "007");
  CHECK(reading.at("b").scalar == "2025-08-31");
  CHECK(reading.at("d").scalar == "1e3");
  CHECK(reading.at("e").scalar == "no");
  CHECK(reading.at("f").scalar == "12:30");
}

TEST_CASE("keys are found whatever their case, accents and apostrophes") {
  const Reading reading("\"Date de l’arrêté\": 1\n");
  CHECK(reading.at("date_de_l'arrete").scalar == "1");
  CHECK(reading.value->find("date") == nullptr);
}

TEST_CASE("the place of a quoted text leaves out its quotes") {
  const Reading reading("a: \"deux mots\"\nb: 'l''eau'\nc: \"\"\nd: \"caf\\u00e9 \\\"noir\\\" fin\"\n");
  CHECK(covered(reading.at("a").span) == "deux mots");
  CHECK(reading.at("b").scalar == "l'eau");
  CHECK(covered(reading.at("b").span) == "l''eau");
  CHECK(reading.at("c").kind == Value::Kind::kScalar);
  CHECK(covered(reading.at("c").span).empty());
  CHECK(reading.at("d").scalar == "café \"noir\" fin");
  CHECK(covered(reading.at("d").span) == "caf\\u00e9 \\\"noir\\\" fin");
}

TEST_CASE("the place of a text on several lines covers all of it") {
  const Reading reading(
      "a: un texte\n  sur deux lignes\nb: |\n  premier\n\n  second\nc: >-\n  plié\n  ici\nd: fin\n");
  CHECK(reading.at("a").scalar == "un texte sur deux lignes");
  CHECK(covered(reading.at("a").span) == "un texte\n  sur deux lignes");
  CHECK(reading.at("b").scalar == "premier\n\nsecond\n");
  CHECK(covered(reading.at("b").span) == "premier\n\n  second");
  CHECK(reading.at("c").scalar == "plié ici");
  CHECK(covered(reading.at("c").span) == "plié\n  ici");
  CHECK(covered(reading.at("d").span) == "fin");
}

TEST_CASE("lines ended as on Windows keep their places") {
  const Reading reading("a: un\r\nb: |\r\n  deux\r\n  trois\r\nc: [x, y]\r\n");
  CHECK(covered(reading.at("a").span) == "un");
  CHECK(reading.at("b").scalar == "deux\ntrois\n");
  CHECK(covered(reading.at("c").items[1].span) == "y");
}

TEST_CASE("lists and groups on one line have places too") {
  const Reading reading("echelle: {nom: Effet, niveaux: [faible, \"fort, net\"]}\n");
  const Value& scale = reading.at("echelle");
  REQUIRE(scale.find("niveaux") != nullptr);
  CHECK(covered(scale.find("niveaux")->items[1].span) == "fort, net");
  CHECK(covered(scale.span) == "{nom: Effet, niveaux: [faible, \"fort, net\"]}");
}

TEST_CASE("an empty value stands where its key does") {
  const Reading reading("a:\nb: ~\nc:\n  -\n  - x\n");
  CHECK(reading.at("a").kind == Value::Kind::kNull);
  CHECK(covered(reading.at("a").span) == "a");
  CHECK(covered(reading.at("b").span) == "~");
  CHECK(reading.at("c").items[0].kind == Value::Kind::kNull);
  CHECK(covered(reading.at("c").items[0].span) == "-");
}

TEST_CASE("an empty file, or one with remarks only, is a null value") {
  for (const char* text : {"", "\n\n", "# rien\n", "---\n"}) {
    const Reading reading(text);
    CAPTURE(text);
    REQUIRE(reading.value.has_value());
    CHECK(reading.value->kind == Value::Kind::kNull);
    CHECK(reading.value->span.file == &reading.file);
    CHECK(reading.messages().empty());
  }
}

TEST_CASE("a key written twice is told with the line of the first, which is kept") {
  const Reading reading("Résumé: un\nnom: x\nresume: deux\n");
  CHECK(reading.messages() ==
        "a.yaml:3:1: error: the key \"resume\" is written twice (it already stands at line 1)\n");
  CHECK(reading.at("resume").scalar == "un");
}

TEST_CASE("every key written twice of a file is told") {
  const Reading reading("a: 1\nb: {x: 1, X: 2}\nA: 3\n");
  CHECK(reading.diagnostics.count(diagnostics::Severity::kError) == 2);
}

TEST_CASE("syntax errors are told in words, at their place") {
  const auto messages = [](const char* text) { return Reading(text).messages(); };
  CHECK(
      messages("titre: Un titre : suite\n") ==
      "a.yaml:1:17: error: a colon followed by a space is out of place here (put the text between quotes)\n");
  CHECK(messages("nom: [a, b\nc: d\n").find("bracket [ is never closed") != std::string::npos);
  CHECK(messages("nom: \"abc\nc: d\n").find("a quotation mark is never closed") != std::string::npos);
  CHECK(messages("a:\n\tb: 1\n").find("error: a tab is used to indent") != std::string::npos);
  CHECK(messages("nom Ville\nb: c\n").find("a.yaml:2:2: error: the line above has no colon") == 0);
  CHECK(messages("a: 1\n\tb: 1\n").find("a.yaml:2:1: error: a tab is used") == 0);
  CHECK(messages("- a\nb: c\n").find("a.yaml:2:1: error: this line does not fit") == 0);
  CHECK(messages("a: @nom\n").find("a.yaml:1:4: error: a text cannot begin with this character") !=
        std::string::npos);
  CHECK(messages("a: *rien\n").find("a.yaml:1:4: error: ") != std::string::npos);
  CHECK(messages("a: 1\n b: 2\n").find("a.yaml:2") != std::string::npos);
  CHECK(messages("nom: {{x}}\n").find("a key cannot be a list or a group") != std::string::npos);
  CHECK(
      messages("a: b\n---\nc: d\n") ==
      "a.yaml:2:1: error: a second document begins here (keep one document per file, without a line ---)\n");
  CHECK(messages("a: \"\\q\"\n").find("unknown code after a backslash") != std::string::npos);
}

TEST_CASE("control characters are refused, typed or escaped") {
  CHECK(Reading("a: b\x04"
                "c\n")
            .messages()
            .find("a.yaml:1:5: error: there is a control character") == 0);
  const Reading escaped("a: \"b\\0c\"\n");
  CHECK(escaped.messages().find("a.yaml:1:5: error: there is a control character") == 0);
  CHECK(escaped.at("a").scalar == "b c");
}

TEST_CASE("tags and anchors do not move the place of a text") {
  const Reading reading("a: &nom !!str Ylène\nb: *nom\n");
  CHECK(covered(reading.at("a").span) == "Ylène");
  CHECK(reading.at("b").scalar == "Ylène");
  CHECK(reading.messages().empty());
}

TEST_CASE("nesting is bounded") {
  CHECK(Reading(std::string(32, '[') + std::string(32, ']')).messages().empty());
  CHECK(Reading(std::string(33, '[') + std::string(33, ']')).messages() ==
        "a.yaml:1:33: error: more than 32 levels inside one another\n");
  CHECK(Reading(std::string(1'000'000, '[')).diagnostics.has_errors());
  CHECK(Reading(std::string(1'000'000, '{')).diagnostics.has_errors());
  std::string dashes;
  for (int i = 0; i < 100'000; ++i) dashes += "- ";
  CHECK(Reading(dashes).diagnostics.has_errors());
}

TEST_CASE("repetitions cannot blow a file up") {
  std::string laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 9; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    laughs += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before;
    for (int j = 0; j < 9; ++j) laughs += ", " + before;
    laughs += "]\n";
  }
  CHECK(Reading(laughs).messages().find("too many repetitions") != std::string::npos);
  CHECK(Reading("a: &a [*a]\n").messages().find("refers to what surrounds it") != std::string::npos);
}

TEST_CASE("a file larger than 10 MB is refused") {
  CHECK(Reading("a: " + std::string(10'000'001, 'x')).messages() ==
        "a.yaml:1:1: error: this file is larger than 10 MB\n");
}

TEST_CASE("a part of a file has its places in the whole file") {
  const diagnostics::SourceFile file("a.md", "---\nnom: Ylène\nnom: deux\n---\ntexte");
  diagnostics::Diagnostics diagnostics;
  const auto value = sources::read_yaml({&file, 4, 26}, diagnostics);
  REQUIRE(value.has_value());
  CHECK(covered(value->find("nom")->span) == "Ylène");
  CHECK(said(diagnostics) ==
        "a.md:3:1: error: the key \"nom\" is written twice (it already stands at line 2)\n");
}
