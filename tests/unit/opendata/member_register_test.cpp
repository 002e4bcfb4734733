#include "opendata/member_register.h"

#include <doctest/doctest.h>

#include "tables.h"

namespace {

using namespace mandature;
using opendata::proposed_name;
using test::ReadTable;

constexpr const char* kHeader =
    "Code du département;Libellé du département;Code de la collectivité à statut particulier;"
    "Libellé de la collectivité à statut particulier;Code de la commune;Libellé de la commune;Nom de l'élu;"
    "Prénom de l'élu;Code sexe;Date de naissance;Code de la catégorie socio-professionnelle;"
    "Libellé de la catégorie socio-professionnelle;Date de début du mandat;Libellé de la fonction;"
    "Date de début de la fonction;Code nationalité\n";

std::vector<model::Member> members_of(ReadTable& read, const opendata::RegisterScope& scope = {}) {
  REQUIRE(read.table);
  REQUIRE(opendata::is_member_register(*read.table));
  return opendata::read_member_register(*read.table, scope, read.diagnostics).members;
}

TEST_CASE("two rows of one person make one member with two offices") {
  ReadTable read(
      std::string(kHeader) +
      "99;Exemple;;;99001;Bourg;DE LA FICTION;Jean-Marc;M;1964-11-12;74;Cadre;2026-03-15;1er adjoint au "
      "Maire;2026-03-21;FR\n"
      "99;Exemple;;;99001;Bourg;DE LA FICTION;Jean-Marc;M;1964-11-12;74;Cadre;2026-03-15;Maire "
      "délégué;2026-03-21;FR\n");
  const auto members = members_of(read);
  REQUIRE(members.size() == 1);
  CHECK(members[0].id.value == "jean-marc-de-la-fiction");
  CHECK(members[0].full_name() == "Jean-Marc de La Fiction");
  CHECK(members[0].offices == std::vector<std::string>{"1er adjoint au Maire", "Maire délégué"});
  CHECK(members[0].rank == 2);
  CHECK(members[0].since == support::Date{2026, 3, 15});
  CHECK_FALSE(read.diagnostics.has_errors());
}

TEST_CASE("the mayor has the first rank, a deputy the next ones, and a councillor none") {
  ReadTable read(std::string(kHeader) +
                 "99;;;;99001;Bourg;A;Un;M;01/02/1960;1;x;18/05/2020;Maire;23/05/2020;FR\n"
                 "99;;;;99001;Bourg;B;Deux;F;01/02/1960;1;x;18/05/2020;2ème adjoint au Maire;23/05/2020;FR\n"
                 "99;;;;99001;Bourg;C;Trois;F;01/02/1960;1;x;18/05/2020;;;FR\n");
  const auto members = members_of(read);
  REQUIRE(members.size() == 3);
  CHECK(members[0].rank == 1);
  CHECK(members[1].rank == 3);
  CHECK_FALSE(members[2].rank);
  CHECK(members[2].offices.empty());
}

TEST_CASE("namesakes born on different days stay two members") {
  ReadTable read(std::string(kHeader) +
                 "99;;;;99001;Bourg;MARTIN;Anne;F;01/02/1960;1;x;18/05/2020;;;FR\n"
                 "99;;;;99001;Bourg;MARTIN;Anne;F;05/06/1992;1;x;18/05/2020;;;FR\n");
  const auto members = members_of(read);
  REQUIRE(members.size() == 2);
  CHECK(members[0].id.value == "anne-martin");
  CHECK(members[1].id.value == "anne-martin-2");
}

TEST_CASE("only the rows of the commune are kept, even when its code lost its leading zero") {
  ReadTable read(std::string(kHeader) +
                 "1;Ain;;;1004;Ambérieu;A;Un;M;01/02/1960;1;x;18/05/2020;Maire;23/05/2020;FR\n"
                 "1;Ain;;;1005;Ambérieux;B;Deux;M;01/02/1960;1;x;18/05/2020;Maire;23/05/2020;FR\n");
  const auto members = members_of(read, {"", "01004", ""});
  REQUIRE(members.size() == 1);
  CHECK(members[0].family_name == "A");
}

TEST_CASE("a register without any row of the authority is an error") {
  ReadTable read(std::string(kHeader) + "99;;;;99001;Bourg;A;Un;M;01/02/1960;1;x;18/05/2020;;;FR\n");
  CHECK(members_of(read, {"", "99002", ""}).empty());
  REQUIRE(read.diagnostics.sorted().size() == 1);
  CHECK(read.diagnostics.sorted()[0].message == "no row of this register concerns this authority");
}

TEST_CASE("overseas departments are found under the letters they had until 2019") {
  ReadTable read(
      "Titre du rapport\n"
      "Code du département (Maire)\tLibellé de département (Maires)\tCode Insee de la commune\tNom de l'élu\t"
      "Prénom de l'élu\tDate de naissance\tDate de début du mandat\tDate de début de la fonction\n"
      "ZA\tGUADELOUPE\t101\tA\tUn\t1/2/1960\t23/3/2014\t23/3/2014\n"
      "ZN\tNOUVELLE-CALEDONIE\t818\tB\tDeux\t1/2/1960\t23/3/2014\t23/3/2014\n"
      "01\tAIN\t101\tC\tTrois\t1/2/1960\t23/3/2014\t23/3/2014\n");
  CHECK(members_of(read, {"", "97101", "971"}).at(0).family_name == "A");
  CHECK(members_of(read, {"", "98818", "988"}).at(0).family_name == "B");
  CHECK(members_of(read, {"", "01101", "01"}).at(0).offices == std::vector<std::string>{"Maire"});
}

TEST_CASE("councils of departments, regions and authorities of special status are found by their codes") {
  ReadTable department(
      "Code du département;Libellé du département;Code du canton;Libellé du canton;Nom de l'élu;Prénom de "
      "l'élu;Date de début du mandat;Libellé de la fonction\n"
      "1;Ain;3;Bourg;A;Un;2021-06-27;Président du conseil départemental\n"
      "2;Aisne;3;Laon;B;Deux;2021-06-27;\n");
  CHECK(members_of(department, {"220000000", "", "01"}).size() == 1);
  ReadTable region(
      "Code de la région;Libellé de la région;Code de la section départementale;Nom de l'élu;Prénom de "
      "l'élu;Date de début du mandat;Libellé de la fonction\n"
      "53;Bretagne;56;A;Un;2021-06-27;2ème Vice-président du conseil régional\n"
      "11;Île-de-France;75;B;Deux;2021-06-27;\n");
  CHECK(members_of(region, {"", "53", ""}).at(0).rank == 3);
  ReadTable special(
      "Code de la région;Libellé de la région;Code de la collectivité à statut particulier;Libellé de la "
      "collectivité à statut particulier;Nom de l'élu;Prénom de l'élu;Date de début du mandat\n"
      "94;Corse;94;Corse;A;Un;2021-06-27\n2;Martinique;972;Martinique;B;Deux;2021-06-27\n");
  CHECK(members_of(special, {"", "94", ""}).size() == 1);
}

TEST_CASE("the council of an arrondissement is found by its sector") {
  ReadTable read(
      "Code de la commune;Libellé de la commune;Libellé du secteur;Nom de l'élu;Prénom de l'élu;Date de "
      "début "
      "du mandat;Libellé de la fonction\n"
      "75056;Paris;Paris 5Eme Secteur;A;Un;2026-03-22;Maire d'arrondissement\n"
      "75056;Paris;Paris 1er Secteur;B;Deux;2026-03-22;\n13055;Marseille;Marseille Secteur "
      "1;C;Trois;2026-03-22;\n");
  CHECK(members_of(read, {"", "75105", ""}).at(0).family_name == "A");
  CHECK(members_of(read, {"", "75104", ""}).at(0).family_name == "B");
  CHECK(members_of(read, {"", "13202", ""}).at(0).family_name == "C");
}

TEST_CASE("columns are found in any order, and a register of Parliament is refused") {
  ReadTable shuffled(
      "Prénom de l'élu;Date de début du mandat;Nom de l’élu;Code de la commune;Libellé de la fonction\n"
      "Un;1/2/2020;A;99001;Maire\n");
  CHECK(members_of(shuffled, {"", "99001", ""}).at(0).since == support::Date{2020, 2, 1});
  ReadTable parliament("Code du département;Nom de l'élu;Prénom de l'élu;Date de début du mandat\n99;A;Un;2024-07-08\n");
  CHECK(members_of(parliament).empty());
  CHECK(parliament.diagnostics.has_errors());
}

TEST_CASE("seats that ended and offices that were left are not taken up") {
  ReadTable read(
      "Code de la commune;Nom de l'élu;Prénom de l'élu;Date de début du mandat;Date de fin du mandat;Libellé "
      "de fonction;Date de fin de la fonction\n"
      "99001;A;Un;2014-03-30;2017-01-01;Maire;2017-01-01\n99001;B;Deux;2014-03-30;;Maire;2018-01-01\n");
  REQUIRE(read.table);
  const auto reading = opendata::read_member_register(*read.table, {}, read.diagnostics);
  CHECK(reading.ended == 1);
  REQUIRE(reading.members.size() == 1);
  CHECK(reading.members[0].offices.empty());
}

TEST_CASE("birth, profession and nationality are kept only when they are asked for") {
  ReadTable read(std::string(kHeader) + "99;;;;99001;Bourg;A;Un;M;01/02/1960;1;Cadre;18/05/2020;;;FR\n");
  const auto plain = members_of(read).at(0);
  CHECK_FALSE(plain.birth_year);
  CHECK(plain.profession.empty());
  CHECK(plain.nationality.empty());
  using opendata::PersonalDetail;
  const auto asked = opendata::read_member_register(
      *read.table, {}, read.diagnostics, {PersonalDetail::kBirthYear, PersonalDetail::kProfession});
  CHECK(asked.members.at(0).birth_year == 1960);
  CHECK(asked.members.at(0).profession == "Cadre");
  CHECK(asked.members.at(0).nationality.empty());
}

TEST_CASE("an ordinary table of members is not taken for the register") {
  ReadTable read("nom;prénom;groupe\nA;Un;x\n");
  REQUIRE(read.table);
  CHECK_FALSE(opendata::is_member_register(*read.table));
}

TEST_CASE("names in capitals are proposed in normal case with their particles") {
  CHECK(proposed_name("DE LA FICTION") == "de La Fiction");
  CHECK(proposed_name("LE GOFF") == "Le Goff");
  CHECK(proposed_name("D'ALMEIDA-ROY") == "d'Almeida-Roy");
  CHECK(proposed_name("INVENTÉE") == "Inventée");
  CHECK(proposed_name("DU BOIS DES LANDES") == "du Bois des Landes");
  CHECK(proposed_name("L'HÔTE") == "L'Hôte");
  CHECK(proposed_name("Rostand-Alvès") == "Rostand-Alvès");
}

TEST_CASE("registers of every vintage are read") {
  const auto check = [](const char* name, const opendata::RegisterScope& scope, std::size_t count) {
    const auto bytes = test::sample_bytes(name);
    if (!bytes) {
      MESSAGE("MANDATURE_SAMPLES is not set: ", std::string(name), " was not read");
      return std::vector<model::Member>();
    }
    ReadTable read(*bytes);
    auto members = members_of(read, scope);
    CHECK(members.size() == count);
    CHECK_FALSE(read.diagnostics.has_errors());
    return members;
  };
  const auto of_2018 = check("rne-2018/9-rne-maires_extrait.txt", {"", "01004", ""}, 1);
  if (!of_2018.empty()) {
    CHECK(of_2018[0].offices == std::vector<std::string>{"Maire"});
    CHECK(of_2018[0].since == support::Date{2014, 3, 30});
  }
  const auto of_2020 = check("rne-2020/rne-maires_extrait_cp1252.csv", {"", "2A004", ""}, 1);
  if (!of_2020.empty()) CHECK(of_2020[0].since == support::Date{2020, 5, 18});
  check("synthetiques/rne_cm_format-2023_dates-fr.csv", {}, 3);
  const auto of_2026 = check("synthetiques/rne_cm_format-2026.csv", {}, 3);
  if (!of_2026.empty()) CHECK(of_2026[2].full_name() == "Zoé Inventée");
  const auto of_epci = check("synthetiques/rne_epci_format-2026.csv", {"200000008", "", ""}, 1);
  if (!of_epci.empty()) CHECK(of_epci[0].rank == 3);
  check("synthetiques/rne_arrondissement_format-2026.csv", {}, 1);
}

}  // namespace
