#include "opendata/compared_figures.h"

#include <doctest/doctest.h>

#include "tables.h"

namespace {

using namespace mandature;
using opendata::FigureSelection;

struct ReadFigures {
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  sources::SelectedRows rows;
  opendata::FigureReading reading;

  ReadFigures(std::string bytes, opendata::FigureScope scope) {
    const support::MemoryFileSystem disk({{"t.csv", std::move(bytes)}});
    FigureSelection selection(std::move(scope));
    rows = sources::read_selected_rows(files, disk, "t.csv", selection, diagnostics);
    if (rows.table) reading = opendata::read_figures(*rows.table, selection, diagnostics);
  }
};

constexpr const char* kOfgl =
    "\xEF\xBB\xBF"
    "Exercice;Nom 2024 Commune;Strate population 2024;Code Siren Collectivité;Code Insee "
    "Collectivité;Agrégat;"
    "Montant BP;Montant;Population totale;Montant en € par habitant\n";

TEST_CASE("a labelled export of the OFGL is read whatever the year in the names of its columns") {
  ReadFigures read(std::string(kOfgl) +
                       "2023;Valbrune;6;219900123;99012;Encours de dette;1.0;46000000.5;45000;1022.22\n"
                       "2023;Valbrune;6;219900123;99012;Autres impôts et taxes;1.0;1;45000;0\n"
                       "2023;Ailleurs;6;219900999;99099;Encours de dette;1.0;1;10;0.1\n",
                   {"219900123", "99012"});
  REQUIRE(read.reading.figures.size() == 1);
  const auto& debt = read.reading.figures[0];
  CHECK(debt.aggregate == "dette");
  CHECK(debt.year == 2023);
  CHECK(debt.amount == support::Money::from_cents(4600000050));
  CHECK(*debt.per_inhabitant == doctest::Approx(1022.22));
  CHECK(read.reading.rows == 2);
  CHECK(read.reading.ignored == 1);
  CHECK_FALSE(read.diagnostics.has_errors());
}

TEST_CASE("the mean of a stratum is worked out from the authorities of the file, weighted by population") {
  ReadFigures read(std::string(kOfgl) +
                       "2023;A;6;1;99001;Frais de personnel;0;100;10;10\n"
                       "2023;B;6;2;99002;Frais de personnel;0;900;30;30\n"
                       "2023;C;5;3;99003;Frais de personnel;0;9000;1;9000\n",
                   {"", "99001"});
  REQUIRE(read.reading.figures.size() == 1);
  CHECK(*read.reading.figures[0].stratum == doctest::Approx(25));
  CHECK(read.reading.figures[0].stratum_size == 2);
}

TEST_CASE("annex budgets are part of the whole, and a date stands for its year") {
  ReadFigures read(
      "exer;categ;siren;insee;type_de_budget;agregat;montant;euros_par_habitant\n"
      "2024-01-01;Commune;219900123;99012;Budget principal;Encours de dette;1000,5;1\n"
      "2024-01-01;Commune;219900123;99012;Budget annexe;Encours de dette;50;1\n",
      {"219900123", ""});
  REQUIRE(read.reading.figures.size() == 1);
  CHECK(read.reading.figures[0].year == 2024);
  CHECK(read.reading.ignored == 1);
}

TEST_CASE("individual accounts are in thousands of euros, with the stratum beside") {
  ReadFigures read(
      "an;dep;icom;inom;reg;pop1;nomsst2;prod;fprod;mprod;dette;fdette;mdette;\r\n"
      "2020;099;012;VALBRUNE;99;45012;Communes de 20 000 à 50 000 hab;58000;1288;1521;46000;1022;1040;\r\n"
      "2020;101;105;AILLEURS;01;45012;x;1;1;1;1;1;1;\r\n",
      {"", "99012"});
  REQUIRE(read.reading.figures.size() == 2);
  CHECK(read.reading.figures[0].aggregate == "recettes-de-fonctionnement");
  CHECK(read.reading.figures[0].amount == support::Money::from_euros(58'000'000));
  CHECK(*read.reading.figures[1].stratum == doctest::Approx(1040));
  ReadFigures overseas("an;dep;icom;prod;fprod;mprod\n2020;101;105;1;1;1\n2020;001;105;2;2;2\n",
                       {"", "97105"});
  REQUIRE(overseas.reading.figures.size() == 1);
  CHECK(overseas.reading.figures[0].amount == support::Money::from_euros(1000));
}

TEST_CASE("a cell that is no number and a file of others are told") {
  ReadFigures wrong(std::string(kOfgl) + "2023;A;6;1;99001;Encours de dette;0;beaucoup;10;10\n",
                    {"", "99001"});
  REQUIRE(wrong.diagnostics.sorted().size() == 1);
  CHECK(wrong.diagnostics.sorted()[0].message == "\"beaucoup\" is not a number");
  ReadFigures other(std::string(kOfgl) + "2023;A;6;1;99001;Encours de dette;0;1;10;10\n", {"", "99002"});
  CHECK(other.diagnostics.has_errors());
}

TEST_CASE("real exports of the OFGL are read") {
  const auto bytes = test::sample_bytes("ofgl/ofgl-base-communes-consolidee.test.csv");
  if (!bytes) {
    MESSAGE("MANDATURE_SAMPLES is not set: the exports of the OFGL were not read");
    return;
  }
  ReadFigures read(*bytes, {"213101355", "31135"});
  CHECK(read.reading.rows == 100);
  CHECK(read.reading.figures.size() == 16);  // eight aggregates, two years
  CHECK_FALSE(read.diagnostics.has_errors());
  const auto others = test::sample_bytes("ofgl/ofgl-base-epci.test.csv");
  REQUIRE(others);
  CHECK(ReadFigures(*others, {"243100518", ""}).rows.rows_read == 24);
}

}  // namespace
