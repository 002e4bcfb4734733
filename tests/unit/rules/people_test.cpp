#include <doctest/doctest.h>

#include <numeric>

#include "content.h"
#include "rules/apportionment.h"

namespace {

using namespace mandature;
using test::Judged;

TEST_CASE("seats are shared by both methods") {
  CHECK(rules::by_largest_remainder(9, {24, 6, 9, 4}) == std::vector<int>{5, 1, 2, 1});
  CHECK(rules::by_highest_average(9, {24, 6, 9, 4}) == std::vector<int>{6, 1, 2, 0});
  CHECK(rules::by_largest_remainder(3, {1, 1}) == std::vector<int>{2, 1});
  CHECK(rules::by_highest_average(0, {3, 2}) == std::vector<int>{0, 0});
  CHECK(rules::by_largest_remainder(5, {0, 0}) == std::vector<int>{0, 0});
  CHECK(rules::by_highest_average(5, {}).empty());
}

TEST_CASE("whatever the council, all seats are given and a method gives a group its quotient or more") {
  for (int seats = 0; seats <= 40; ++seats) {
    for (const std::vector<int>& weights :
         {std::vector<int>{1}, {7, 7, 7}, {33, 17, 12}, {51, 20, 10, 9, 5, 3, 1, 1, 0, 0, 1}}) {
      const int total = std::accumulate(weights.begin(), weights.end(), 0);
      for (const auto& share :
           {rules::by_largest_remainder(seats, weights), rules::by_highest_average(seats, weights)}) {
        CHECK(std::accumulate(share.begin(), share.end(), 0) == seats);
        for (std::size_t i = 0; i < share.size(); ++i) CHECK(share[i] >= seats * weights[i] / total);
      }
    }
  }
}

const std::string kHead = "commission;membre;fonction\n";

std::string composition(const std::string& rows, const std::string& authority = {}) {
  const std::string commune = "nom: Bourg\nnature: commune\npopulation: {2020: 1200}\n";
  return Judged({{"bourg/commissions/membres.csv", kHead + rows},
                 {"bourg/collectivite.yaml", authority.empty() ? commune : authority}})
      .of("composition");
}

TEST_CASE("each group has a seat in each commission where the law asks") {
  const std::string without_cc =
      "ecole;un;membre\necole;deux;membre\necole;trois;membre\necole;quatre;membre\n";
  CHECK(
      composition(without_cc) ==
      "bourg/commissions/ecole.md:2:1: warning[composition]: the group \"Seuls\" has 1 seats in the council "
      "and none in this commission (each political tendency has at least one seat)\n");
  CHECK(composition("ecole;un;membre\necole;quatre;membre\n").find("2 seats cannot hold the 3 groups") !=
        std::string::npos);
  const std::string small =
      composition(without_cc, "nom: Bourg\nnature: commune\npopulation: {2020: 999}\nsieges: 15\n");
  CHECK(small.starts_with("bourg/commissions/ecole.md:2:1: note[composition]"));
  CHECK(composition(without_cc, "nom: Bourg\nnature: epci\npopulation: {2020: 999}\n").find("warning") !=
        std::string::npos);
  CHECK(composition(without_cc, "nom: Bourg\nnature: departement\npopulation: {2020: 999999}\n")
            .find("warning") == std::string::npos);
}

TEST_CASE("a composition far from both proportional distributions is told with its deviation") {
  CHECK(composition("ecole;un;membre\necole;quatre;membre\necole;huit;membre\necole;cinq;membre\n") ==
        "bourg/commissions/ecole.md:2:1: warning[composition]: the group \"Ensemble\" holds 1 of the 4 seats "
        "of "
        "this commission; in proportion, 3 by the largest remainder, 3 by the highest average (-2 seats)\n");
}

TEST_CASE("a commission has a date, within the mandate, and members of known groups") {
  const auto on = [](const std::string& date) {
    return Judged({{"bourg/commissions/ecole.md", test::commission(date)}}).of("composition");
  };
  CHECK(on("") ==
        "bourg/commissions/ecole.md:2:1: warning[composition]: nothing says on which day this commission was "
        "formed (add \"formee_le: 2020-07-20\": its composition is judged at that date)\n");
  CHECK(on("formee_le: 2014-04-20\n") ==
        "bourg/commissions/ecole.md:2:1: warning[composition]: this commission was formed on 2014-04-20, "
        "before "
        "the mandate 2020-2026 began\n");
  CHECK(Judged({{"bourg/elus.csv", "id;nom;prénom\nun;Un;Ana\n"},
                {"bourg/commissions/membres.csv", kHead + "ecole;un;membre\n"}})
            .of("composition")
            .find("the groups of the members of this commission are not known") != std::string::npos);
}

TEST_CASE("seats of groups are held against the council and the members") {
  const auto council = [](const std::string& seats) {
    return Judged({{"bourg/collectivite.yaml",
                    "nom: Bourg\nnature: commune\npopulation: {2020: 1200}\nsieges: " + seats + "\n"}})
        .of("sieges-des-groupes");
  };
  CHECK(council("15") == "");
  CHECK(council("14") ==
        "bourg/groupes.yaml:5:5: warning[sieges-des-groupes]: with this group, the groups hold more than the "
        "14 "
        "seats of the council\n");
  CHECK(council("17") ==
        "bourg/groupes.yaml:3:5: note[sieges-des-groupes]: 2 of the 17 seats of the council belong to no "
        "group\n");
  CHECK(Judged({{"bourg/elus.csv",
                 "id;nom;prénom;groupe\nun;Un;Ana;aa\ndeux;Deux;Bo;aa\ntrois;Trois;Cy;cc\n"
                 "quatre;Quatre;Di;bb\ncinq;Cinq;Eve;cc\n"}})
            .of("sieges-des-groupes") ==
        "bourg/groupes.yaml:5:5: warning[sieges-des-groupes]: 2 members say they belong to this group, which "
        "has 1 seats\n");
}

std::string review(const std::string& prides, const std::string& challenges, const std::string& more = {}) {
  std::string ranking;
  for (const char id : {'p', 'q', 'r', 's'}) ranking += std::string("{apercu: p") + id + ", niveau: A}, ";
  return "commission: ecole\nechelle: {nom: E, niveaux: [{valeur: A, libelle: a}]}\nclassement: [" + ranking +
         "]\nfiertes: [" + prides + "]\ndefis: [" + challenges + "]\n" + more;
}

std::string selections(const std::string& text, const std::string& rules = {}) {
  const std::string sheet = test::project("resume: R.\n");
  return Judged({{"bourg/bilans/ecole.yaml", text},
                 {"publication.yaml", test::kPublicationHead + rules},
                 {"bourg/apercus/pp.md", sheet},
                 {"bourg/apercus/pq.md", sheet},
                 {"bourg/apercus/pr.md", sheet},
                 {"bourg/apercus/ps.md", sheet},
                 {"bourg/apercus/pt.md", sheet}})
      .of("trois-reussites");
}

const std::string kChallenge = "{titre: T, texte: t}";
const std::string kThree = kChallenge + ", " + kChallenge + ", " + kChallenge;

TEST_CASE("a review selects three prides among its ranking, and three challenges, or what is set") {
  CHECK(selections(review("pp, pq, pr", kThree)) == "");
  CHECK(selections(review("pp, pq", kThree)) ==
        "bourg/bilans/ecole.yaml:1:1: error[trois-reussites]: this review selects 2 prides, not 3\n");
  CHECK(selections(review("pp, pq, pr, ps", kThree + ", " + kChallenge)) ==
        "bourg/bilans/ecole.yaml:1:1: error[trois-reussites]: this review selects 4 challenges, not 3\n"
        "bourg/bilans/ecole.yaml:1:1: error[trois-reussites]: this review selects 4 prides, not 3\n");
  CHECK(selections(review("pp, pq, pt", kThree)) ==
        "bourg/bilans/ecole.yaml:1:1: error[trois-reussites]: the pride \"pt\" is not in the ranking (a "
        "commission selects among the projects it ranked)\n");
  CHECK(selections(review("pp, pq", kChallenge),
                   "regles: {trois-reussites: {seuils: {reussites: 2, defis: 1}}}\n") == "");
}

TEST_CASE("a group that differs selects no more than the commission") {
  CHECK(
      selections(review("pp, pq, pr", kThree,
                        "divergences: [{groupe: aa, fiertes: [pp, pq, pr, ps], defis: [" + kThree + ", " +
                            kChallenge + "]}]\n")) ==
      "bourg/bilans/ecole.yaml:6:15: error[trois-reussites]: this group selects 4 challenges, more than the "
      "3 "
      "of the commission\n"
      "bourg/bilans/ecole.yaml:6:15: error[trois-reussites]: this group selects 4 prides, more than the 3 of "
      "the commission\n");
}

TEST_CASE("legal notices name people and how to reach them, and the printer of what is printed") {
  const auto notices = [](const std::string& mentions, rules::Printing printing) {
    return Judged({{"publication.yaml",
                    "titre: Essai\nadresse: https://essai.example\nedition: 2025-1\narrete_au: 2025-08-31\n"
                    "collectivites: [bourg]\nmentions: {" +
                        mentions + "}\n"}},
                  {2025, 6, 1}, printing)
        .of("mentions-legales");
  };
  const std::string sound =
      "editeur: \"Ville, +33 1 99 00 45 00\", directeur: \"La maire, Ana-Lou Un\", "
      "hebergeur: \"H, 01.99.00.45.80\", contact: https://x.example";
  CHECK(notices(sound + ", imprimeur: I", rules::Printing::kPress) == "");
  CHECK(notices(sound, rules::Printing::kNone) == "");
  CHECK(notices(sound, rules::Printing::kPaper).find(": note[mentions-legales]: the printer is not named") !=
        std::string::npos);
  CHECK(
      notices(sound, rules::Printing::kPress).find(": warning[mentions-legales]: the printer is not named") !=
      std::string::npos);
  const std::string poor =
      notices("editeur: \"Ville, 99012\", directeur: Le Maire, hebergeur: H, contact: ecrire@mairie",
              rules::Printing::kNone);
  for (const char* message :
       {"no telephone number in \"editeur\"", "no telephone number in \"hebergeur\"",
        "\"directeur\" names no person: \"Le Maire\"", "nobody can write to \"ecrire@mairie\""}) {
    CHECK(poor.find(message) != std::string::npos);
  }
}

}  // namespace
