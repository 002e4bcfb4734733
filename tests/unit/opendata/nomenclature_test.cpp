#include "opendata/nomenclature.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

#include "opendata/themes.h"

namespace {

using namespace mandature;
using model::Nomenclature;

std::vector<model::BudgetLine> lines_with(const std::vector<std::pair<std::string, std::string>>& functions) {
  std::vector<model::BudgetLine> lines;
  for (const auto& [code, label] : functions) {
    model::BudgetLine line;
    line.function = code;
    line.function_label = label;
    lines.push_back(line);
  }
  return lines;
}

TEST_CASE("the official functions are sorted, complete and without repetition") {
  const auto functions = opendata::official_functions();
  CHECK(functions.size() == 584);
  const auto key = [](const opendata::OfficialFunction& f) { return std::pair{f.nomenclature, f.code}; };
  for (std::size_t i = 1; i < functions.size(); ++i) CHECK(key(functions[i - 1]) < key(functions[i]));
  CHECK(opendata::official_label(Nomenclature::kM57, "020") == "Administration générale de la collectivité");
  CHECK_FALSE(opendata::official_label(Nomenclature::kM57, "9999"));
}

TEST_CASE("each nomenclature is recognised from its own functions") {
  for (const Nomenclature nomenclature :
       {Nomenclature::kM14, Nomenclature::kM57, Nomenclature::kM52, Nomenclature::kM71}) {
    std::vector<std::pair<std::string, std::string>> functions;
    for (const opendata::OfficialFunction& function : opendata::official_functions()) {
      if (function.nomenclature == nomenclature) functions.emplace_back(function.code, function.label);
    }
    CHECK(opendata::recognise_nomenclature(lines_with(functions)).best == nomenclature);
  }
}

TEST_CASE("how well the functions agree is told, with the next best nomenclature") {
  const auto found =
      opendata::recognise_nomenclature(lines_with({{"421", "Centres de loisirs"},
                                                   {"020", "Administration générale de la collectivité"},
                                                   {"72", "Collecte et traitement des déchets"},
                                                   {"325", "Autres équipements sportifs ou de loisirs"}}));
  CHECK(found.functions == 4);
  CHECK(found.agreeing >= found.second_agreeing);
}

TEST_CASE("every official function has a theme, and every theme a label") {
  for (const opendata::OfficialFunction& function : opendata::official_functions())
    CHECK_FALSE(opendata::theme_of_function(function.nomenclature, function.code).empty());
  CHECK(opendata::themes().size() == 22);
  CHECK(opendata::theme_of_function(Nomenclature::kM57, "325") == "sport");
  CHECK(opendata::theme_of_function(Nomenclature::kM14, "32") == "culture");
  CHECK(opendata::theme_of_function(Nomenclature::kUnknown, "32").empty());
}

TEST_CASE("functions that several nomenclatures share recognise none") {
  CHECK(opendata::recognise_nomenclature(lines_with({{"020", "Administration générale de la collectivité"}}))
            .best == Nomenclature::kUnknown);
}

TEST_CASE("labels that agree with no nomenclature recognise none") {
  CHECK(
      opendata::recognise_nomenclature(lines_with({{"421", "Fleurs"}, {"32", "Pierres"}, {"84", "Étoiles"}}))
          .best == Nomenclature::kUnknown);
  CHECK(opendata::recognise_nomenclature({}).best == Nomenclature::kUnknown);
}

TEST_CASE("a leading zero that a spreadsheet took away comes back when the label says so") {
  CHECK(opendata::restored_code(Nomenclature::kM14, "20", "ADMINISTRATION GENERALE DE LA COLLECTIVITE") ==
        "020");
  CHECK(opendata::restored_code(Nomenclature::kM14, "20", "Services communs") == "20");
  CHECK(opendata::restored_code(Nomenclature::kM14, "26", "CIMETIERES ET POMPES FUNEBRES") == "026");
  CHECK(opendata::restored_code(Nomenclature::kM14, "412", "Stades") == "412");
  CHECK(opendata::restored_code(Nomenclature::kM14, "21", "") == "21");
}

TEST_CASE("names of nomenclatures are read in their usual spellings") {
  CHECK(opendata::nomenclature_named("m57") == Nomenclature::kM57);
  CHECK(opendata::nomenclature_named("M57 développée") == Nomenclature::kM57);
  CHECK(opendata::nomenclature_named("M49") == Nomenclature::kM4);
  CHECK_FALSE(opendata::nomenclature_named("M570"));
  CHECK(model::name_of(Nomenclature::kM14) == "M14");
}

}  // namespace
