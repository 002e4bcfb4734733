#include "html/searchable.h"

#include <doctest/doctest.h>

#include <string>

using mandature::html::read_for_search;

TEST_CASE("the search reads what stands in <main>, and nothing around it") {
  const auto entry = read_for_search(
      "<!DOCTYPE html><html><head><title>t</title></head><body><header><a href=\"x\">Menu</a></header>"
      "<main id=\"contenu\"><nav class=\"fil\"><ol><li>Fil</li></ol></nav><h1>Le <em>bus</em></h1>"
      "<p title=\"a > b\">Il passe &amp; repasse&#39;.</p><svg><title>Dessin</title></svg><form>Champ</form>"
      "<section data-recherche=\"non\"><div><p>Ailleurs</p></div></section><p>Fin<br>nette</p></main>"
      "<footer>Pied</footer></body></html>");
  CHECK(entry.title == "Le bus");
  REQUIRE(entry.passages.size() == 1);
  CHECK(entry.passages[0].text == "Il passe & repasse'. Fin · nette");
}

TEST_CASE("a number and its label are two words, and links to files are left out") {
  const auto entry = read_for_search(
      "<main><p><span>avec une aide</span><small>410 en 2019</small> (<a href=\"x.html\">suite</a>), le "
      "1<sup>er</sup> "
      "mai</p><p><a href=\"donnees/a.csv\">Données (CSV, 1 ko)</a></p></main>");
  REQUIRE(entry.passages.size() == 1);
  CHECK(entry.passages[0].text == "avec une aide 410 en 2019 (suite), le 1er mai");
}

TEST_CASE("a passage leads to the identifier before it and knows the heading above it") {
  const std::string hundred(100, 'x');
  const auto entry = read_for_search("<main id=\"m\"><div id=\"t-0\"><p>" + hundred +
                                     "</p></div><div id=\"t-5\"><p>" + hundred +
                                     "</p></div><h2 id=\"suite\">La suite</h2><p>court</p>"
                                     "<div id=\"t-9\"><p>bref</p></div></main>");
  REQUIRE(entry.passages.size() == 3);
  CHECK(entry.passages[0].anchor == "t-0");
  CHECK(entry.passages[1].anchor == "t-5");
  CHECK(entry.passages[2].anchor == "suite");
  CHECK(entry.passages[2].heading == "La suite");
  CHECK(entry.passages[2].text == "court · bref");
}

TEST_CASE("long text is cut after sentences, words or characters, and none is lost") {
  std::string sentences;
  for (int i = 0; i < 60; ++i) sentences += "Une phrase de plus, la " + std::to_string(i) + "e. ";
  const auto entry = read_for_search("<main><p>" + sentences + "</p></main>");
  REQUIRE(entry.passages.size() > 2);
  CHECK(entry.passages[0].text.ends_with("."));
  std::string whole;
  for (const auto& passage : entry.passages) {
    CHECK(passage.text.size() <= mandature::search::kLongestPassage);
    whole += passage.text + " ";
  }
  CHECK(whole == sentences);

  std::string accents;
  for (int i = 0; i < 500; ++i) accents += "é";
  std::string joined;
  for (const auto& passage : read_for_search("<main><p>" + accents + "</p></main>").passages)
    joined += passage.text;
  CHECK(joined == accents);
}

TEST_CASE("a page that is cut short is read as far as it goes") {
  CHECK(read_for_search("<main><p>Un mot</p><p clas").passages.size() == 1);
  CHECK(read_for_search("").passages.empty());
  CHECK(read_for_search("</p></main><p>dehors").passages.empty());
}
