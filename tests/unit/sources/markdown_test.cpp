#include "sources/markdown.h"

#include <doctest/doctest.h>

#include "messages.h"
#include "sources/yaml.h"

using namespace mandature;
using document::Blocks;
using document::Inlines;

namespace {

std::string dump(const Blocks& blocks);

// Inlines as one line: text, *emphasis*, **strong**, ~struck~, `code`, [words](target), / for a line break,
// ^number.
std::string dump(const Inlines& inlines) {
  std::string out;
  for (const document::Inline& part : inlines) {
    out +=
        std::visit(document::Visitor{
                       [](const document::Text& x) { return x.text; },
                       [](const document::Emphasis& x) { return "*" + dump(x.children) + "*"; },
                       [](const document::Strong& x) { return "**" + dump(x.children) + "**"; },
                       [](const document::Strikethrough& x) { return "~" + dump(x.children) + "~"; },
                       [](const document::Code& x) { return "`" + x.text + "`"; },
                       [](const document::Link& x) { return "[" + dump(x.children) + "](" + x.target + ")"; },
                       [](const document::Styled& x) { return dump(x.children); },
                       [](const document::LineBreak&) { return std::string("/"); },
                       [](const document::FootnoteReference& x) { return "^" + std::to_string(x.number); },
                   },
                   part.content);
  }
  return out;
}

std::string dump(const document::Block& block) {
  const auto& content = block.content;
  if (const auto* p = std::get_if<document::Paragraph>(&content)) return "P(" + dump(p->text) + ")";
  if (const auto* h = std::get_if<document::Heading>(&content)) {
    return "H" + std::to_string(h->level) + "#" + h->id + "(" + dump(h->text) + ")";
  }
  if (const auto* q = std::get_if<document::Quote>(&content)) return "Q(" + dump(q->blocks) + ")";
  if (const auto* v = std::get_if<document::Verbatim>(&content)) {
    return "V(" + dump(v->words) + " by " + v->attribution + ")";
  }
  if (const auto* c = std::get_if<document::CodeBlock>(&content))
    return "C:" + c->language + "(" + c->text + ")";
  if (const auto* i = std::get_if<document::Image>(&content)) {
    return "I(" + i->path + "|" + i->alternative + "|" + i->caption + ")";
  }
  if (const auto* l = std::get_if<document::List>(&content)) {
    std::string out = l->ordered ? "O" + std::to_string(l->start) + "(" : "U(";
    for (const Blocks& item : l->items) out += "-" + dump(item);
    return out + ")";
  }
  if (const auto* t = std::get_if<document::Table>(&content)) {
    std::string out = "T(";
    for (const auto& cell : t->header.cells) out += "|" + dump(cell.text);
    for (const auto& row : t->rows) {
      out += "//";
      for (const auto& cell : row.cells) out += "|" + dump(cell.text);
    }
    return out + ")";
  }
  if (const auto* n = std::get_if<document::Footnotes>(&content)) {
    std::string out = "N(";
    for (const auto& note : n->notes) out += std::to_string(note.number) + "=" + dump(note.blocks);
    return out + ")";
  }
  return std::holds_alternative<document::ThematicBreak>(content) ? "---" : "?";
}

std::string dump(const Blocks& blocks) {
  std::string out;
  for (const document::Block& block : blocks) out += dump(block);
  return out;
}

// What each text of the first paragraph covers in the file, between bars.
std::string places(const Inlines& inlines) {
  std::string out;
  for (const document::Inline& part : inlines) {
    out += std::visit(document::Visitor{
                          [](const document::Text& x) { return "|" + covered(x.span); },
                          [](const document::Emphasis& x) { return places(x.children); },
                          [](const document::Strong& x) { return places(x.children); },
                          [](const document::Strikethrough& x) { return places(x.children); },
                          [](const document::Code&) { return std::string(); },
                          [](const document::Link& x) { return places(x.children); },
                          [](const document::Styled& x) { return places(x.children); },
                          [](const document::LineBreak&) { return std::string(); },
                          [](const document::FootnoteReference&) { return std::string(); },
                      },
                      part.content);
  }
  return out;
}

struct Reading {
  explicit Reading(std::string text)
      : file("a.md", std::move(text)), read(sources::read_markdown_file(file, diagnostics)) {}
  std::string messages() const { return said(diagnostics); }
  std::string body() const { return read ? dump(read->body) : "(nothing)"; }
  const Inlines& first() const {
    REQUIRE(read.has_value());
    REQUIRE_FALSE(read->body.empty());
    return std::get<document::Paragraph>(read->body.front().content).text;
  }

  diagnostics::SourceFile file;
  diagnostics::Diagnostics diagnostics;
  std::optional<sources::MarkdownFile> read;
};

std::string body(std::string text) { return Reading(std::move(text)).body(); }
std::string messages(std::string text) { return Reading(std::move(text)).messages(); }

}  // namespace

TEST_CASE("paragraphs and inlines are read, soft breaks as spaces") {
  CHECK(body("Un *deux **trois*** et\nsuite  \nligne ~~non~~ `code`\n\nAutre\n") ==
        "P(Un *deux **trois*** et suite/ligne ~non~ `code`)P(Autre)");
}

TEST_CASE("lists, headings, code and rules are read") {
  CHECK(body("# Un\n\n- a\n  - b\n- c\n\n3) x\n4) y\n\n---\n\n```sql x\nselect 1\n```\n") ==
        "H1#un(Un)U(-P(a)U(-P(b))-P(c))O3(-P(x)-P(y))---C:sql(select 1\n)");
}

TEST_CASE("headings get identifiers that differ") {
  CHECK(body("# Été à Ylène\n\n## Été à Ylène\n\n### …\n\n# Été à Ylène 2\n\n# été à ylène\n") ==
        "H1#ete-a-ylene(Été à Ylène)H2#ete-a-ylene-2(Été à Ylène)H3#section(…)"
        "H1#ete-a-ylene-2-2(Été à Ylène 2)H1#ete-a-ylene-3(été à ylène)");
}

TEST_CASE("tables are read with their alignments") {
  const Reading reading("| A | *B* |\n|:-:|--:|\n| x | y |\n| z |\n");
  CHECK(reading.body() == "T(|A|*B*//|x|y//|z|)");
  const auto& table = std::get<document::Table>(reading.read->body[0].content);
  REQUIRE(table.alignments.size() == 2);
  CHECK(table.alignments[0] == document::Alignment::kCentre);
  CHECK(table.alignments[1] == document::Alignment::kEnd);
  CHECK(places(table.rows[0].cells[1].text) == "|y");
}

TEST_CASE("notes are numbered in the order in which the text refers to them") {
  const Reading reading("Un[^b] deux[^A] trois[^b].\n\n[^a]: Note a\n\n[^b]: Note *b*\n    suite\n");
  CHECK(reading.messages().empty());
  CHECK(reading.body() == "P(Un^1 deux^2 trois^1.)N(1=P(Note *b* suite)2=P(Note a))");
  CHECK(std::get<document::FootnoteReference>(reading.first()[1].content).id == "note-1");
}

TEST_CASE("a note that is missing, or that nothing refers to, is told") {
  CHECK(messages("Un[^x] fin.\n") ==
        "a.md:1:3: error: there is no note \"[^x]\" (write it at the end of the text, as [^x]: …)\n");
  CHECK(messages("Un.\n\n[^y]: Perdue\n") ==
        "a.md:3:1: error: nothing in the text refers to this note (write [^y] where it belongs)\n");
  CHECK(messages("```\n[^y]: du code\n```\n").empty());
  CHECK(messages("Un \\[^x] voulu.\n").empty());
}

TEST_CASE("a quotation that ends with a dash and a name is somebody's words") {
  CHECK(body("> Une *parole*\n> forte\n> — Marie, **libraire**\n") ==
        "V(P(Une *parole* forte) by Marie, libraire)");
  CHECK(body("> Un\n>\n> Deux\n>\n> – Jean\n") == "V(P(Un)P(Deux) by Jean)");
  CHECK(body("> Un\n> - Jean\n") == "Q(P(Un)U(-P(Jean)))");
  CHECK(body("> Un — Jean\n") == "Q(P(Un — Jean))");
}

TEST_CASE("a paragraph of an image is an image, and keeps the targets of charts and evidence cards") {
  CHECK(body("![Une *rue*](rue.jpg \"La rue\")\n") == "I(rue.jpg|Une rue|La rue)");
  CHECK(body("![](graphique:foyers)\n![](materiau:bilan-2024)\n") ==
        "I(graphique:foyers||)I(materiau:bilan-2024||)");
}

TEST_CASE("an image inside a text or from elsewhere is refused") {
  CHECK(messages("Un ![a](b.png) texte\n").find("a.md:1:4: error: an image cannot stand inside a text") == 0);
  CHECK(
      messages("![a](https://x.fr/b.png)\n").find("a.md:1:1: error: an image cannot come from \"https:\"") ==
      0);
  CHECK(messages("![a](data:image/png;base64,xx)\n").find("an image cannot come from \"data:\"") !=
        std::string::npos);
  CHECK(messages("![a]()\n").find("this image has no file") != std::string::npos);
}

TEST_CASE("links to the web, to addresses and to the site are kept") {
  CHECK(body("[a](https://x.fr/b?c=d:e) [b](mailto:a@b.fr) [c](tel:+33102) [d](../page.html#e) [f](#g) "
             "[h](HTTP://x.fr)\n") ==
        "P([a](https://x.fr/b?c=d:e) [b](mailto:a@b.fr) [c](tel:+33102) [d](../page.html#e) [f](#g) "
        "[h](HTTP://x.fr))");
  CHECK(body("www.x.fr, https://y.fr et a@b.fr\n") ==
        "P([www.x.fr](http://www.x.fr), [https://y.fr](https://y.fr) et [a@b.fr](mailto:a@b.fr))");
}

TEST_CASE("links by other schemes are refused, however they are disguised") {
  for (const char* url :
       {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)",
        "&#x6A;avascript&colon;alert(1)", "java&Tab;script:alert(1)", "java&#10;script:alert(1)",
        "&#1;javascript:alert(1)", "<  javascript:alert(1)>", "javascript&amp;colon;alert(1)",
        "&amp;#106;avascript:alert(1)", "vbscript:x", "data:text/html,x", "file:///etc", "//exemple.fr",
        "\\\\\\\\exemple.fr", "/\\\\exemple.fr", "blob:x", "ftp://x"}) {
    CAPTURE(url);
    const Reading reading("[mots](" + std::string(url) + ")\n");
    CHECK(reading.messages().find("a link cannot begin with") != std::string::npos);
    CHECK(reading.body() == "P(mots)");
  }
  CHECK(messages("<javascript:alert(1)>\n").find("a link cannot begin with \"javascript:\"") !=
        std::string::npos);
  CHECK(messages("<DATA:text/html>\n").find("a link cannot begin with \"data:\"") != std::string::npos);
  CHECK(messages("[a][b]\n\n[b]: javascript:x\n").find("a link cannot begin") != std::string::npos);
  CHECK(messages("[mots]()\n").find("a.md:1:1: error: this link leads nowhere") == 0);
}

TEST_CASE("HTML is refused at its place") {
  CHECK(messages("Un <b>gras</b>\n").find("a.md:1:4: error: HTML is not read in texts") == 0);
  CHECK(messages("Texte\n\n<script>\nx\n</script>\n").find("a.md:3:1: error: HTML is not read in texts") ==
        0);
  CHECK(messages("<!-- remarque -->\n").find("a.md:1:1: error: HTML is not read in texts") == 0);
  CHECK(messages("3 < 4 et \\<b> et &lt;b>\n").empty());
}

TEST_CASE("every text knows where it was written") {
  CHECK(places(Reading("Un *deux* trois\nsuite [lien](x.html) fin.\n").first()) ==
        "|Un |deux| trois\nsuite |lien| fin.");
  CHECK(places(Reading("caf&eacute; **&amp;** www.x.fr puis\n").first()) ==
        "|caf&eacute; |&amp;| |www.x.fr| puis");
  CHECK(places(Reading("le le *le* le\n").first()) == "|le le |le| le");
}

TEST_CASE("the fields at the top of a file are read with their places") {
  const Reading reading("---\nnom: Ylène\n---\n\n# Titre\n");
  REQUIRE(reading.read.has_value());
  CHECK(covered(reading.read->front_matter.find("nom")->span) == "Ylène");
  CHECK(reading.body() == "H1#titre(Titre)");
  CHECK(covered(reading.read->body_span) == "\n# Titre\n");
}

TEST_CASE("a file may have no fields, or nothing but fields") {
  CHECK(body("Texte\n") == "P(Texte)");
  CHECK(Reading("Texte\n").read->front_matter.kind == sources::Value::Kind::kNull);
  CHECK(body("---\na: b\n---").empty());
  CHECK(body("\n\n---\r\na: b\r\n---\r\nTexte\r\n") == "P(Texte)");
  CHECK(body("").empty());
  CHECK(body("Texte\n\n---\n\nfin\n") == "P(Texte)---P(fin)");
}

TEST_CASE("fields without an end, or that cannot be read, are told with the mistakes of the text") {
  CHECK(Reading("---\nnom: x\n\ntexte\n").read.has_value() == false);
  CHECK(messages("---\nnom: x\n") ==
        "a.md:1:1: error: the fields at the top of this file have no end (add a line --- between the fields "
        "and the text)\n");
  const Reading both("---\na: [\n---\n<b>\n");
  CHECK_FALSE(both.read.has_value());
  CHECK(both.diagnostics.count(diagnostics::Severity::kError) == 2);
}

TEST_CASE("the places of a text written inside YAML are those of the YAML file") {
  const diagnostics::SourceFile file(
      "a.yaml",
      "a: |\n  Un *deux*\n  trois <b>\n\n  - quatre\nb: \"x \\\"*y*\\\" \\u00e9 *z*\"\n"
      "c: 'l''eau *vive* <i>'\n");
  diagnostics::Diagnostics diagnostics;
  const auto value = sources::read_yaml(file, diagnostics);
  REQUIRE(value.has_value());
  const Blocks a = sources::read_markdown(*value->find("a"), diagnostics);
  CHECK(dump(a) == "P(Un *deux* trois )U(-P(quatre))");
  CHECK(places(std::get<document::Paragraph>(a[0].content).text) == "|Un |deux|trois ");
  const auto& item = std::get<document::List>(a[1].content).items[0][0];
  CHECK(places(std::get<document::Paragraph>(item.content).text) == "|quatre");
  CHECK(places(sources::read_inline_markdown(*value->find("b"), diagnostics)) == "|x \\\"|y|\\\" \\u00e9 |z");
  CHECK(places(sources::read_inline_markdown(*value->find("c"), diagnostics)) == "|l''eau |vive| ");
  CHECK(said(diagnostics).find("a.yaml:3:9: error: HTML") == 0);
  CHECK(said(diagnostics).find("a.yaml:7:19: error: HTML") != std::string::npos);
}

TEST_CASE("a single paragraph is asked for where only one fits") {
  const diagnostics::SourceFile file("a.yaml", "a: \"# Titre\"\nb: [x]\nc:\nd: \"un\\n\\ndeux\"\n");
  diagnostics::Diagnostics diagnostics;
  const auto value = sources::read_yaml(file, diagnostics);
  REQUIRE(value.has_value());
  CHECK(sources::read_inline_markdown(*value->find("a"), diagnostics).empty());
  CHECK(sources::read_inline_markdown(*value->find("b"), diagnostics).empty());
  CHECK(sources::read_inline_markdown(*value->find("c"), diagnostics).empty());
  CHECK(dump(sources::read_inline_markdown(*value->find("d"), diagnostics)) == "un");
  CHECK(diagnostics.count(diagnostics::Severity::kError) == 3);
}

TEST_CASE("a value that comes from no file is read without places") {
  sources::Value value;
  value.kind = sources::Value::Kind::kScalar;
  value.scalar = "Un *deux*";
  diagnostics::Diagnostics diagnostics;
  CHECK(dump(sources::read_markdown(value, diagnostics)) == "P(Un *deux*)");
  CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("hostile texts end in a message, in a second or so, without a crash") {
  const auto repeated = [](const char* text, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += text;
    return out;
  };
  CHECK(messages(repeated("> ", 10'000) + "a").find("more than 64 levels inside one another") !=
        std::string::npos);
  CHECK(messages(repeated("- ", 1'000) + "a").find("more than 64 levels") != std::string::npos);
  CHECK(messages(repeated("*a **a ", 50'000)).find("more than 64 levels") == std::string::npos);
  CHECK(messages(repeated("**a *a ", 5'000) + repeated("a* a** ", 5'000)).find("more than 64 levels") !=
        std::string::npos);
  CHECK(messages(std::string(1'000'000, '[')).find("more than 4000 characters without a space") !=
        std::string::npos);
  CHECK_FALSE(Reading(repeated("[ ", 500'000)).diagnostics.has_errors());
  CHECK(messages(repeated("<http://a", 100'000)).find("without a space") != std::string::npos);
  CHECK(messages(repeated("|a", 3'000)).find("error: more than") != std::string::npos);
  CHECK(messages(repeated("|a", 150) + "\n" + repeated("|-", 150) + "\n" + repeated("x\n", 100'000))
            .find("a table too large") != std::string::npos);
  CHECK(messages("[a]: <" + repeated("u ", 20'000) + ">\n\n" + repeated("[a] ", 100'000))
            .find("too many links") != std::string::npos);
  CHECK(messages(std::string(2'000'001, 'a')).find("larger than 2 MB") != std::string::npos);
  CHECK(Reading(std::string("a\0b", 3)).body() ==
        "P(a\uFFFD"
        "b)");
  CHECK_FALSE(Reading("\xFF\xC3 *\xE2\x82* [\xF0](x)").body().empty());
}
