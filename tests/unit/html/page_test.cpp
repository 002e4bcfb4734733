#include "html/page.h"

#include <doctest/doctest.h>

#include "sample_pages.h"
#include "support/golden.h"
#include "theme_of_tests.h"

using namespace mandature;
using document::Fields;
using tests::contains;
using tests::written;

TEST_CASE("values are escaped for the place where they stand") {
  const auto fields = [] { return Fields().set("TITRE", "<b>&\"'"); };
  CHECK(contains(written("<p>{{TITRE}}</p>", fields()), "<p>&lt;b&gt;&amp;&quot;"));
  CHECK(contains(written("<p title=\"{{TITRE}}\"></p>", fields()), "title=\"&lt;b&gt;&amp;&quot;"));
  for (const char* address :
       {"javascript:alert(1)", "JAVASCRIPT:a()", "java\tscript:a()", "data:text/html,a", "//exemple.fr"}) {
    CHECK(written("<a href=\"{{ADRESSE}}\">a</a>", Fields().set("ADRESSE", address)) ==
          "<a href=\"#\">a</a>");
  }
  CHECK(contains(written("<a href=\"{{ADRESSE}}\">a</a>", Fields().set("ADRESSE", "a.html\"><b>")),
                 "a.html&quot;&gt;"));
}

TEST_CASE("addresses of every safe kind reach the page") {
  for (const char* address : {"../a/b.html#c", "#c", "a.html", "https://exemple.fr/?a=b",
                              "mailto:a@exemple.fr", "tel:+33100000000", ""}) {
    CHECK(written("<a href=\"{{ADRESSE}}\">a</a>", Fields().set("ADRESSE", address)) ==
          "<a href=\"" + std::string(address) + "\">a</a>");
  }
}

TEST_CASE("text is set in French, addresses are not") {
  const std::string html =
      written("{{TITRE}}|{{ADRESSE}}", Fields().set("TITRE", "Et après ?").set("ADRESSE", "2014-2020.html"));
  CHECK(contains(html, "Et après\u202f?"));
  CHECK(contains(html, "|2014-2020.html"));
}

TEST_CASE("a list sees its own names, and the way to the root") {
  Fields fields;
  fields.set("TITRE", "dehors")
      .add("PARTIES", Fields().set("NOM", "un"))
      .add("PARTIES", Fields().set("TITRE", "deux"));
  CHECK(written("{{#PARTIES}}[{{RACINE}}{{TITRE}}{{NOM}}]{{/PARTIES}}", fields, "a/b/c.html") ==
        "[../../un][../../deux]");
}

TEST_CASE("a list inside a list is not taken from outside") {
  Fields fields;
  fields.add("A", Fields().set("N", "1"));
  fields.add("B", Fields().add("A", Fields().set("N", "2"))).add("B", Fields());
  CHECK(written("{{#B}}({{#A}}{{N}}{{/A}}){{/B}}", fields) == "(2)()");
}

TEST_CASE("AVEC and SANS follow what is filled at their level") {
  const std::string text =
      "{{#AVEC_TITRE}}oui "
      "{{TITRE}}{{/AVEC_TITRE}}{{#SANS_TITRE}}non{{/SANS_TITRE}}{{#L}}{{#SANS_TITRE}}!{{/SANS_TITRE}}{{/L}}";
  CHECK(written(text, Fields().set("TITRE", "a").add("L", Fields())) == "oui a!");
  CHECK(written(text, Fields().set("TITRE", "")) == "non");
  CHECK(written("{{#AVEC_L}}<ul>{{#L}}<li>{{N}}</li>{{/L}}</ul>{{/AVEC_L}}{{#SANS_L}}rien{{/SANS_L}}",
                Fields()) == "rien");
}

TEST_CASE("a separator stands between the elements of a list") {
  Fields fields;
  for (const char* n : {"a", "b", "c"}) fields.add("L", Fields().add("M", Fields().set("N", n)));
  CHECK(written("{{#L}}{{#M}}{{N}}{{/M}}{{#L_separator}}, {{/L_separator}}{{/L}}", fields) == "a, b, c");
}

TEST_CASE("texts under a name in _HTML are escaped, blocks under another name are plain text") {
  CHECK(written("{{A_HTML:none}}", Fields().set("A_HTML", "<b>")) == "&lt;b&gt;");
  CHECK(written("{{A}}", Fields().set("A", document::Blocks{document::paragraph("1 < 2")})) == "1 &lt; 2");
}

TEST_CASE("no text of a data block can end it") {
  const std::string html = written(
      "{{A_HTML:none}}", Fields().set("A_HTML", document::DataBlock{R"({"a":"</script><!-- & -->"})"}));
  CHECK(html ==
        "<script type=\"application/ld+json\">"
        R"({"a":"\u003c/script\u003e\u003c!-- \u0026 --\u003e"})"
        "</script>");
  CHECK(written("{{A}}", Fields().set("A", document::DataBlock{"{}"})) == "");
}

TEST_CASE("a page says which of its names no template shows, and which the template lacks") {
  theme::Theme theme = tests::plain_theme();
  theme.web_templates = {
      {"essai", std::string(tests::kPragma) + "{{TITRE}}{{#L}}{{NOM}}{{#SANS_AGE}}{{/SANS_AGE}}{{/L}}"}};
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  const html::Templates templates = html::compile_templates(theme, files, diagnostics);
  document::Page page;
  page.template_name = "essai";
  page.fields.set("TITTRE", "a").add("L", Fields().set("NOM", "b"));
  CHECK(html::never_filled(templates, "essai", {&page}) == std::vector<std::string>{"L.AGE", "TITRE"});
  CHECK(html::never_shown(templates, page) == std::vector<std::string>{"TITTRE"});
}

TEST_CASE("the templates that ship compile and show what their contract names") {
  const support::DiskFileSystem disk;
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  const auto theme = theme::load_theme(disk, test::source_path("themes/agora"), files, diagnostics);
  REQUIRE(theme.has_value());
  const html::Templates templates = html::compile_templates(*theme, files, diagnostics);
  CHECK(tests::said(diagnostics) == "");

  const std::string contract = disk.read(test::source_path("docs/gabarits.md")).value_or("");
  const std::vector<document::Page> pages = tests::sample_pages();
  for (const document::Page& page : pages) {
    CAPTURE(page.template_name);
    REQUIRE(templates.has(page.template_name));
    const std::string html = html::write_page(page, *theme, templates);
    CHECK(html.starts_with("<!DOCTYPE html>"));
    CHECK(contains(html, "</html>"));
    CHECK_FALSE(contains(html, "{{"));
    CHECK_FALSE(contains(html, " style="));
    for (const std::string& name : templates.names(page.template_name)) {
      const std::string last = name.substr(name.rfind('.') + 1);
      CAPTURE(last);
      CHECK(contains(contract, "`" + last));
    }
  }
}
