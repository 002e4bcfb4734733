#include <doctest/doctest.h>

#include <algorithm>

#include "content.h"

namespace {

using namespace mandature;
using test::Judged;

std::string statements(const std::string& list) {
  return test::commission("formee_le: 2020-07-20\nobservations:\n" + list);
}

Judged with_quota(const std::string& list, const std::string& quota) {
  return Judged(
      {{"bourg/commissions/ecole.md", statements(list)},
       {"publication.yaml", test::kPublicationHead + "regles: {places-egales: {seuils: " + quota + "}}\n"}});
}

TEST_CASE("a statement over the quota is told with the signs to cut, spaces and accents counted as one") {
  const std::string three =
      "  - {groupe: aa, texte: \"Été **né**\"}\n  - {groupe: bb, texte: Non.}\n  - {groupe: cc, texte: "
      "Oui.}\n";
  CHECK(with_quota(three, "{signes: 6}").of("places-egales") == "");
  CHECK(with_quota(three, "{signes: 5}").of("places-egales") ==
        "bourg/commissions/ecole.md:7:5: error[places-egales]: this statement has 6 signs, 1 more than the 5 "
        "of every group (only the group may shorten its text; the number is regles, places-egales, seuils, "
        "signes)\n");
}

TEST_CASE("an absent statement is a note with the sentence its frame prints") {
  const Judged judged =
      with_quota("  - {groupe: aa, texte: Bien.}\n  - {groupe: cc, texte: Oui.}\n", "{signes: 600}");
  CHECK(judged.of("places-egales")
            .find("\"Autrement\" has no statement here (its frame will be as large as "
                  "the others, and say: N’a rien écrit.)") != std::string::npos);
  CHECK(judged.outcome("places-egales").findings == 0);
}

TEST_CASE("a statement much shorter than another is a note, never an error") {
  const std::string uneven =
      "  - {groupe: aa, texte: \"Dix signes.\"}\n  - {groupe: bb, texte: No}\n  - {groupe: cc, texte: \"Six "
      "si\"}\n";
  CHECK(with_quota(uneven, "{ecart: 6}").of("places-egales") == "");
  CHECK(
      with_quota(uneven, "{ecart: 5}").of("places-egales") ==
      "bourg/commissions/ecole.md:8:5: note[places-egales]: this statement has 2 signs, the longest one 11: "
      "tell the group it may write more\n");
}

std::string groups(const std::string& order) {
  return "ordre: " + order +
         "\ngroupes:\n  - {id: aa, nom: Ensemble, sigle: A, position: majorité, sieges: 10}\n"
         "  - {id: bb, nom: Autrement, sigle: B, position: opposition, sieges: 4}\n"
         "  - {id: cc, nom: Seuls, sigle: C, position: opposition, sieges: 1}\n";
}

TEST_CASE("the order of groups is said in a sentence, and a draw has a seed that gives it again") {
  const auto order = [](const std::string& text) {
    return Judged({{"bourg/groupes.yaml", groups(text)}}).of("ordre-des-groupes");
  };
  CHECK(order("{regle: sieges, resultat: [aa, bb, cc], texte: T.}") == "");
  CHECK(
      order("{regle: sieges}") ==
      "bourg/groupes.yaml:1:8: warning[ordre-des-groupes]: no sentence says in which order the groups stand "
      "(add \"texte: …\" under ordre: posters print it beside the statements)\n");
  CHECK(order("{regle: tirage, texte: T.}") ==
        "bourg/groupes.yaml:1:8: warning[ordre-des-groupes]: this draw has no recorded seed: nobody can draw "
        "again (add \"graine: 20250603\")\n");
  const std::string wrong = order("{regle: alphabetique, decale: oui, resultat: [aa, bb, cc], texte: T.}");
  CHECK(wrong ==
        "bourg/groupes.yaml:1:8: warning[ordre-des-groupes]: the recorded order of the groups is not the one "
        "its rule gives (the rule gives: bb, aa, cc)\n");
}

TEST_CASE("eleven groups, or one, have their statements counted alike") {
  std::string eleven = "ordre: {regle: sieges, texte: T.}\ngroupes:\n";
  for (char id = 'a'; id <= 'k'; ++id) {
    eleven += std::string("  - {id: g") + id + ", nom: G" + id + ", sigle: " + id +
              ", position: autre, sieges: 1}\n";
  }
  const auto judge = [](const std::string& file) {
    return Judged({{"bourg/groupes.yaml", file},
                   {"bourg/elus.csv", "id;nom;prénom\nun;Un;Ana\n"},
                   {"bourg/commissions/membres.csv", "commission;membre;fonction\necole;un;présidente\n"},
                   {"bourg/commissions/ecole.md", test::commission("formee_le: 2020-07-20\n")}});
  };
  const std::string told = judge(eleven).of("places-egales");
  CHECK(std::count(told.begin(), told.end(), '\n') == 11);
  const std::string one =
      judge("groupes: [{id: aa, nom: A, sigle: A, position: autre, sieges: 15}]\n").of("places-egales");
  CHECK(std::count(one.begin(), one.end(), '\n') == 1);
}

TEST_CASE("within the period, pictures that show the executive only are told") {
  const auto judge = [](const std::string& body, support::Date today) {
    return Judged({{"bourg/apercus/ecole.md", test::project("resume: R.\n", body)},
                   {"bourg/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>"}},
                  today)
        .of("portraits");
  };
  const std::string mayor = "![Ana Un inaugure l’école](../a.svg)\n";
  CHECK(judge(mayor, {2025, 8, 31}) == "");
  CHECK(
      judge(mayor, {2025, 9, 1}) ==
      "bourg/apercus/ecole.md:6:28: warning[portraits]: only members of the executive are shown in pictures, "
      "here Ana Un (show what was done, or members of every group)\n");
  CHECK(judge(mayor + "\n![Avec Di Quatre](../a.svg)\n", {2025, 9, 1}) == "");
  CHECK(judge("![Une école](../a.svg)\n", {2025, 9, 1}) == "");
}

}  // namespace
