#include "loading/load.h"

#include <doctest/doctest.h>

#include <variant>

#include "content.h"

namespace {

using namespace mandature;
using test::Loaded;

std::string commission(int number, const std::string& name) {
  return "---\nnumero: " + std::to_string(number) + "\nnom: " + name +
         "\nmissions:\n  - {titre: Mission, texte: faire.}\n---\nUne introduction.\n";
}

std::string project(const std::string& commission_id) {
  return "---\nnom: Un projet\ncommission: " + commission_id + "\nresume: Un résumé.\n---\n";
}

TEST_CASE("the least content is sound") {
  const Loaded loaded(Loaded::Files{});
  CHECK(loaded.messages() == "");
  REQUIRE(loaded.publication);
  CHECK(loaded.publication->base_url == "https://essai.example");
  CHECK(loaded.authority().short_name == "Ville de Bourg");
  CHECK(loaded.authority().current_mandate().years == std::vector<int>{2020, 2021});
}

TEST_CASE("without publication.yaml there is no publication") {
  diagnostics::SourceFiles sources;
  diagnostics::Diagnostics diagnostics;
  CHECK_FALSE(loading::load_publication(support::MemoryFileSystem(), "content", sources, diagnostics));
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted()[0].path == "content/publication.yaml");
}

TEST_CASE("keys are read whatever their case, accents and apostrophes") {
  const Loaded loaded(Loaded::Files{
      {"bourg/collectivite.yaml", "NOM: Bourg\nNature: Commune\nPopulation: {2024: 1 200}\nSièges: 15\n"}});
  CHECK(loaded.messages() == "");
  CHECK(loaded.authority().seats == 15);
  CHECK(loaded.authority().inhabitants(2024) == 1200);
}

TEST_CASE("records stand in their order: commissions by number, projects by id, mandates by start") {
  const Loaded loaded(
      Loaded::Files{{"bourg/commissions/a.md", commission(2, "A")},
                    {"bourg/commissions/b.md", commission(1, "B")},
                    {"bourg/apercus/z-b.md", project("a")},
                    {"bourg/apercus/z.md", project("a")},
                    {"bourg/mandats.yaml",
                     "mandats:\n  - {id: 2020-2026, debut: 2020-07-03, exercices: [2020]}\n"
                     "  - {id: 2014-2020, debut: 2014-04-01, fin: 2020-07-03, exercices: [2014]}\n"}});
  CHECK(loaded.messages() == "");
  CHECK(loaded.authority().commissions[0].id.value == "b");
  CHECK(loaded.authority().projects[0].id.value == "z");
  CHECK(loaded.authority().current_mandate().id.value == "2020-2026");
}

TEST_CASE("members may be called by id or by name, and seats stand by rank of function") {
  const Loaded loaded(
      Loaded::Files{{"bourg/elus.csv", "nom;prénom\nMartin;Alice\nPetit;Émile\n"},
                    {"bourg/commissions/a.md", commission(1, "A")},
                    {"bourg/commissions/membres.csv",
                     "commission;membre;fonction\na;emile-petit;membre\na;ALICE MARTIN;Présidente\n"}});
  CHECK(loaded.messages() == "");
  const auto& seats = loaded.authority().commissions[0].seats;
  REQUIRE(seats.size() == 2);
  CHECK(seats[0].member.value == "alice-martin");
  CHECK(seats[0].role_label == "Présidente");
  CHECK(loaded.authority().find(seats[1].member)->full_name() == "Émile Petit");
}

TEST_CASE("a register of elected members is read in place of a table of our own") {
  const Loaded loaded(Loaded::Files{
      {"bourg/elus.csv",
       "Code de la commune;Nom de l'élu;Prénom de l'élu;Date de naissance;Date de début du mandat;"
       "Libellé de la fonction\n99001;DE LA FICTION;Jean;01/02/1960;18/05/2020;Maire\n"}});
  CHECK(loaded.messages() == "");
  REQUIRE(loaded.authority().members.size() == 1);
  CHECK(loaded.authority().members[0].full_name() == "Jean de La Fiction");
}

TEST_CASE("media are named from the content root") {
  const Loaded loaded(
      Loaded::Files{{"bourg/medias/logo.svg", "<svg viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>"},
                    {"bourg/commissions/a.md", commission(1, "A") + "\n![Un logo](../medias/logo.svg)\n"},
                    {"bourg/collectivite.yaml",
                     "nom: B\nnature: commune\npopulation: {2024: 1200}\nlogo: medias/logo.svg\n"}});
  CHECK(loaded.messages() == "");
  CHECK(loaded.authority().logo == "bourg/medias/logo.svg");
  const auto& introduction = loaded.authority().commissions[0].introduction;
  REQUIRE(introduction.size() == 2);
  const auto& image = std::get<document::Image>(introduction[1].content);
  CHECK(image.path == "bourg/medias/logo.svg");
  REQUIRE(image.drawing != nullptr);
  CHECK(image.drawing->items.size() == 1);
}

TEST_CASE("charts and evidence stand where their chapter places them") {
  const std::string folder = "bourg/evaluations/cantine/";
  const Loaded loaded(
      {{folder + "rapport.yaml",
        "titre: T\nquestion: Q\netat: définitive\ndate: 2025-06-01\nchapeau: C\nevaluateurs: [{nom: E}]\n"
        "constats: [{id: c1, texte: C, certitude: forte, preuves: [m1]}]\n"
        "graphiques: [{id: repas, titre: Repas, donnees: repas.csv, unite: '%', source: {nom: Régie, date: "
        "2024}}]\n"},
       {folder + "materiaux/repas.csv", "Année;Part\n2023;13,5\n2024;\n"},
       {folder + "materiaux/materiaux.csv", "id;titre;nature\nm1;Relevé;chiffres\n"},
       {folder + "chapitres/01-un.md",
        "---\ntitre: Un\n---\n![Repas](graphique:repas)\n\n![Relevé](materiau:m1)\n"}});
  CHECK(loaded.messages() == "");
  const model::Evaluation& evaluation = loaded.authority().evaluations.at(0);
  CHECK(evaluation.chapters.at(0).id == "un");
  REQUIRE(evaluation.chapters[0].body.size() == 2);
  const auto& chart = std::get<document::Figure>(evaluation.chapters[0].body[0].content).chart;
  CHECK(chart.source == "Régie, 2024");
  CHECK(chart.kind == graphics::ChartKind::kColumns);
  CHECK(chart.series.at(0).values.at(0).text == "13,5\u00A0%");
  CHECK_FALSE(chart.series[0].values.at(1).value);
  CHECK(std::get<document::EvidenceCard>(evaluation.chapters[0].body[1].content).title == "Relevé");
}

TEST_CASE("what is merely missing is no mistake") {
  const Loaded loaded(Loaded::Files{
      {"bourg/commissions/a.md", commission(1, "A")},
      {"bourg/groupes.yaml", "groupes:\n  - {id: g, nom: G, sigle: G, position: opposition, sieges: 3}\n"}});
  CHECK(loaded.messages() == "");
  CHECK(loaded.authority().commissions[0].statements.empty());
}

TEST_CASE("a file that cannot be read is told once, and not by all who name its records") {
  const Loaded loaded(Loaded::Files{{"bourg/commissions/a.md", "---\nnumero: [\n---\n"},
                                    {"bourg/apercus/p.md", project("a")}});
  CHECK(loaded.diagnostics.sorted().size() == 1);
}

TEST_CASE("cut and broken files never stop the program") {
  const auto files = test::sound_content();
  for (const auto& [path, text] : files) {
    for (std::size_t length = 0; length < text.size(); length += 3) {
      const Loaded loaded(Loaded::Files{{path, text.substr(0, length)}});
      CHECK(loaded.diagnostics.count(diagnostics::Severity::kError) <= 20);
    }
  }
}

}  // namespace
