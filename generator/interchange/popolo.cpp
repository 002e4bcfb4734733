#include "interchange/popolo.h"

#include <nlohmann/json.hpp>

namespace mandature::interchange {
namespace {

using Json = nlohmann::ordered_json;

void say(Json& about, const char* name, const std::string& value) {
  if (!value.empty()) about[name] = value;
}

void say_page(Json& about, const std::string& address) {
  if (!address.empty()) about["links"] = Json::array({{{"url", address}}});
}

Json write(const PopoloPerson& person) {
  Json json = {{"id", person.id}, {"name", person.name}};
  say(json, "family_name", person.family_name);
  say(json, "given_name", person.given_name);
  say(json, "sort_name", person.sort_name);
  say_page(json, person.page);
  return json;
}

Json write(const PopoloOrganization& organization) {
  Json json = {{"id", organization.id}, {"name", organization.name}};
  if (!organization.other_name.empty())
    json["other_names"] = Json::array({{{"name", organization.other_name}}});
  for (const auto& [scheme, value] : organization.identifiers)
    json["identifiers"].push_back({{"scheme", scheme}, {"identifier", value}});
  say(json, "classification", organization.classification);
  say(json, "parent_id", organization.parent);
  if (organization.founded) json["founding_date"] = organization.founded->iso();
  say_page(json, organization.page);
  return json;
}

Json write(const PopoloMembership& membership) {
  Json json = {
      {"id", membership.id}, {"person_id", membership.person}, {"organization_id", membership.organization}};
  say(json, "role", membership.role);
  say(json, "label", membership.label);
  say(json, "on_behalf_of_id", membership.on_behalf_of);
  if (membership.since) json["start_date"] = membership.since->iso();
  return json;
}

template <typename T>
Json write_all(const std::vector<T>& all) {
  Json list = Json::array();
  for (const T& one : all) list.push_back(write(one));
  return list;
}

}  // namespace

std::string write_popolo(const Popolo& popolo) {
  const Json json = {{"persons", write_all(popolo.persons)},
                     {"organizations", write_all(popolo.organizations)},
                     {"memberships", write_all(popolo.memberships)}};
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace mandature::interchange
