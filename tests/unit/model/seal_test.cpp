#include "model/seal.h"

#include <doctest/doctest.h>

#include "model/evaluation.h"

using namespace mandature;
using model::SealedNature;
using model::SealedPart;

namespace {

model::Evaluation evaluation() {
  model::Evaluation made;
  made.title = "Le samedi gratuit";
  made.question = "Et après\u202F?";
  model::Finding finding;
  finding.id.value = "c1";
  finding.text = "77 % de plus.";
  made.findings = {finding};
  model::ReportChapter chapter;
  chapter.id = "qui";
  chapter.title = "Qui est à bord";
  chapter.body = {document::paragraph("Un  premier\nparagraphe."), document::paragraph("Un second.")};
  made.chapters = {chapter};
  model::Evidence evidence;
  evidence.id.value = "comptages";
  evidence.file = "materiaux/comptages.csv";
  made.evidence = {evidence};
  return made;
}

std::vector<SealedPart> parts_of(const model::Evaluation& made) {
  return model::sealed_parts(made, [](const std::string& path) { return "empreinte de " + path; });
}

}  // namespace

TEST_CASE("a sealed text is one line for each thing the evaluators wrote, whatever its spaces") {
  CHECK(model::canonical_text(parts_of(evaluation())) ==
        "= titre: Le samedi gratuit\n"
        "= question: Et après ?\n"
        "= constats.c1.texte: 77 % de plus.\n"
        "= chapitres.qui.titre: Qui est à bord\n"
        "= chapitres.qui.texte: Un premier paragraphe.\n"
        "= chapitres.qui.texte: Un second.\n"
        "# materiaux.comptages.fichier: empreinte de materiaux/comptages.csv\n");
}

TEST_CASE("what lives on after the steering committee is not sealed") {
  const std::string before = model::canonical_text(parts_of(evaluation()));
  model::Evaluation later = evaluation();
  later.corrections.push_back({{2025, 4, 2}, "Une correction."});
  later.actions.emplace_back().title = "Une action";
  later.contributions.emplace_back().title = "Un article";
  later.call = "Écrivez-nous.";
  CHECK(model::canonical_text(parts_of(later)) == before);
}

TEST_CASE("a canonical text is read back as the parts it was made of") {
  const auto parts = parts_of(evaluation());
  const auto read = model::read_canonical_text(model::canonical_text(parts));
  CHECK(model::canonical_text(read) == model::canonical_text(parts));
  CHECK(read.back().nature == SealedNature::kData);
  CHECK(model::differences(read, parts).empty());
}

TEST_CASE("each difference with the sealed text is told by its place, changed, added or taken away") {
  const auto sealed = parts_of(evaluation());
  model::Evaluation later = evaluation();
  later.findings.front().text = "97 % de plus.";
  auto& body = later.chapters.front().body;
  body.insert(body.begin(), document::paragraph("Ajouté."));
  body.pop_back();
  const auto found = model::differences(sealed, parts_of(later));
  REQUIRE(found.size() == 3);
  CHECK(found[0].name == "constats.c1.texte");
  CHECK(found[0].sealed == "77 % de plus.");
  CHECK(found[0].now == "97 % de plus.");
  CHECK(found[1].sealed == "");
  CHECK(found[1].now == "Ajouté.");
  CHECK(found[2].sealed == "Un second.");
  CHECK(found[2].now == "");
}

TEST_CASE("notes are sealed with their numbers, as they are printed") {
  model::Evaluation made = evaluation();
  document::Inlines text = document::inline_text("Un chiffre");
  text.push_back({document::FootnoteReference{"a", 3}});
  made.chapters.front().body = {document::paragraph(std::move(text))};
  CHECK(model::canonical_text(parts_of(made)).find("= chapitres.qui.texte: Un chiffre[3]\n") !=
        std::string::npos);
}
