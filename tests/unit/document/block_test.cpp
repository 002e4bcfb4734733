#include "document/block.h"

#include <doctest/doctest.h>

#include "document/page.h"

using namespace mandature::document;

TEST_CASE("the words of a line stand without markup") {
  const Inlines line{{Text{"a ", {}}},
                     {Emphasis{{{Strong{inline_text("b")}}}}},
                     {Strikethrough{inline_text(" c")}},
                     {Code{" d"}},
                     {LineBreak{}},
                     {Link{"https://example.org", inline_text("e")}},
                     {FootnoteReference{"1", 1}},
                     {Styled{"legende", inline_text(" f")}}};
  CHECK(plain_text(line) == "a b c d e f");
}

TEST_CASE("every kind of block gives its words, kept apart") {
  const Blocks words{paragraph("said")};
  const Blocks blocks{
      paragraph("p1"),
      {Heading{2, inline_text("h1"), "h"}},
      {List{true, 1, {{paragraph("i1")}, {paragraph("i2")}}}},
      {Quote{{paragraph("q1")}}},
      {Verbatim{words, "who", ""}},
      {CodeBlock{"code", ""}},
      {Table{"cap", {}, {{{inline_text("th")}}}, {{{{inline_text("td1")}, {inline_text("td2")}}}}, false}},
      {DefinitionList{{{inline_text("term"), {paragraph("def")}}}}},
      {KeyFigure{"12", "label", "detail"}},
      {Item{inline_text("title"), inline_text("text"), "9 %", "p. 4", "x.html"}},
      {PersonList{{{"Ann", "chair", "AB", "Group AB"}}}},
      {Voice{"groupe", "AB", "8 seats", words, "", "signed"}},
      {Figure{{.title = "chart", .reading = "reading"}}},
      {Drawing{{.title = "drawing", .description = "described"}, "plan"}},
      {Image{"a.svg", "alt", "caption", "credit"}},
      {QrCode{"https://example.org", "code to the page"}},
      {WritingBand{"write here", 4}},
      {ThematicBreak{}},
      {EvidenceCard{"e1", "", "card", {{inline_text("nature"), {paragraph("son")}}}, {}}},
      {PlanBoard{.caption = "board"}},
      {StateTally{{{mandature::graphics::TaskState::kDone, 1, "1 done"}}}},
      {Assessment{inline_text("read"), "", mandature::graphics::Confidence::kWeak, "fragile"}},
      {Recording{.title = "sound"}},
      {Footnotes{{{"1", 1, {paragraph("note")}}}}}};
  CHECK(plain_text(blocks) ==
        "p1 h1 i1 i2 q1 said who code cap th td1 td2 term def 12 label detail title 9 % text p. 4 Ann chair "
        "AB AB 8 seats "
        "said signed chart reading drawing described caption credit code to the page write here card nature "
        "son board 1 done read fragile sound note");
  CHECK(std::variant_size_v<decltype(Block::content)> ==
        24);  // a new kind of block belongs in the list above
}

TEST_CASE("nothing gives no words") {
  CHECK(plain_text(Inlines{}).empty());
  CHECK(plain_text(Blocks{}).empty());
  CHECK(plain_text(Blocks{{ThematicBreak{}}, paragraph("")}).empty());
}

TEST_CASE("a template's values keep their order and its sections their repetitions") {
  Fields fields;
  fields.set("TITRE", std::string("t")).set("CORPS", Blocks{paragraph("b")});
  fields.add("LIGNE", Fields().set("NOM", std::string("1")))
      .show("VIDE")
      .add("LIGNE", Fields().set("NOM", std::string("2")));
  REQUIRE(fields.values().size() == 2);
  CHECK(fields.values()[0].first == "TITRE");
  REQUIRE(fields.lists().size() == 2);
  CHECK(fields.lists()[0].first == "LIGNE");
  REQUIRE(fields.lists()[0].second.size() == 2);
  CHECK(std::get<std::string>(fields.lists()[0].second[1].values()[0].second) == "2");
  CHECK(fields.lists()[1].second.size() == 1);
}

TEST_CASE("the media of a text are found at any depth, in reading order") {
  const Block image{Image{"a.svg", "", "", ""}};
  const Block verbatim{Verbatim{{paragraph("Oui.")}, "Nadia", "b.svg"}};
  const Blocks blocks{Block{Quote{{image}}}, Block{List{false, 1, {{verbatim}}}}};
  CHECK(media_paths(blocks) == std::vector<std::string>{"a.svg", "b.svg"});
}

TEST_CASE("the media inside voices, definitions, cards and notes are found too") {
  const auto image = [](const char* path) { return Blocks{{Image{path, "", "", ""}}}; };
  const Blocks blocks{{Voice{"groupe", "AB", "", image("1.png"), "", ""}},
                      {DefinitionList{{{inline_text("mot"), image("2.png")}}}},
                      {EvidenceCard{"e1", "", "", {{inline_text("nature"), image("3.png")}}, {}}},
                      {Footnotes{{{"1", 1, image("4.png")}, {"2", 2, image("5.png")}}}}};
  CHECK(media_paths(blocks) == std::vector<std::string>{"1.png", "2.png", "3.png", "4.png", "5.png"});
}
