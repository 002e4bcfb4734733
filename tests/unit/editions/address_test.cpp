#include "editions/address.h"

#include <doctest/doctest.h>

using namespace mandature::editions;

TEST_CASE("a link goes from page to page without leaving the site") {
  CHECK(relative_address("index.html", "valbrune/index.html") == "valbrune/index.html");
  CHECK(relative_address("valbrune/index.html", "index.html") == "../index.html");
  CHECK(relative_address("valbrune/atlas/culture.html", "valbrune/atlas/index.html") == "index.html");
  CHECK(relative_address("valbrune/atlas/culture.html", "valbrune/medias/a.svg") == "../medias/a.svg");
  CHECK(relative_address("valbrune/atlas/culture.html", "agglo/index.html") == "../../agglo/index.html");
  CHECK(relative_address("a/index.html", "a/index.html") == "index.html");
}

TEST_CASE("a PDF offered on the site keeps its authority and its name") {
  CHECK(download_path("print/valbrune/affiches/culture.pdf") ==
        "valbrune/telechargements/affiches-culture.pdf");
  CHECK(download_path("print/agglo/evaluations/bus/rapport.pdf") ==
        "agglo/telechargements/evaluations-bus-rapport.pdf");
}
