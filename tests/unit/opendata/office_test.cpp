#include "opendata/office.h"

#include <doctest/doctest.h>

namespace {

using mandature::opendata::OfficeKind;
using mandature::opendata::parse_office;

TEST_CASE("the label of an office tells its kind and its place") {
  CHECK(parse_office("Maire").kind == OfficeKind::kMayor);
  CHECK(parse_office("Maire").rank() == 1);
  CHECK(parse_office("1er adjoint au Maire").rank() == 2);
  CHECK(parse_office("2ème adjoint au Maire").rank() == 3);
  CHECK(parse_office("2nde adjointe").rank() == 3);
  CHECK(parse_office("9ème Vice-président du conseil départemental").kind == OfficeKind::kVicePresident);
  CHECK(parse_office("9ème Vice-président du conseil départemental").rank() == 10);
  CHECK(parse_office("Président du conseil communautaire").rank() == 1);
  CHECK(parse_office("Présidente de groupe").kind == OfficeKind::kOther);
}

TEST_CASE("a delegated mayor does not preside over the council") {
  CHECK(parse_office("Maire délégué").kind == OfficeKind::kDelegatedMayor);
  CHECK_FALSE(parse_office("Maire délégué").rank());
  CHECK(parse_office("Maire d'arrondissement").kind == OfficeKind::kDistrictMayor);
  CHECK(parse_office("Conseillère municipale déléguée").kind == OfficeKind::kDelegate);
}

TEST_CASE("numbers that order nothing give no rank") {
  CHECK_FALSE(parse_office("123e adjoint").rank());
  CHECK_FALSE(parse_office("3 fois adjoint").rank());
  CHECK_FALSE(parse_office("Adjoint au maire").rank());
  CHECK(parse_office("").kind == OfficeKind::kNone);
}

}  // namespace
