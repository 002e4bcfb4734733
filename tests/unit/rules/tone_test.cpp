#include "rules/tone.h"

#include <doctest/doctest.h>

#include "content.h"

namespace {

using namespace mandature;
using rules::ToneKind;
using test::Judged;

// The expressions found, parted by bars.
std::string found(std::string_view text, const std::vector<std::string>& allowed = {}) {
  std::string list;
  for (const rules::ToneHit& hit : rules::tone_of(text, allowed))
    list += (list.empty() ? "" : "|") + std::string(text.substr(hit.begin, hit.end - hit.begin));
  return list;
}

TEST_CASE("superlatives, praise and promises are found, and as a whole") {
  CHECK(found("Un investissement historique.") == "investissement historique");
  CHECK(found("Un résultat EXCEPTIONNEL, salué par tous") == "EXCEPTIONNEL|salué par tous");
  CHECK(found("Nous avons réussi ; grâce à notre action, c’est fait") == "Nous avons réussi|grâce à notre");
  CHECK(found("grâce à l’engagement des élus") == "grâce à l’engagement");
  CHECK(found("Nous ferons une école. Une crèche sera construite.") == "Nous ferons|sera construite");
  CHECK(found("nous\n  ferons") == "nous\n  ferons");
  CHECK(found("nous **ferons** mieux") == "nous **ferons");
  CHECK(found("Promesse tenue !") == "Promesse tenue");
}

TEST_CASE("each expression of the list is found in its own words, except those it permits") {
  for (const rules::ToneExpression& row : rules::tone_expressions()) {
    CAPTURE(row.expression);
    std::string text;
    for (std::size_t at = 0; at < row.expression.size();) {
      const std::size_t end = std::min(row.expression.find(' ', at), row.expression.size());
      std::string word(row.expression.substr(at, end - at));
      word = word.substr(0, word.find('|'));
      if (word.starts_with('~')) word = "dorm" + word.substr(1);
      text += (text.empty() ? "" : " ") + word;
      at = end + 1;
    }
    CHECK((found(text) == text) == (row.kind != ToneKind::kAllowed));
  }
}

TEST_CASE("ordinary words are let through") {
  for (const std::string_view text :
       {"L’assemblée générale extraordinaire, un congé exceptionnel, des charges exceptionnelles.",
        "Le centre historique et le service historique ; 200 exemplaires ; en deux exemplaires.",
        "Nous tirons les leçons, nous considérons, nous assurons, nous ouvrons, nous montrons le bilan.",
        "La commission a été créée en 2020. Le marché des meilleurs prix. Un record de chaleur en juillet.",
        "Le phare du port. La ville a construit. À la pointe de l’île. Sous l’autorité du préfet.",
        "Nous attendons. Le plus grand nombre d’élèves par classe est de 28. Le conseil opéra un choix."}) {
    CHECK(found(text) == "");
  }
}

TEST_CASE("quotations, quoted lines and addresses are not the services' words") {
  CHECK(found("« Un succès historique », dit-il. “Magnifique”") == "");
  CHECK(found("> magnifique\n> et formidable\n\nmagnifique") == "magnifique");
  CHECK(found("[lire](https://x.example/magnifique/succes) et https://x.example/magnifique.") == "");
  CHECK(found("« magnifique sans fin") == "magnifique");
}

TEST_CASE("a long text of nothing but praise is judged in one walk") {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "magnifique, ";
  CHECK(rules::tone_of(text, {"magnifique"}).empty());
  CHECK(rules::tone_of(text).size() == 200000);
}

TEST_CASE("an expression does not run over the end of a sentence, and an allowed one may stand") {
  CHECK(found("C’est à nous. Ferons-les partir") == "");
  CHECK(found("La Nuit magnifique", {"nuit magnifique"}) == "");
  CHECK(found("Une vue magnifique", {"nuit magnifique"}) == "magnifique");
}

const std::string kProject =
    test::project("resume: \"Un équipement magnifique.\"\navis: [{groupe: aa, texte: Magnifique.}]\n",
                  "Une école formidable.\n");
const std::string kCommission = test::commission(
    "formee_le: 2020-07-20\nobservations: [{groupe: aa, texte: Magnifique.}, {groupe: bb, texte: Non.}, "
    "{groupe: cc, texte: Oui.}]\npersonnel: {texte: Magnifique., signature: Eux}\n"
    "exterieur: [{auteur: Lui, texte: Magnifique.}]\n");

TEST_CASE("within the period, the services' texts are read, and never those that others sign") {
  const auto judge = [](support::Date today, const std::string& more = {}) {
    return Judged({{"bourg/apercus/ecole.md", kProject},
                   {"bourg/commissions/ecole.md", kCommission},
                   {"publication.yaml", test::kPublicationHead + "election: 2026-03-15\n" + more}},
                  today);
  };
  CHECK(judge({2025, 8, 31}).of("ton") == "");
  const std::string both =
      "bourg/apercus/ecole.md:4:24: warning[ton]: superlative in a text of the services: \"magnifique\" "
      "(décrire ce qui a été fait)\n"
      "bourg/apercus/ecole.md:7:11: warning[ton]: superlative in a text of the services: \"formidable\" "
      "(donner le chiffre et sa comparaison)\n";
  CHECK(judge({2025, 9, 1}).of("ton") == both);
  CHECK(judge({2025, 8, 31}, "regles: {ton: {seuils: {toujours: oui}}}\n").of("ton") == both);
  CHECK(judge({2025, 9, 1}, "regles: {ton: {admis: [magnifique, formidable], motif: Noms.}}\n").of("ton") ==
        "");
}

}  // namespace
