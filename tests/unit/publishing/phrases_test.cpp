#include "publishing/phrases.h"

#include <doctest/doctest.h>

namespace publishing = mandature::publishing;

namespace {

std::vector<std::size_t> owners(const publishing::Phrases& phrases, const std::string& text) {
  std::vector<std::size_t> found;
  phrases.search(publishing::squeezed(text),
                 [&](std::size_t owner, const std::string&) { found.push_back(owner); });
  return found;
}

}  // namespace

TEST_CASE("a sentence is found whatever was done to its spaces, signs and escapes") {
  publishing::Phrases phrases;
  phrases.add("On pousse les tables de la salle des maîtres, vraiment ?", 7);
  CHECK(owners(phrases, "… on pousse les tables\nde la salle des maîtres, vraiment\u202f?").size() == 1);
  CHECK(owners(phrases, R"({"t": "On pousse les tables de la salle des ma\u00eetres, vraiment ?"})").size() ==
        1);
  CHECK(owners(phrases, "On pousse les tables de la salle des maîtresses").empty());
  CHECK(publishing::squeezed_outside_tags("<p>d&#39;a<b class=\"x\">utre</b> &amp; c</p>") == "dautrec");
}

TEST_CASE("short phrases are too common to be looked for, and what is public is forgotten") {
  publishing::Phrases phrases;
  phrases.add("Oui, bien sûr.", 0);
  CHECK(phrases.empty());
  phrases.add("La visite se raconte au portail pendant des mois", 1);
  phrases.forget(publishing::squeezed("Elle dit : la visite se raconte au portail pendant des mois."));
  CHECK(owners(phrases, "La visite se raconte au portail pendant des mois").empty());
}
