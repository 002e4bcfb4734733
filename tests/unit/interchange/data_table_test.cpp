#include "interchange/data_table.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "interchange/catalogue.h"
#include "interchange/data_package.h"
#include "interchange/licence.h"
#include "interchange/popolo.h"

using namespace mandature;
using namespace mandature::interchange;
using Json = nlohmann::json;

namespace {

const TableSchema kSchema{{{"id", CellType::kText, Need::kRequired, "Identifiant."},
                           {"montant_voté", CellType::kAmount, Need::kOptional, "Montant."},
                           {"jour", CellType::kDate, Need::kOptional, "Jour."},
                           {"mots", CellType::kList, Need::kOptional, "Mots."},
                           {"état", CellType::kText, Need::kOptional, "État.", {"fait", "à faire"}}},
                          {"id"},
                          {{"état", "etats", "id"}}};

void two_rows(const RowSink& sink) {
  sink({std::string("=a"), support::Money::from_cents(-1250), support::Date{2025, 8, 31},
        std::vector<std::string>{"un", "deux|trois"}, Cell()});
  sink({std::string("b"), Cell(), Cell(), Cell(), std::string("fait")});
}

}  // namespace

TEST_CASE("a table is written as CSV with its cells disarmed and its amounts intact") {
  CHECK(write_csv(kSchema, &two_rows) ==
        "id,montant_voté,jour,mots,état\r\n'=a,-12.50,2025-08-31,un|deux/trois,\r\nb,,,,fait\r\n");
}

TEST_CASE("the same table in JSON says where it comes from and leaves out what is not known") {
  const Json json = Json::parse(
      write_json({"Titre", "Ville", "Licence Ouverte 2.0", "https://l.example", "Source", {2025, 8, 31}},
                 kSchema, &two_rows));
  CHECK(json["mise_à_jour"] == "2025-08-31");
  REQUIRE(json["lignes"].size() == 2);
  CHECK(json["lignes"][0]["id"] == "=a");
  CHECK(json["lignes"][0]["montant_voté"] == -12.5);
  CHECK(json["lignes"][0]["mots"] == Json::array({"un", "deux|trois"}));
  CHECK(json["lignes"][1] == Json({{"id", "b"}, {"état", "fait"}}));
}

TEST_CASE("a table without rows is still JSON") {
  const Json json = Json::parse(write_json({}, kSchema, [](const RowSink&) {}));
  CHECK(json["lignes"].empty());
}

TEST_CASE("a record holds its parts without naming itself in each") {
  const RecordPart own{"jeu", &kSchema,
                       [](const RowSink& sink) { sink({std::string("b"), Cell(), Cell(), Cell(), Cell()}); },
                       ""};
  const Json json =
      Json::parse(write_record({}, "https://p.example", own, {{"parts", &kSchema, &two_rows, "id"}}));
  CHECK(json["jeu"]["page"] == "https://p.example");
  CHECK(json["jeu"]["parts"].size() == 2);
  CHECK_FALSE(json["jeu"]["parts"][1].contains("id"));
}

TEST_CASE("a package describes each column, its types, choices and keys") {
  const Json json = Json::parse(write_data_package(
      {"ville",
       "urn:x",
       "Titre",
       "Texte",
       "https://h.example",
       "1",
       {2025, 8, 31},
       licence_named("Licence Ouverte 2.0"),
       "Ville",
       {{"jeu", "jeu.csv", "Jeu", "Lignes", "Source", &kSchema, "https://s.example", 12}}}));
  const Json& resource = json["resources"][0];
  CHECK(json["licenses"][0]["name"] == "etalab-2.0");
  CHECK(resource["bytes"] == 12);
  CHECK(resource["schema"]["primaryKey"] == Json::array({"id"}));
  CHECK(resource["schema"]["missingValues"] == Json::array({""}));
  CHECK(resource["schema"]["fields"][1]["title"] == "Montant voté");
  CHECK(resource["schema"]["fields"][1]["type"] == "number");
  CHECK(resource["schema"]["fields"][0]["constraints"]["required"] == true);
  CHECK(resource["schema"]["fields"][4]["constraints"]["enum"] == Json::array({"fait", "à faire"}));
  CHECK(resource["schema"]["foreignKeys"][0]["reference"]["resource"] == "etats");
}

TEST_CASE("licences are known however they are written, and others keep their name") {
  CHECK(licence_named("licence ouverte / Open Licence version 2.0").name == "etalab-2.0");
  CHECK(licence_named("ODbL 1.0").scdl == "Open Database License-ODBL");
  CHECK(licence_named("CC-BY-SA 4.0").name == "CC-BY-SA-4.0");
  CHECK(licence_named("Convention propre").name.empty());
  CHECK(licence_named("Convention propre").title == "Convention propre");
  CHECK(licence_named("Convention propre").scdl == "Spécifique ou autre");
}

TEST_CASE("people and organisations say nothing that is empty") {
  Popolo popolo;
  popolo.persons.push_back({"v/elus/ada", "Ada Lune", "Lune", "Ada", "Lune Ada", {}});
  popolo.memberships.push_back({"m", "v/elus/ada", "v", "", "", "", support::Date{2020, 7, 3}});
  const Json json = Json::parse(write_popolo(popolo));
  CHECK(json["persons"][0]["sort_name"] == "Lune Ada");
  CHECK_FALSE(json["persons"][0].contains("links"));
  CHECK_FALSE(json["memberships"][0].contains("role"));
  CHECK(json["memberships"][0]["start_date"] == "2020-07-03");
}

TEST_CASE("a catalogue gives each set its files and what they weigh") {
  Catalogue catalogue;
  catalogue.licence = licence_named("Licence Ouverte 2.0");
  CataloguedData data;
  data.id = "urn:x";
  data.files = {{"elus.csv", "https://e.example/elus.csv", "text/csv", 42}};
  catalogue.data = {data};
  const Json json = Json::parse(write_dcat(catalogue));
  CHECK(json["dcat:dataset"][0]["dcat:distribution"][0]["dcat:byteSize"] == 42);
  CHECK_FALSE(json["dcat:dataset"][0].contains("dct:temporal"));
}
