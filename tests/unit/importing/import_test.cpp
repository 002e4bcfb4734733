#include "importing/import.h"

#include <doctest/doctest.h>

#include "diagnostics/render.h"
#include "support/file_system.h"

namespace {

using namespace mandature;
using importing::Request;

constexpr const char* kRegister =
    "Code de la commune;Nom de l'élu;Prénom de l'élu;Date de naissance;Date de début du mandat;Libellé de la "
    "fonction;Code nationalité\n"
    "99001;DE LA FICTION;Jean-Marc;12/11/1964;18/05/2020;1er adjoint au Maire;FR\n"
    "99001;DE LA FICTION;Jean-Marc;12/11/1964;18/05/2020;Maire délégué;FR\n"
    "99001;INVENTÉE;Zoé;30/01/1990;18/05/2020;Maire;FR\n"
    "99002;AUTRE;Paul;30/01/1990;18/05/2020;;FR\n";

struct Imported {
  support::MemoryFileSystem disk;
  diagnostics::SourceFiles sources;
  diagnostics::Diagnostics diagnostics;

  explicit Imported(const std::string& file) {
    disk.write("content/publication.yaml",
               "titre: Essai\nadresse: https://essai.example/\nedition: 2025-1\narrete_au: 2025-08-31\n"
               "collectivites: [bourg]\nmentions: {editeur: E, directeur: D, hebergeur: H, contact: C}\n");
    disk.write("content/bourg/collectivite.yaml",
               "nom: Ville de Bourg\nnature: commune\nsiren: \"219900123\"\ninsee: \"99001\"\npopulation: "
               "{2024: 1200}\n");
    disk.write("content/bourg/mandats.yaml",
               "mandats:\n  - {id: 2020-2026, debut: 2020-07-03, exercices: [2021, 2020]}\n");
    disk.write("in.csv", file);
  }
  std::vector<importing::Summary> take(Request request) {
    if (request.files.empty()) request.files = {"in.csv"};
    request.content = "content";
    request.authority = "bourg";
    return importing::import_files(request, disk, sources, diagnostics);
  }
  std::string messages() const {
    return diagnostics::render(diagnostics.sorted(), diagnostics::Format::kShort);
  }
  std::string text(const std::string& name) const { return disk.read("content/bourg/" + name).value_or(""); }
};

TEST_CASE("a register becomes a table of members with its source, and nothing personal") {
  Imported imported(kRegister);
  const auto summaries = imported.take({.format = "auto", .date = support::Period{2025, 8, 11}});
  CHECK(imported.messages() == "");
  REQUIRE(summaries.size() == 1);
  CHECK(summaries[0].format == "rne");
  CHECK(summaries[0].rows_read == 4);
  CHECK(summaries[0].rows_kept == 3);
  CHECK(summaries[0].to_read_over.size() == 2);
  CHECK(
      imported.text("elus.csv") ==
      "id;nom;prénom;fonction;rang;début;groupe;délégation;portrait;classement\n"
      "jean-marc-de-la-fiction;de La Fiction;Jean-Marc;1er adjoint au Maire|Maire délégué;2;2020-05-18;;;;\n"
      "zoe-inventee;Inventée;Zoé;Maire;1;2020-05-18;;;;\n");
  CHECK(imported.text("sources.csv").find("elus.csv;rne;") != std::string::npos);
  CHECK(imported.text("sources.csv").find(";2025-08-11;") != std::string::npos);
  CHECK(imported.text("elus.csv").find("1964") == std::string::npos);
}

TEST_CASE("what is asked for is kept, of a birth the year") {
  Imported imported(kRegister);
  imported.take({.format = "rne", .kept = {opendata::PersonalDetail::kBirthYear}});
  CHECK(imported.text("elus.csv").find("année de naissance\n") != std::string::npos);
  CHECK(imported.text("elus.csv").find(";1964\n") != std::string::npos);
  CHECK(imported.text("elus.csv").find("FR") == std::string::npos);
}

TEST_CASE("a trial run says all and writes nothing") {
  Imported imported(kRegister);
  const auto summaries = imported.take({.format = "rne", .effect = importing::Effect::kOnlySay});
  CHECK(summaries[0].written == std::vector<std::string>{"bourg/elus.csv", "bourg/sources.csv"});
  CHECK(imported.text("elus.csv").empty());
  CHECK(imported.text("sources.csv").empty());
}

TEST_CASE("the same file again changes nothing") {
  Imported imported(kRegister);
  imported.take({.format = "rne"});
  CHECK(imported.take({.format = "rne"}).at(0).unchanged);
}

TEST_CASE("a correction by hand is not overwritten, and what no register knows is carried over") {
  Imported imported(kRegister);
  imported.take({.format = "rne", .date = support::Period{2025, 0, 0}});
  std::string corrected = imported.text("elus.csv");
  corrected.replace(corrected.find("de La Fiction"), std::string("de La Fiction").size(), "De La Fiction");
  corrected.replace(corrected.find(";;;;\n"), 5, ";majorite;Voirie;;\n");
  imported.disk.write("content/bourg/elus.csv", corrected);
  imported.take({.format = "rne"});
  CHECK(imported.messages().find("changed by hand") != std::string::npos);
  CHECK(imported.text("elus.csv") == corrected);
  Imported forced(kRegister);
  forced.disk.write("content/bourg/elus.csv", corrected);
  forced.take({.format = "rne", .hand_made = importing::HandMade::kReplace});
  CHECK(forced.text("elus.csv").find("2020-05-18;majorite;Voirie;;\n") != std::string::npos);
}

TEST_CASE("a table typed by hand is never replaced without being asked") {
  Imported imported(kRegister);
  imported.disk.write("content/bourg/elus.csv", "nom;prénom\nAutre;Un\n");
  imported.take({.format = "rne"});
  CHECK(imported.messages().find("not made by an import") != std::string::npos);
  CHECK(imported.text("elus.csv") == "nom;prénom\nAutre;Un\n");
  CHECK(imported.text("sources.csv").empty());
}

TEST_CASE("a file of another format, or of none, is told") {
  Imported wrong(kRegister);
  CHECK(wrong.take({.format = "ofgl"}).empty());
  CHECK(wrong.messages().find("of the format rne, not ofgl") != std::string::npos);
  Imported none("nom;valeur\na;1\n");
  none.take({.format = "auto"});
  CHECK(none.messages().find("of no known format") != std::string::npos);
}

TEST_CASE("figures keep the mean of their stratum when they are taken out of a national file") {
  Imported imported(
      "Exercice;Strate population 2024;Code Siren Collectivité;Code Insee "
      "Collectivité;Agrégat;Montant;Population "
      "totale;Montant en € par habitant\n"
      "2023;6;219900123;99001;Frais de personnel;100;10;10\n2023;6;2;99002;Frais de personnel;900;30;30\n");
  imported.take({.format = "ofgl"});
  CHECK(imported.messages() == "");
  CHECK(imported.text("comparaisons/ofgl-2023-2023.csv")
            .find("219900123;99001;2023;Frais de personnel;100.00;10.00;25.00;2\n") != std::string::npos);
}

TEST_CASE("a plan becomes the plan of an evaluation or the projects of a commission") {
  const char* plan =
      "Axe (x);Titre de la fiche action;Descriptif;Personne pilote;Statut;Date de fin;Budget prévisionnel "
      "total "
      "€ TTC\n1 Vélo;Relier \"le bourg\";Une piste.;Zoé Inventée;En cours;31/12/2028;310000\n";
  Imported nowhere(plan);
  nowhere.take({.format = "plan"});
  CHECK(nowhere.messages().find("belongs to an evaluation or to a commission") != std::string::npos);
  Imported evaluation(plan);
  evaluation.disk.write("content/bourg/evaluations/velo/rapport.yaml", "titre: Vélo\n");
  evaluation.take({.format = "plan", .evaluation = "velo"});
  CHECK(
      evaluation.text("evaluations/velo/plan.csv").find("1 Vélo;\"Relier \"\"le bourg\"\"\";Zoé Inventée") !=
      std::string::npos);
  Imported commission(plan);
  commission.disk.write("content/bourg/commissions/mobilites.md", "---\n---\n");
  commission.take({.format = "plan", .commission = "mobilites"});
  const std::string sheet = commission.text("apercus/relier-le-bourg.md");
  CHECK(sheet.find("nom: \"Relier \\\"le bourg\\\"\"\ncommission: mobilites\n") != std::string::npos);
  CHECK(sheet.find("montant: 310000") != std::string::npos);
}

TEST_CASE("a budget is copied and checked with the content around it") {
  Imported imported(
      "BGT_NATDEC,BGT_ANNEE,BGT_SIRET,BGT_NOM,BGT_CONTNAT,BGT_CONTNAT_LABEL,BGT_NATURE,BGT_NATURE_LABEL,"
      "BGT_FONCTION,BGT_FONCTION_LABEL,BGT_OPERATION,BGT_SECTION,BGT_OPBUDG,BGT_CODRD,BGT_MTREAL\n"
      "Compte "
      "administratif,2021,21990012300011,Bourg,011,Charges,6132,Locations,421,Enfance,,fonctionnement,réel,"
      "dépense,1250.50\n");
  const auto summaries = imported.take({.format = "scdl-budget", .date = support::Period{2021, 0, 0}});
  CHECK_FALSE(imported.diagnostics.has_errors());
  REQUIRE(summaries.size() == 1);
  CHECK(summaries[0].rows_kept == 1);
  REQUIRE(summaries[0].totals.size() == 1);
  CHECK(summaries[0].totals[0].first == "operation, expenditure");
  CHECK(imported.disk.exists("content/bourg/budgets/in.csv"));
}

TEST_CASE("two files that would become one are told, and so is a file that is not there") {
  Imported imported(kRegister);
  imported.take({.format = "rne", .files = {"in.csv", "in.csv"}});
  CHECK(imported.messages().find("elus.csv was already made of in.csv") != std::string::npos);
  CHECK(imported.text("elus.csv").empty());
  for (const char* missing : {"missing.csv", "missing.xml"}) {
    Imported none(kRegister);
    CHECK(none.take({.format = "auto", .files = {missing}}).empty());
    CHECK(none.messages().find("cannot be read") != std::string::npos);
  }
}

TEST_CASE("what a new edition of a register replaces is told") {
  Imported imported(kRegister);
  imported.take({.format = "rne"});
  const auto again = imported.take({.format = "rne", .kept = {opendata::PersonalDetail::kProfession}});
  CHECK(again.at(0).replaced == std::vector<std::string>{"bourg/elus.csv"});
  CHECK(again.at(0).written == std::vector<std::string>{"bourg/sources.csv"});
}

TEST_CASE("damaged files write nothing and are told where they are damaged") {
  for (const std::string& bytes :
       {std::string(kRegister) + "99001;\"OUVERT;Jean\n", std::string(kRegister) + std::string(1, '\0'),
        std::string("\xFF\xFE"
                    "a"),
        std::string(2'000'000, 'x')}) {
    Imported imported(bytes);
    imported.take({.format = "auto"});
    CHECK(imported.diagnostics.has_errors());
    CHECK(imported.text("elus.csv").empty());
  }
}

}  // namespace
