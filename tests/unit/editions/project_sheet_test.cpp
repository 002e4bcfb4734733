#include "editions/project_sheet.h"

#include <vector>

#include "village.h"

using namespace mandature;
using test::context;
using test::section;
using test::text_of;
using test::village;

namespace {

document::Document sheet_of(const model::Authority& authority) {
  return editions::compose_project_sheet(context(), authority, authority.projects.front());
}

std::vector<std::string> roles_of(const document::Document& sheet) {
  std::vector<std::string> roles;
  for (const document::Section& one : sheet.sections) roles.push_back(one.role);
  return roles;
}

const document::Table& results(const document::Document& sheet) {
  return std::get<document::Table>(section(sheet, "resultats").blocks.at(0).content);
}

}  // namespace

TEST_CASE("a sheet of which nothing is known still has every part, and each says so") {
  const document::Document sheet = sheet_of(village());
  for (const std::string role :
       {"depart", "public", "cout", "chronologie", "resultats", "personnes", "resiste"}) {
    CAPTURE(role);
    CHECK(text_of(sheet, role) == "commun.non_renseigne");
  }
  CHECK(text_of(sheet, "chiffres") == "affiche.aucun_chiffre");
  CHECK(section(sheet, "champs").blocks.empty());
  CHECK_FALSE(section(sheet, "mentions").blocks.empty());
  CHECK_FALSE(section(sheet, "code").blocks.empty());
  CHECK_FALSE(section(sheet, "tranche").blocks.empty());
  CHECK(sheet.accent == 3);
}

TEST_CASE("projects are numbered within their commission") {
  const model::Authority authority = village();
  CHECK(editions::project_number(authority, authority.projects[0]) == "3.01");
  CHECK(editions::project_number(authority, authority.projects[1]) == "3.02");
}

TEST_CASE("every group has its frame on a sheet, and an absent opinion keeps it") {
  model::Authority authority = village();
  authority.projects[0].opinions = {{{"deux"}, "Bien.", {}}};
  const document::Document sheet = sheet_of(authority);
  const auto& frames = section(sheet, "avis").blocks;
  REQUIRE(frames.size() == 2);
  for (const document::Block& block : frames) {
    const auto& voice = std::get<document::Voice>(block.content);
    CHECK(voice.family == "groupe");
    CHECK(voice.words.empty() == (voice.speaker == "Groupe un"));
    CHECK(voice.missing == (voice.speaker == "Groupe un" ? "apercu.avis_absent" : ""));
  }
}

TEST_CASE("how far results were reached is told when its authors tell it") {
  model::Authority authority = village();
  model::Project& project = authority.projects[0];
  project.expected = {"Dix places", "Un jour"};
  project.obtained = {{"Douze", model::Achievement::kUnknown}};
  CHECK(results(sheet_of(authority)).header.cells.size() == 2);
  CHECK(document::plain_text(results(sheet_of(authority)).rows.at(1).cells.at(1).text) ==
        "commun.non_mesure");
  project.obtained[0].achievement = model::Achievement::kPartly;
  const document::Document judged = sheet_of(authority);
  REQUIRE(results(judged).header.cells.size() == 3);
  CHECK(document::plain_text(results(judged).rows.at(0).cells.at(2).text) == "apercu.en_partie");
  CHECK(results(judged).rows.at(1).cells.at(2).text.empty());
}

TEST_CASE("a service orders and names the parts of its sheets; what it does not name follows") {
  model::Authority authority = village();
  authority.projects[0].service = "Voirie";
  authority.projects[0].service_fields = {{"Longueur", "4 km"}, {"Essai", "un mois"}};
  model::SheetTemplate sheet;
  sheet.services = {"voirie"};
  sheet.parts = {{model::SheetPart::kOpinions, {}, 0, 0, false},
                 {model::SheetPart::kObtained, "Effets", 0, 0, false},
                 {model::SheetPart::kProblem, "Avant", 0, 0, false}};
  sheet.fields = {{"Essai", 0, false}, {"Longueur", 0, false}};
  authority.sheet_templates = {sheet};
  authority.projects[0].obtained = {{"Douze", model::Achievement::kUnknown}};
  const document::Document made = sheet_of(authority);
  const std::vector<std::string> roles = roles_of(made);
  const auto first = std::find(roles.begin(), roles.end(), "avis");
  REQUIRE(roles.end() - first > 4);
  CHECK(std::vector<std::string>(first, first + 4) ==
        std::vector<std::string>{"avis", "resultats", "depart", "public"});
  CHECK(section(made, "depart").heading == "Avant");
  CHECK(section(made, "public").heading == "apercu.public");
  CHECK(document::plain_text(results(made).header.cells.at(1).text) == "Effets");
  CHECK(text_of(made, "champs") == "Essai\u2002un mois Longueur\u20024 km");
}

TEST_CASE("amounts from one euro to fifty billion are summed and told") {
  model::Authority authority = village();
  authority.projects[0].costs = {{"Construction", support::Money::from_euros(50'000'000'000), {}},
                                 {"Timbre", support::Money::from_euros(1), {}}};
  const document::Document sheet = sheet_of(authority);
  CHECK(text_of(sheet, "cout").starts_with("50"));
  CHECK(section(sheet, "cout").blocks.size() == 3);
}

TEST_CASE("a figure of the timeline stays with what it counts") {
  model::Authority authority = village();
  authority.projects[0].timeline = {{{2020, 0, 0}, "Pétition de 1 900 habitants"}};
  const document::Document sheet = sheet_of(authority);
  const auto& chart = std::get<document::Figure>(section(sheet, "chronologie").blocks.at(0).content).chart;
  CHECK(chart.series.at(0).values.at(0).text == "Pétition de 1\u00A0900\u00A0habitants");
  CHECK(chart.title.empty());
}
