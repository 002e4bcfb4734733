#include "interchange/linked_data.h"

#include <nlohmann/json.hpp>

#include "interchange/naming.h"

namespace mandature::interchange {
namespace {

using Json = nlohmann::ordered_json;

Json thing(const char* type) { return {{"@type", type}}; }

void say(Json& about, const char* name, const std::string& value) {
  if (!value.empty()) about[name] = value;
}

Json write(const Trail& trail) {
  Json list = Json::array();
  for (const Crumb& crumb : trail.crumbs) {
    list.push_back({{"@type", "ListItem"},
                    {"position", list.size() + 1},
                    {"name", crumb.name},
                    {"item", crumb.address}});
  }
  Json json = thing("BreadcrumbList");
  json["itemListElement"] = std::move(list);
  return json;
}

Json write(const PublicBody& body) {
  Json json = thing("GovernmentOrganization");
  say(json, "@id", body.address);
  say(json, "name", body.name);
  say(json, "alternateName", body.short_name);
  say(json, "url", body.address);
  say(json, "description", body.description);
  if (!body.siren.empty()) {
    json["identifier"] = {{"@type", "PropertyValue"}, {"propertyID", "SIREN"}, {"value", body.siren}};
  }
  return json;
}

// A role stands between the person and what they belong to: https://schema.org/OrganizationRole
Json write(const Officeholder& holder) {
  Json role = thing("OrganizationRole");
  if (!holder.offices.empty()) role["roleName"] = holder.offices;
  if (holder.since) role["startDate"] = holder.since->iso();
  role["memberOf"] = write(holder.body);
  Json groups = Json::array({std::move(role)});
  if (!holder.group.empty()) groups.push_back({{"@type", "Organization"}, {"name", holder.group}});
  Json json = thing("Person");
  say(json, "name", holder.name);
  say(json, "url", holder.address);
  if (!holder.offices.empty()) json["jobTitle"] = holder.offices;
  json["memberOf"] = std::move(groups);
  return json;
}

Json write(const Clip& clip) {
  Json json = thing("Clip");
  json["name"] = clip.name;
  json["startOffset"] = clip.start / 1000;
  json["endOffset"] = (clip.end + 999) / 1000;
  json["url"] = clip.address;
  return json;
}

Json write(const Film& film) {
  Json json = thing("VideoObject");
  for (const auto& [name, value] : {std::pair("name", &film.name),
                                    {"description", &film.description},
                                    {"url", &film.page},
                                    {"contentUrl", &film.content},
                                    {"sameAs", &film.elsewhere},
                                    {"encodingFormat", &film.type},
                                    {"thumbnailUrl", &film.thumbnail},
                                    {"inLanguage", &film.language},
                                    {"transcript", &film.transcript}})
    say(json, name, *value);
  json["dateCreated"] = film.recorded.iso();
  json["uploadDate"] = day_start(film.uploaded);
  if (film.duration > 0) json["duration"] = iso_duration(film.duration);
  Json person = thing("Person");
  say(person, "name", film.person);
  say(person, "jobTitle", film.role);
  json["contributor"] = std::move(person);
  for (const Clip& clip : film.clips) json["hasPart"].push_back(write(clip));
  return json;
}

Json write(const OfferedData& data) {
  Json json = thing("Dataset");
  for (const auto& [name, value] : {std::pair("name", &data.name),
                                    {"description", &data.description},
                                    {"url", &data.page},
                                    {"license", &data.licence},
                                    {"inLanguage", &data.language}})
    say(json, name, *value);
  json["dateModified"] = data.updated.iso();
  json["isAccessibleForFree"] = true;
  json["creator"] = {{"@type", "Organization"}, {"name", data.publisher}};
  for (const DataFile& file : data.files) {
    json["distribution"].push_back({{"@type", "DataDownload"},
                                    {"name", file.name},
                                    {"contentUrl", file.address},
                                    {"encodingFormat", file.type}});
  }
  return json;
}

}  // namespace

std::string write_linked_data(const std::vector<Thing>& things) {
  Json graph = Json::array();
  for (const Thing& one : things)
    graph.push_back(std::visit([](const auto& known) { return write(known); }, one));
  const Json json = {{"@context", "https://schema.org"}, {"@graph", std::move(graph)}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace mandature::interchange
