#include "html/templates.h"

#include <doctest/doctest.h>

#include "theme_of_tests.h"

using namespace mandature;
using tests::contains;

namespace {

// What is told about a theme with these templates.
std::string refusal(std::map<std::string, std::string> templates) {
  theme::Theme theme;
  theme.folder = "t";
  theme.web_templates = std::move(templates);
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  const html::Templates compiled = html::compile_templates(theme, files, diagnostics);
  CHECK(compiled.has("a") == !diagnostics.has_errors());
  return tests::said(diagnostics);
}

std::string refusal_of(const std::string& text) { return refusal({{"a", tests::kPragma + text}}); }

}  // namespace

TEST_CASE("a template without its escaping line is refused") {
  CHECK(contains(refusal({{"a", "<p>{{TITRE}}</p>"}}), "t/web/a.html:1:1: error: a template begins with"));
}

TEST_CASE("only names in _HTML pass unescaped, always, and never inside a tag") {
  CHECK(
      contains(refusal_of("<p>{{TITRE:none}}"), "t/web/a.html:1:34: error: only a name that ends in _HTML"));
  CHECK(contains(refusal_of("<p>{{CORPS_HTML}}"), "must be marked :none"));
  CHECK(contains(refusal_of("<p title=\"{{CORPS_HTML:none}}\">"), "cannot stand inside a tag"));
  CHECK(contains(refusal_of("<p>{{TITRE:h}}"), "the modifier \"h\" is not allowed"));
  CHECK(contains(refusal_of("<p class={{TITRE}}>"), "between double quotes"));
  CHECK(contains(refusal_of("<p class='{{TITRE}}'>"), "between double quotes"));
  CHECK(refusal_of("<p>{{CORPS_HTML:none}}</p>") == "");
}

TEST_CASE("sections close in their order") {
  CHECK(contains(refusal_of("{{#A}}{{#B}}{{/A}}"), "the section \"B\" must be closed first"));
  CHECK(contains(refusal_of("{{#A}}"), "the section \"A\" is never closed"));
  CHECK(contains(refusal_of("{{/A}}"), "no section is open here"));
  CHECK(contains(refusal_of("{{#A}}{{#B_separator}}{{/B_separator}}{{/A}}"), "belongs directly inside"));
}

TEST_CASE("marks that are no names are refused") {
  CHECK(contains(refusal_of("{{titre}}"), "is not a name"));
  CHECK(contains(refusal_of("{{}}"), "is not a name"));
  CHECK(contains(refusal_of("{{=| |=}}"), "is not a name"));
  CHECK(contains(refusal_of("{{TITRE"), "is never closed"));
  CHECK(contains(refusal_of("{{%AUTOESCAPE context=\"CSS\"}}"), "unknown instruction"));
}

TEST_CASE("pieces are copied in where they stand, with the mistakes at their own place") {
  const std::string whole = std::string(tests::kPragma) + "{{#L}}{{>_p}}{{/L}}";
  CHECK(refusal({{"a", whole}, {"_p", "<b>{{NOM}}</b>\n"}}) == "");
  CHECK(contains(refusal({{"a", whole}, {"_p", "\n<b>{{NOM:none}}</b>"}}), "t/web/_p.html:2:4"));
  CHECK(contains(refusal({{"a", whole}, {"_p", "{{>_q}}"}, {"_q", "{{>_p}}"}}), "contains itself"));
  CHECK(contains(refusal({{"a", whole}, {"_carte", ""}}), "unknown piece \"_p\""));
}

TEST_CASE("inline styles and scripts are refused before a browser refuses them") {
  CHECK(contains(refusal_of("<p class=\"a\" style=\"color:red\">"), "a style attribute"));
  CHECK(contains(refusal_of("<style>p{}</style>"), "styles belong in"));
  CHECK(contains(refusal_of("<script>a()</script>"), "scripts belong in"));
  CHECK(contains(refusal_of("<p onclick=\"a()\">"), "an event attribute"));
  CHECK(refusal_of("<script src=\"a.js\" defer></script>") == "");
  CHECK(refusal_of("<p title=\"un style=soigné onclick=non\">a < b on=c</p>") == "");
}

TEST_CASE("templates of any content are read to their end") {
  for (const char* text :
       {"{{", "}}", "{{{{", "<", "<p", "{{#", "{{>", "{{!", "{{:none}}", "\xff{{\xff}}", "<p a='{{A}}"}) {
    refusal_of(text);
  }
}
