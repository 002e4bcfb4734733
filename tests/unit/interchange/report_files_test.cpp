#include <doctest/doctest.h>

#include "interchange/archive.h"
#include "interchange/figure_description.h"
#include "interchange/reference.h"
#include "interchange/server.h"

using namespace mandature;

namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

interchange::BibliographicReference reference() {
  return {"bus-2025",
          "Le bus & {après}",
          {"Lise Garnault", "Solène Le Bris"},
          "Val de Brune",
          "v2",
          {2025, 3, 20},
          "https://exemple.fr/bus.html",
          "fr"};
}

}  // namespace

TEST_CASE("an archive holds its files as they are, in their order, with their checksums") {
  // CRC-32 of "123456789" is CBF43926, the check value of ITU-T V.42.
  const std::string zip = interchange::write_archive({{"été.txt", "123456789"}, {"vide.txt", ""}});
  CHECK(zip.starts_with("PK\x03\x04"));
  CHECK(contains(zip, std::string("\x26\x39\xF4\xCB", 4)));
  CHECK(contains(zip, "été.txt123456789"));
  CHECK(zip.find("été.txt") < zip.find("vide.txt"));
  CHECK(contains(zip, "PK\x05\x06"));
  CHECK(zip == interchange::write_archive({{"été.txt", "123456789"}, {"vide.txt", ""}}));
}

TEST_CASE("a report is cited as BibTeX with its signs escaped and its names whole") {
  const std::string bibtex = interchange::write_bibtex(reference());
  CHECK(bibtex.starts_with("@techreport{bus-2025,\n"));
  CHECK(contains(bibtex, "title = {{Le bus \\&  après }}"));
  CHECK(contains(bibtex, "author = {{Lise Garnault} and {Solène Le Bris}}"));
  CHECK(contains(bibtex, "year = {2025},\n  month = {3}"));
}

TEST_CASE("a report is cited as CSL-JSON with the day of its edition") {
  const std::string csl = interchange::write_csl(reference());
  CHECK(contains(csl, R"("type": "report")"));
  CHECK(contains(csl, R"("literal": "Solène Le Bris")"));
  CHECK(contains(csl, "2025,\n          3,\n          20"));
}

TEST_CASE("a figure tells programs what it shows, whence, under which licence and in which files") {
  interchange::FigureDescription figure;
  figure.id = "voyages";
  figure.number = 1;
  figure.title = "Plus de voyages";
  figure.source = "Régie";
  figure.licence = "Licence Ouverte 2.0";
  figure.published = {2025, 3, 20};
  figure.files = {"https://exemple.fr/voyages.csv", "https://exemple.fr/voyages.png"};
  const std::string json = interchange::write_figure_description(figure);
  CHECK(contains(json, R"("datePublished": "2025-03-20")"));
  CHECK(contains(json, R"("encodingFormat": "text/csv")"));
  CHECK(contains(json, R"("encodingFormat": "image/png")"));
  CHECK(contains(json, R"("license": "Licence Ouverte 2.0")"));
  CHECK_FALSE(contains(json, "description"));
}

TEST_CASE("pages made to be embedded, and no others, may stand in frames of other sites") {
  using interchange::Transport;
  for (auto* write : {&interchange::write_apache_headers, &interchange::write_nginx_headers,
                      &interchange::write_caddy_headers, &interchange::write_hosts_headers}) {
    const std::string headers = write(Transport::kEncrypted, {});
    const std::size_t place = headers.find("integrer");
    REQUIRE(place != std::string::npos);
    CHECK(contains(headers.substr(place), "frame-ancestors *"));
    CHECK(headers.find("frame-ancestors *") == headers.rfind("frame-ancestors *"));
    CHECK(contains(headers, "frame-ancestors 'none'"));
  }
}
