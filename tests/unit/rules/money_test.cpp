#include <doctest/doctest.h>

#include "content.h"

namespace {

using namespace mandature;
using test::Judged;

TEST_CASE("key figures, amounts, headline figures and figures of challenges have a source and a date") {
  const auto sheet = [](const std::string& keys) {
    return Judged({{"bourg/apercus/pont.md", test::project("resume: R.\n" + keys)}}).of("figures-sourcees");
  };
  const auto told = [](const std::string& place, const std::string& message) {
    return "bourg/apercus/pont.md:" + place + ": warning[figures-sourcees]: " + message + "\n";
  };
  CHECK(sheet("chiffres: [{valeur: 3 km, libelle: l, date: 2025, source: S}]\n") == "");
  CHECK(sheet("chiffres: [{valeur: 3 km, libelle: l, source: {nom: S, date: 2024}}]\n") == "");
  CHECK(sheet("chiffres: [{valeur: 3 km, libelle: l, date: 2025}]\n") ==
        told("5:12", "the figure \"3 km\" has no source (add \"source: …\")"));
  CHECK(sheet("chiffres: [{valeur: 3 km, libelle: l, source: S}]\n") ==
        told("5:12", "the figure \"3 km\" has no date (add \"date: …\")"));
  CHECK(sheet("chiffres: [{valeur: 3 km, libelle: l}]\n") ==
        told("5:12", "the figure \"3 km\" has neither source nor date (add \"source: {nom: …, date: …}\")"));
  const std::string earlier = "chiffres: [{valeur: 3, libelle: l, date: 2025, source: S, avant: 2";
  CHECK(sheet(earlier + ", avant_date: 2019}]\n") == "");
  CHECK(sheet(earlier + "}]\n") ==
        told("5:12", "the earlier value \"2\" has no date (add \"avant_date: …\")"));
  CHECK(sheet("cout: [{libelle: De 2022 à 2025, montant: 5, source: Comptes}]\n") == "");
  CHECK(sheet("recettes: [{libelle: Aide, montant: 5, source: Convention 20250}]\n") ==
        told("5:12",
             "the amount \"Aide\" has no date (name its year in libelle or in source, as \"compte "
             "2024\")"));
  CHECK(sheet("chiffre: {valeur: 1 040, unite: vélos}\n") ==
        told("5:10",
             "the headline figure \"1 040\" has no source with a date (add source and date under "
             "chiffre, or the same figure among chiffres)"));
  const std::string same = "chiffres: [{valeur: 1040 vélos, libelle: l, date: 2025, source: S}]\n";
  CHECK(sheet("chiffre: {valeur: 1 040}\n" + same) == "");
  CHECK_FALSE(sheet("chiffre: {valeur: 1 04}\n" + same) == "");
  CHECK(sheet("chiffre: {valeur: 7, date: 2025-06, source: S}\n") == "");
}

constexpr const char* kHeader =
    "BGT_NATDEC,BGT_ANNEE,BGT_SIRET,BGT_NOM,BGT_CONTNAT,BGT_CONTNAT_LABEL,BGT_NATURE,BGT_NATURE_LABEL,"
    "BGT_FONCTION,BGT_FONCTION_LABEL,BGT_OPERATION,BGT_SECTION,BGT_OPBUDG,BGT_CODRD,BGT_MTREAL,"
    "BGT_MTBUDGPREC,BGT_MTRARPREC,BGT_MTPROPNOUV,BGT_MTPREV,BGT_CREDOUV,BGT_MTRAR3112,BGT_ARTSPE\n";

struct Line {
  std::string document = "Compte administratif";
  int year = 2020;
  std::string function = "421";
  std::string label = "Famille et enfance";
  std::string section = "fonctionnement";
  std::string direction = "dépense";
  std::string amount = "1000";
};

std::string budget(std::initializer_list<Line> lines) {
  std::string text = kHeader;
  for (const Line& l : lines) {
    const bool account = l.document == "Compte administratif";
    text += l.document + "," + std::to_string(l.year) + ",21990012300015,X,011,,6132,," + l.function + "," +
            l.label + ",," + l.section + ",réel," + l.direction + "," + (account ? l.amount : "") + ",,,," +
            (account ? "" : l.amount) + ",,,\n";
  }
  return text;
}

const std::string kThemes = "nomenclature;fonction;commission\nM57;421;ecole\n";

TEST_CASE("displayed totals are those that were voted") {
  const auto voted = [](const std::string& rows) {
    return Judged({{"bourg/budgets/2020.csv", budget({{}, {.section = "investissement", .amount = "500.5"}})},
                   {"bourg/budgets/totaux.csv", "exercice;fonctionnement;investissement;source\n" + rows}})
        .of("total-affiche");
  };
  CHECK(voted("2020;1000;500,50;Délibération\n") == "");
  CHECK(
      voted("2020;1000;502;Délibération\n") ==
      "bourg/budgets/totaux.csv:2:1: error[total-affiche]: 2020, investissement: the lines of the budget add "
      "up to 500.50 €, 502.00 € was voted: -1.50 € of difference (real expenditure, without carried-over "
      "results (001, 002) nor order movements)\n");
  CHECK(
      voted("2020;1000;500,50;D\n2021;3;4;D\n") ==
      "bourg/budgets/totaux.csv:3:1: error[total-affiche]: the year 2021 has a voted total but no budget\n");
  CHECK(
      voted("").starts_with("bourg/collectivite.yaml:1:1: note[total-affiche]: no voted total to hold these "
                            "budgets against: 2020"));
}

TEST_CASE("a share below zero is told, and a budget that adds up to nothing is borne") {
  const auto shares = [](const std::string& amount) {
    return Judged({{"bourg/budgets/2020.csv",
                    budget({{.amount = amount}, {.function = "01", .label = "Opérations non ventilables"}})},
                   {"bourg/budgets/themes.csv", kThemes}});
  };
  CHECK(shares("300").of("total-affiche").find("error") == std::string::npos);
  CHECK(
      shares("-100").of("total-affiche").find("its share of the mandate 2020-2026 is below zero: -11.1 %") !=
      std::string::npos);
  CHECK(shares("-1000").diagnostics.count(diagnostics::Severity::kError) == 0);
}

TEST_CASE("a large unattributed part is told with its biggest functions") {
  const std::string told =
      Judged({{"bourg/budgets/2020.csv",
               budget({{.amount = "3000000"},
                       {.function = "01", .label = "Opérations non ventilables", .amount = "4000000"},
                       {.function = "020",
                        .label = "Administration générale de la collectivité",
                        .amount = "1000000"}})},
              {"bourg/budgets/themes.csv", kThemes}})
          .of("part-non-attribuee");
  CHECK(
      told ==
      "bourg/mandats.yaml:2:5: warning[part-non-attribuee]: 62 % of the expenditure of the mandate 2020-2026 "
      "belongs to no commission (the largest: 01 Opérations non ventilables (4.0 M€) ; 020 Administration "
      "générale de la collectivité (1.0 M€); attribute them in budgets/themes.csv)\n");
}

TEST_CASE("a voted budget out of balance and a jump from a year to the next are told") {
  const Judged judged(
      {{"bourg/mandats.yaml", "mandats:\n  - {id: 2020-2026, debut: 2020-07-03, exercices: [2020, 2021]}\n"},
       {"bourg/budgets/2020.csv", budget({{}})},
       {"bourg/budgets/2021.csv",
        budget({{.document = "Budget primitif", .year = 2021, .amount = "100000"},
                {.document = "Budget primitif", .year = 2021, .direction = "recette", .amount = "1000"}})}});
  CHECK(judged.of("equilibre") ==
        "bourg/budgets/2021.csv:2:1: warning[equilibre]: the budget primitif of 2021 is not balanced in its "
        "section fonctionnement: 100000.00 € of expenditure, 1000.00 € of revenue (check that the file is "
        "whole "
        "and in euros)\n");
  CHECK(judged.of("ordre-de-grandeur") ==
        "bourg/budgets/2021.csv:2:1: warning[ordre-de-grandeur]: from 2020 to 2021, the expenditure is "
        "multiplied by 100 (one of the two files is probably in cents)\n");
}

TEST_CASE("a vote out of balance is told in its own file, whatever else the year holds") {
  const Judged judged(
      {{"bourg/budgets/2021-a.csv", budget({{.year = 2021}})},
       {"bourg/budgets/2021-b.csv",
        budget({{.document = "Budget primitif", .year = 2021, .amount = "100000"},
                {.document = "Budget primitif", .year = 2021, .direction = "recette", .amount = "1000"}})}});
  CHECK(judged.of("equilibre").starts_with("bourg/budgets/2021-b.csv:2:1: warning[equilibre]"));
}

TEST_CASE("amounts that nobody could spend for each inhabitant are told with their figures") {
  const auto units = [](const std::string& amount) {
    return Judged({{"bourg/collectivite.yaml",
                    "nom: Bourg\nnature: commune\nsiren: \"219900123\"\npopulation: {2020: 1000}\n"},
                   {"bourg/budgets/2020.csv", budget({{.amount = amount}})}})
        .of("montants-en-euros");
  };
  CHECK(units("1500000") == "");
  CHECK(units("150000000")
            .find("2020: 150000000.00 € of real expenditure for 1000 inhabitants, 150000.00 € for "
                  "each (the amounts of this file are probably in cents)") != std::string::npos);
  CHECK(units("1500").find("probably in thousands of euros") != std::string::npos);
}

TEST_CASE("the nomenclature of each year is told with its score, and a doubtful one is a warning") {
  const auto said = [](const std::string& label) {
    return Judged(
               {{"bourg/budgets/2020.csv", budget({{},
                                                   {.function = "01", .label = "Opérations non ventilables"},
                                                   {.function = "423", .label = label}})}})
        .of("nomenclature-reconnue");
  };
  CHECK(said("Personnes âgées")
            .find("note[nomenclature-reconnue]: nomenclatures recognised by code and label "
                  "(agreeing, best other): 2020 M57 (3/3") != std::string::npos);
  CHECK(said("Inconnue")
            .find("warning[nomenclature-reconnue]: 2020: only 2 of the 3 functions of this file agree "
                  "with the nomenclature M57") != std::string::npos);
}

TEST_CASE("years a mandate misses, years of no mandate and gaps are told; those to come are not") {
  const auto years = [](const std::string& mandates) {
    return Judged({{"bourg/mandats.yaml", "mandats:\n" + mandates}, {"bourg/budgets/2020.csv", budget({{}})}})
        .of("exercices-complets");
  };
  const std::string now = "  - {id: 2020-2026, debut: 2020-07-03, exercices: ";
  CHECK(years(now + "[2020]}\n") == "");
  CHECK(Judged({{"bourg/mandats.yaml", "mandats:\n" + now + "[2020, 2021, 2022]}\n"},
                {"bourg/budgets/2020.csv", budget({{}})}},
               {2021, 6, 1})
            .of("exercices-complets") == "");
  CHECK(years(now + "[2020, 2021, 2022, 2023, 2024]}\n")
            .find("misses the budgets of: 2021, 2022, 2023, 2024") != std::string::npos);
  CHECK(years(now + "[2025]}\n").find("the year 2020 belongs to no mandate") != std::string::npos);
  const std::string before =
      years(now + "[2020]}\n  - {id: 2014-2020, debut: 2014-04-01, exercices: [2017, 2018]}\n");
  CHECK(before.find("warning[exercices-complets]: between the mandates, these years belong to none: 2019") !=
        std::string::npos);
  CHECK(before.find("note[exercices-complets]: the mandate 2014-2020 has no budget") != std::string::npos);
}

TEST_CASE("a commission that spends in one of two compared mandates only says what changed") {
  const auto scope = [](const std::string& perimeter) {
    return Judged({{"bourg/mandats.yaml",
                    "mandats:\n  - {id: 2014-2020, debut: 2014-04-01, exercices: [2019]}\n"
                    "  - {id: 2020-2026, debut: 2020-07-03, exercices: [2020]}\n"},
                   {"bourg/budgets/2020.csv", budget({{}})},
                   {"bourg/budgets/2019.csv",
                    budget({{.year = 2019, .function = "01", .label = "Opérations non ventilables"}})},
                   {"bourg/budgets/themes.csv", kThemes},
                   {"bourg/commissions/ecole.md", test::commission("formee_le: 2020-07-20\n" + perimeter)}})
        .of("perimetre");
  };
  CHECK(scope("perimetre: Créée en 2020.\n") == "");
  CHECK(scope("").find("it spends something in the mandate 2020-2026 and nothing in the mandate 2014-2020") !=
        std::string::npos);
}

}  // namespace
