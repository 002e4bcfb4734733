#include "graphics/chart_table.h"

#include <doctest/doctest.h>

using namespace mandature::graphics;

TEST_CASE("the numbers of a chart are a table that spreadsheets open, with nothing they would run") {
  Chart chart;
  chart.unit = "€";
  chart.series = {
      {"2014, ancien", SeriesState::kPrevious, {{"Écoles", 1234.5, "1 234,5 €", "dit \"net\""}}},
      {"2020", SeriesState::kCurrent, {{"=1+1", std::nullopt, "non mesuré", ""}, {"Eau", -2, "−2 €", ""}}}};
  CHECK(csv_of(chart, {"Série", "Intitulé", "Valeur", "Affiché", "Précision"}) ==
        "Série,Intitulé,Valeur (€),Affiché,Précision\r\n"
        "\"2014, ancien\",Écoles,1234.5,\"1 234,5 €\",\"dit \"\"net\"\"\"\r\n"
        "2020,'=1+1,,non mesuré,\r\n"
        "2020,Eau,-2,−2 €,\r\n");
}
