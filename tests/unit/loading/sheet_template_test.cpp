#include <doctest/doctest.h>

#include "content.h"

using namespace mandature;
using test::Loaded;

namespace {

constexpr const char* kCommission =
    "---\nnumero: 1\nnom: Travaux\nmissions: [{titre: Rues, texte: Les rues.}]\n---\n";

std::string project(const std::string& more) {
  return "---\nnom: Pont\ncommission: travaux\nresume: Un pont.\nservice: Voirie\n" + more + "---\n";
}

}  // namespace

TEST_CASE("a project follows the template of the service it names, whatever its capitals") {
  const Loaded loaded({{"bourg/commissions/travaux.md", kCommission},
                       {"bourg/apercus/pont.md", project("probleme: La rivière.\n")},
                       {"bourg/apercus/gabarits/rues.yaml",
                        "services: [VOIRIE]\nrubriques: [{champ: probleme, titre: Avant, signes: 12}]\n"}});
  CHECK(loaded.messages().empty());
  const model::Authority& authority = loaded.authority();
  REQUIRE(authority.sheet_templates.size() == 1);
  const model::SheetTemplate* sheet = authority.template_of(authority.projects.at(0));
  REQUIRE(sheet != nullptr);
  REQUIRE(sheet->rule_of(model::SheetPart::kProblem) != nullptr);
  CHECK(sheet->rule_of(model::SheetPart::kProblem)->heading == "Avant");
  CHECK(sheet->rule_of(model::SheetPart::kCost) == nullptr);
}

TEST_CASE("a template that no project follows and a service with two of them are told") {
  const Loaded loaded({{"bourg/commissions/travaux.md", kCommission},
                       {"bourg/apercus/pont.md", project("")},
                       {"bourg/apercus/gabarits/a.yaml", "services: [Voiries]\n"},
                       {"bourg/apercus/gabarits/b.yaml", "services: [Voirie]\n"},
                       {"bourg/apercus/gabarits/c.yaml", "services: [voirie]\n"}});
  const std::string messages = loaded.messages();
  CHECK(messages.find("a.yaml:1:1: warning: no project names the service \"Voiries\"") != std::string::npos);
  CHECK(messages.find("c.yaml:1:1: error: the service \"voirie\" already has a template") !=
        std::string::npos);
}

TEST_CASE("a result is a text, or a text and how far it was reached") {
  const Loaded loaded(
      {{"bourg/commissions/travaux.md", kCommission},
       {"bourg/apercus/pont.md", project("obtenus: [Dix, {texte: Un, etat: non atteint}]\n")}});
  CHECK(loaded.messages().empty());
  const auto& obtained = loaded.authority().projects.at(0).obtained;
  REQUIRE(obtained.size() == 2);
  CHECK(obtained[0].achievement == model::Achievement::kUnknown);
  CHECK(obtained[1].text == "Un");
  CHECK(obtained[1].achievement == model::Achievement::kMissed);
}

TEST_CASE("a group gives one opinion on a project") {
  const Loaded loaded(
      {{"bourg/commissions/travaux.md", kCommission},
       {"bourg/groupes.yaml", "groupes: [{id: un, nom: Un, sigle: U, position: majorité, sieges: 1}]\n"},
       {"bourg/apercus/pont.md", project("avis: [{groupe: un, texte: Oui}, {groupe: un, texte: Non}]\n")}});
  CHECK(loaded.messages().find("the group \"un\" is named twice") != std::string::npos);
}

TEST_CASE("a portrait is named in the table of members, or lies under the member's identifier") {
  const std::string drawing =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3 4\"><path d=\"M0 0H3V4Z\"/></svg>";
  const Loaded loaded({{"bourg/elus.csv", "nom;prénom;portrait\nRoy;Ana;medias/ana.svg\nAbel;Bo;\nCid;Al;\n"},
                       {"bourg/medias/ana.svg", drawing},
                       {"bourg/medias/portraits/bo-abel.svg", drawing}});
  CHECK(loaded.messages().empty());
  const auto& members = loaded.authority().members;
  REQUIRE(members.size() == 3);
  REQUIRE(members[0].portrait);
  CHECK(members[0].portrait->path == "bourg/medias/ana.svg");
  CHECK(members[0].portrait->drawing != nullptr);
  REQUIRE(members[1].portrait);
  CHECK_FALSE(members[2].portrait);
}

TEST_CASE("a portrait that is no picture is told at its cell") {
  const Loaded loaded(
      {{"bourg/elus.csv", "nom;prénom;portrait\nRoy;Ana;medias/ana.txt\n"}, {"bourg/medias/ana.txt", "Ana"}});
  CHECK(loaded.messages().find("the file \"bourg/medias/ana.txt\" is not a picture") != std::string::npos);
}
