#include "support/filing.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using mandature::support::filed_part;
using mandature::support::filing_key;

TEST_CASE("a family name is filed under its first word that is not \"de\"") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"de La Fontaine", "La Fontaine"},
      {"de la Fontaine", "la Fontaine"},
      {"DE LA FONTAINE", "LA FONTAINE"},
      {"d'Ormesson", "Ormesson"},
      {"d’Ormesson", "Ormesson"},
      {"D’ORMESSON", "ORMESSON"},
      {"Du Bellay", "Du Bellay"},
      {"du Bellay", "du Bellay"},
      {"des Essarts", "des Essarts"},
      {"Le Goff", "Le Goff"},
      {"de Gaulle", "Gaulle"},
      {"De Smet", "De Smet"},
      {"Delacroix", "Delacroix"},
      {"d’", "d’"},
      {"de", "de"},
      {"  de   Gaulle ", "Gaulle"},
      {"", ""},
  };
  for (const auto& [name, filed] : table) {
    CAPTURE(name);
    CHECK(filed_part(name) == filed);
  }
}

TEST_CASE("people stand in the order of NF Z44-001") {
  using Name = std::pair<std::string, std::string>;  // family, given
  const std::vector<Name> ordered{
      {"Abadie", "Zoé"},         {"du Bellay", "Joachim"}, {"Élan", "Ana"},
      {"Elan", "Bruno"},         {"de Gaulle", "Charles"}, {"de La Fontaine", "Jean"},
      {"Lebrun", "Anne"},        {"Lefevre", "Ana"},       {"Lefèvre", "Ana"},
      {"Lefevre", "Zoé"},        {"Le Goff", "Maryse"},    {"N’Diaye", "Awa"},
      {"Ndiaye", "Binta"},       {"d’Ormesson", "Jean"},   {"Saint-Martin", "Luc"},
      {"Saint Martin", "Marie"}, {"van Dyck", "Paul"},
  };
  std::vector<Name> names = ordered;
  std::reverse(names.begin(), names.end());
  std::sort(names.begin(), names.end(), [](const Name& a, const Name& b) {
    return filing_key(a.first, a.second) < filing_key(b.first, b.second);
  });
  CHECK(names == ordered);
}

TEST_CASE("only equal names have equal keys") {
  CHECK(filing_key("Saint-Martin", "Luc") != filing_key("Saint Martin", "Luc"));
  CHECK(filing_key("Roche", "Inès") == filing_key("Roche", "Inès"));
  CHECK(filing_key("de Gaulle", "") != filing_key("Gaulle", ""));
}
