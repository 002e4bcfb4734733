#include "interchange/naming.h"

#include <doctest/doctest.h>

using namespace mandature;

TEST_CASE("an address bears no space, accent nor sign that means something else") {
  CHECK(interchange::absolute_address("https://exemple.fr/site", "ville/médias/un film?#1.m4a") ==
        "https://exemple.fr/site/ville/m%C3%A9dias/un%20film%3F%231.m4a");
}

TEST_CASE("a stable name is a UUID of version 8 that depends on all of the name") {
  const std::string id = interchange::stable_id("valbrune/temoignages/nadia-berkane");
  REQUIRE(id.size() == 45);
  CHECK(id.starts_with("urn:uuid:"));
  CHECK(id[23] == '8');
  CHECK(std::string("89ab").find(id[28]) != std::string::npos);
  CHECK(id == interchange::stable_id("valbrune/temoignages/nadia-berkane"));
  CHECK(id != interchange::stable_id("valbrune/temoignages/nadia-berkan"));
}

TEST_CASE("days are written as feeds ask, with the right day of the week") {
  CHECK(interchange::day_start({2025, 8, 31}) == "2025-08-31T00:00:00Z");
  CHECK(interchange::mail_day_start({2025, 8, 31}) == "Sun, 31 Aug 2025 00:00:00 +0000");
  CHECK(interchange::mail_day_start({2024, 2, 29}) == "Thu, 29 Feb 2024 00:00:00 +0000");
  CHECK(interchange::year_after({2025, 8, 31}).iso() == "2026-08-31");
  CHECK(interchange::year_after({2024, 2, 29}).iso() == "2025-02-28");
}

TEST_CASE("lengths of time are those of ISO 8601") {
  CHECK(interchange::iso_duration(402000) == "PT6M42S");
  CHECK(interchange::iso_duration(59600) == "PT1M0S");
  CHECK(interchange::iso_duration(3600000) == "PT1H0M0S");
  CHECK(interchange::iso_duration(0) == "PT0S");
}
