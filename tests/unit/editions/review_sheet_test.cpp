#include "editions/review_sheet.h"

#include "village.h"

using namespace mandature;
using test::context;
using test::section;
using test::text_of;
using test::village;

namespace {

model::Authority reviewed() {
  model::Authority authority = village();
  model::Review review;
  review.commission = {"tout"};
  review.scale = {"Échelle", "Pour qui ?", {{"A", "pour tous"}, {"B", "pour personne"}}};
  review.ranking = {{{"pont"}, "A", "Il tient.", {}}};
  review.prides = {{"pont"}};
  review.challenges = {{"L’école", "Elle manque.", "1 sur 3", {}}};
  authority.reviews = {review};
  return authority;
}

document::Document sheet_of(const model::Authority& authority) {
  return editions::compose_review_sheet(context(), authority, authority.reviews.front());
}

}  // namespace

TEST_CASE(
    "the scale is shown as the commission wrote it, and every project stands on it or says it does not") {
  const document::Document sheet = sheet_of(reviewed());
  CHECK(section(sheet, "echelle").heading == "Échelle");
  CHECK(section(sheet, "echelle").remark == "Pour qui ?");
  CHECK(text_of(sheet, "echelle") == "A pour tous B pour personne");
  const auto& table = std::get<document::Table>(section(sheet, "classement").blocks.at(0).content);
  REQUIRE(table.rows.size() == 2);
  CHECK(document::plain_text(table.rows[0].cells[0].text) == "3.02\u2002Projet pont");
  CHECK(document::plain_text(table.rows[1].cells[0].text) == "3.01\u2002Projet ecole");
  CHECK(document::plain_text(table.rows[1].cells[2].text) == "bilan.non_classe");
}

TEST_CASE("without dissent the selection of the commission has the page") {
  const document::Document sheet = sheet_of(reviewed());
  CHECK(text_of(sheet, "fiertes") == "Projet pont");
  CHECK(text_of(sheet, "defis") == "L’école 1 sur 3 Elle manque.");
  CHECK(sheet.find("selections") == nullptr);
}

TEST_CASE("a dissenting group stands beside the common selection, in a frame of the same family") {
  model::Authority authority = reviewed();
  authority.reviews[0].dissents = {{{"deux"}, {{"ecole"}}, {}, "Nous préférons l’école.", {}}};
  const document::Document sheet = sheet_of(authority);
  CHECK(sheet.find("fiertes") == nullptr);
  const auto& frames = section(sheet, "selections").blocks;
  REQUIRE(frames.size() == 2);
  const auto& common = std::get<document::Voice>(frames[0].content);
  const auto& own = std::get<document::Voice>(frames[1].content);
  CHECK(common.family == own.family);
  CHECK(common.speaker == "bilan.commune");
  CHECK(own.speaker == "Groupe deux");
  CHECK(document::plain_text(common.words) ==
        "bilan.fiertes 3.02\u2002Projet pont bilan.defis L’école. Elle manque. (1 sur 3)");
  CHECK(document::plain_text(own.words) ==
        "bilan.fiertes 3.01\u2002Projet ecole bilan.defis commun.non_renseigne Nous préférons l’école.");
}

TEST_CASE("a commission without projects says so and can still be signed") {
  model::Authority authority = reviewed();
  authority.projects.clear();
  authority.reviews[0].ranking.clear();
  authority.reviews[0].prides.clear();
  const document::Document sheet = sheet_of(authority);
  CHECK(text_of(sheet, "classement") == "bilan.aucun_projet");
  CHECK(text_of(sheet, "fiertes") == "affiche.aucune_reussite");
  CHECK(text_of(sheet, "signature") == "bilan.signature");
}
