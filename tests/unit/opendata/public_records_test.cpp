#include <doctest/doctest.h>

#include "opendata/action_plan.h"
#include "opendata/acts.h"
#include "opendata/format.h"
#include "opendata/territory.h"
#include "tables.h"

namespace {

using namespace mandature;
using test::ReadTable;

constexpr const char* kTowns =
    "dept;siren;raison_sociale;nature_juridique;nb_membres;dep_com;insee;siren_membre;nom_membre;ptot_2023;"
    "pmun_2023\n"
    "99;249900123;CC du Val;CC;2;99;99012;219900123;Valbrune;45100;44957\n"
    "99;249900123;CC du Val;CC;2;99;99013;219900131;Sainte-Ylène;2100;2050\n"
    "98;200000001;CC d'Ailleurs;CC;1;98;98001;219800001;Ailleurs;10;10\n";

TEST_CASE("the members of an intermunicipality are found from it and from each of them") {
  model::Authority whole;
  whole.kind = model::AuthorityKind::kIntermunicipality;
  whole.siren = "249900123";
  model::Authority town;
  town.insee_code = "99013";
  for (const model::Authority& authority : {whole, town}) {
    ReadTable read(kTowns);
    REQUIRE(opendata::is_intermunicipality_file(*read.table));
    model::Territory territory;
    CHECK(opendata::read_intermunicipality(*read.table, authority, territory, read.diagnostics) == 2);
    CHECK(territory.intermunicipality_siren == "249900123");
    REQUIRE(territory.towns.size() == 2);
    CHECK(territory.towns[0].name == "Valbrune");
    CHECK(territory.towns[0].population == std::map<int, int>{{2023, 45100}});
  }
}

TEST_CASE("the municipalities around one are read, and a file without it is told") {
  ReadTable read(
      "insee,nom,nb_voisins,insee_voisins,noms_voisins\n99012,Valbrune,3,99013|99010|99013,A|B|A\n");
  REQUIRE(opendata::is_adjacency_file(*read.table));
  model::Authority authority;
  authority.insee_code = "99012";
  model::Territory territory;
  CHECK(opendata::read_adjacency(*read.table, authority, territory, read.diagnostics) == 2);
  CHECK(territory.adjacent == std::vector<std::string>{"99010", "99013"});
  authority.insee_code = "99099";
  model::Territory none;
  CHECK(opendata::read_adjacency(*read.table, authority, none, read.diagnostics) == 0);
  CHECK(read.diagnostics.has_errors());
}

TEST_CASE("deliberations of others are left, wrong votes are told") {
  ReadTable read(
      "COLL_NOM;COLL_SIRET;DELIB_ID;DELIB_DATE;DELIB_MATIERE_CODE;DELIB_MATIERE_NOM;DELIB_OBJET;VOTE_REEL;"
      "VOTE_POUR;VOTE_CONTRE;VOTE_ABSTENTION;DELIB_URL;PUBLICATION_DATE\n"
      "\"Valbrune\";\"21990012300011\";\"2024-31\";\"2024-06-24\";\"8.3\";\"Voirie\";\"Piste de la "
      "gare\";43;30;8;5;"
      "https://valbrune.example/31;\n"
      "Valbrune;21990012300011;2024-32;2024-06-24;8.3;Voirie;Place;43;30;8;4;javascript:alert(1);\n"
      "Ailleurs;21990099900011;2024-1;2024-06-24;8.3;Voirie;Autre;;;;;;\n"
      "Valbrune;21990012300011;;24/13/2024;8.3;Voirie;Sans numéro;;;;;;\n");
  REQUIRE(opendata::is_decision_file(*read.table));
  const auto reading = opendata::read_decisions(*read.table, "219900123", read.diagnostics);
  CHECK(reading.rows == 4);
  CHECK(reading.others == 1);
  REQUIRE(reading.records.size() == 2);
  CHECK(reading.records[0].votes_for == 30);
  CHECK(reading.records[0].link == "https://valbrune.example/31");
  CHECK(reading.records[1].link.empty());
  CHECK(read.diagnostics.count(diagnostics::Severity::kWarning) == 1);
  CHECK(read.diagnostics.count(diagnostics::Severity::kError) == 1);
}

TEST_CASE("grants are read under the names of the schema and under those of published files") {
  ReadTable schema(
      "nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,objet,"
      "montant\n"
      "Valbrune,21990012300011,2024-03-01,2024-12,Les Amis du lac,12345678900011,Fête du lac,\"12 500,50\"\n"
      "Région,23990000000011,2024-03-01,R-1,Ailleurs,21990099900011,Autre,5\n"
      "Région,23990000000011,2024,R-2,Valbrune,21990012300011,Piste,80000\n");
  REQUIRE(opendata::is_grant_file(*schema.table));
  const auto reading = opendata::read_grants(*schema.table, "219900123", schema.diagnostics);
  REQUIRE(reading.records.size() == 2);
  CHECK(reading.others == 1);
  CHECK(reading.records[0].amount == support::Money::from_cents(1250050));
  CHECK(reading.records[1].date == support::Period{2024, 0, 0});
  ReadTable other("coll_nom;attrib_nom;Objet de la subvention;mtsubv\nValbrune;Le Club;Terrain;300\n");
  REQUIRE(opendata::is_grant_file(*other.table));
  CHECK(opendata::read_grants(*other.table, "219900123", other.diagnostics).records.at(0).beneficiary ==
        "Le Club");
}

constexpr const char* kPlan =
    "Axe (x);Sous-axe (x.x);Titre de la fiche action ;Descriptif;Objectifs;Cibles;Structure "
    "pilote;Partenaires;"
    "Personne pilote;Élu·e référent·e;Financeur 1;Montant € TTC;Financeur 2;Montant € TTC;Budget "
    "prévisionnel "
    "total € TTC;Statut;Date de début;Date de fin\n"
    "1 Mobilités;1.1 Vélo;Relier le bourg à la gare;Piste;6 %;Tous;Commune;CC du Val;;Zoé "
    "Inventée;État;120000;"
    "Région;80000;310000;En cours;01/03/2027;31/12/2028\n"
    "1 Mobilités;;Relier le bourg à la gare;;;;;;;;;;;;;En pause;;2029\n"
    ";;;;;;;;;;;;;;;Réalisé;;\n";

TEST_CASE("a plan of Territoires en Transitions gives actions with their headings, dates and funding") {
  ReadTable read(kPlan);
  REQUIRE(opendata::is_action_plan(*read.table));
  const auto actions = opendata::read_action_plan(*read.table, read.diagnostics);
  REQUIRE(actions.size() == 2);
  const auto& first = actions[0];
  CHECK(first.action.id.value == "relier-le-bourg-a-la-gare");
  CHECK(first.action.recommendation == "1 Mobilités – 1.1 Vélo");
  CHECK(first.action.owner == "Commune");
  CHECK(first.action.state == model::ActionState::kUnderWay);
  CHECK(first.action.due == support::Period{2028, 12, 31});
  CHECK(first.budget == support::Money::from_euros(310'000));
  REQUIRE(first.funding.size() == 2);
  CHECK(first.funding[1] == std::pair{std::string("Région"), support::Money::from_euros(80'000)});
  CHECK(actions[1].action.id.value == "relier-le-bourg-a-la-gare-2");
  CHECK(actions[1].action.state == model::ActionState::kBlocked);
}

TEST_CASE("a plain table of actions is a plan, and a state nobody knows is told") {
  ReadTable read(
      "n°;Action;Responsable;Échéance;Avancement\n1;Planter;Espaces verts;2026-11;fait\n2;Voir;;;bof\n");
  REQUIRE(opendata::is_action_plan(*read.table));
  const auto actions = opendata::read_action_plan(*read.table, read.diagnostics);
  REQUIRE(actions.size() == 2);
  CHECK(actions[0].action.state == model::ActionState::kDone);
  CHECK(actions[0].action.due == support::Period{2026, 11, 0});
  REQUIRE(read.diagnostics.sorted().size() == 1);
  CHECK(read.diagnostics.sorted()[0].message == "unknown state \"bof\"");
}

TEST_CASE("the format of a file is told by its columns") {
  const auto format_of = [](const std::string& bytes) {
    ReadTable read(bytes);
    return opendata::recognise(*read.table);
  };
  using opendata::Format;
  CHECK(format_of(kTowns) == Format::kTerritory);
  CHECK(format_of(kPlan) == Format::kPlan);
  CHECK(format_of("insee;insee_voisins\n1;2\n") == Format::kAdjacency);
  CHECK(format_of("DELIB_ID;DELIB_DATE;DELIB_OBJET\n1;2024-01-01;x\n") == Format::kDecisions);
  CHECK(format_of("Exercice;Agrégat;Montant\n2024;x;1\n") == Format::kOfgl);
  CHECK_FALSE(format_of("nom;valeur\na;1\n"));
  for (const auto& format : opendata::formats()) CHECK(opendata::format_named(format.name) == format.format);
}

TEST_CASE("real and typical files of every kind are read") {
  const auto read = [](const char* name) {
    const auto bytes = test::sample_bytes(name);
    if (!bytes) MESSAGE("MANDATURE_SAMPLES is not set: ", std::string(name), " was not read");
    return bytes;
  };
  if (const auto bytes = read("epci-banatic/epcicom2023_extrait_dep56.csv")) {
    ReadTable table(*bytes);
    model::Authority town;
    town.insee_code = "56143";
    model::Territory territory;
    CHECK(opendata::read_intermunicipality(*table.table, town, territory, table.diagnostics) == 12);
  }
  if (const auto bytes = read("synthetiques/plan-action_territoires-en-transitions.csv")) {
    ReadTable table(*bytes);
    const auto actions = opendata::read_action_plan(*table.table, table.diagnostics);
    REQUIRE(actions.size() == 1);
    CHECK(actions[0].funding.size() == 2);
    CHECK_FALSE(table.diagnostics.has_errors());
  }
}

}  // namespace
