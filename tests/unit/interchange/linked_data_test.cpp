#include "interchange/linked_data.h"

#include <doctest/doctest.h>

using namespace mandature;

namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the way to a page is numbered from its first page") {
  const std::string json = interchange::write_linked_data(
      {interchange::Trail{{{"Site", "https://exemple.fr/"}, {"Village", "https://exemple.fr/village/"}}}});
  CHECK(json.starts_with("{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"BreadcrumbList\""));
  CHECK(contains(json, "\"position\":2,\"name\":\"Village\",\"item\":\"https://exemple.fr/village/\""));
}

TEST_CASE("an elected member holds a role in an authority, and what is not known is not said") {
  interchange::Officeholder holder;
  holder.name = "Ada \"la\" Maire";
  holder.offices = {"Maire"};
  holder.body.name = "Village";
  holder.body.siren = "219900123";
  const std::string json = interchange::write_linked_data({holder});
  CHECK(contains(json, "\"name\":\"Ada \\\"la\\\" Maire\""));
  CHECK(contains(json,
                 "{\"@type\":\"OrganizationRole\",\"roleName\":[\"Maire\"],\"memberOf\":"
                 "{\"@type\":\"GovernmentOrganization\",\"name\":\"Village\""));
  CHECK(contains(json, "\"propertyID\":\"SIREN\",\"value\":\"219900123\""));
  CHECK_FALSE(contains(json, "startDate"));
  CHECK_FALSE(contains(json, "\"\""));
}

TEST_CASE("a film has its length, its words and its chapters as parts") {
  interchange::Film film;
  film.name = "Un film";
  film.recorded = {2025, 5, 12};
  film.uploaded = {2025, 6, 2};
  film.duration = 62000;
  film.transcript = "Bonjour.";
  film.clips = {{"Début", "https://exemple.fr/a.html#t-0", 0, 15200}};
  const std::string json = interchange::write_linked_data({film});
  CHECK(contains(json, "\"@type\":\"VideoObject\""));
  CHECK(contains(json, "\"dateCreated\":\"2025-05-12\",\"uploadDate\":\"2025-06-02T00:00:00Z\""));
  CHECK(contains(json, "\"duration\":\"PT1M2S\""));
  CHECK(contains(json, "\"startOffset\":0,\"endOffset\":16"));
  CHECK_FALSE(contains(json, "contentUrl"));
}
