#include "interchange/catalogue.h"

#include <nlohmann/json.hpp>

namespace mandature::interchange {
namespace {

using Json = nlohmann::ordered_json;

Json day(support::Date date) { return {{"@type", "xsd:date"}, {"@value", date.iso()}}; }
Json link(const std::string& address) { return {{"@id", address}}; }
Json agent(const std::string& name) { return {{"@type", "foaf:Agent"}, {"foaf:name", name}}; }

Json licence_of(const Licence& licence) {
  if (!licence.address.empty()) return link(licence.address);
  return {{"@type", "dct:LicenseDocument"}, {"dct:title", licence.title}};
}

Json distribution(const Distribution& file, const Catalogue& catalogue) {
  Json json = {{"@type", "dcat:Distribution"},
               {"dct:title", file.title},
               {"dcat:accessURL", link(file.address)},
               {"dcat:downloadURL", link(file.address)},
               {"dcat:mediaType", link("https://www.iana.org/assignments/media-types/" + file.type)},
               {"dct:license", licence_of(catalogue.licence)}};
  if (file.bytes) json["dcat:byteSize"] = *file.bytes;
  return json;
}

Json dataset(const CataloguedData& data, const Catalogue& catalogue) {
  Json json = {{"@id", data.id},
               {"@type", "dcat:Dataset"},
               {"dct:identifier", data.id},
               {"dct:title", data.title},
               {"dct:description", data.description},
               {"dcat:landingPage", link(data.page)},
               {"dct:publisher", agent(data.publisher)},
               {"dct:modified", day(data.updated)},
               {"dct:language", catalogue.language},
               {"dct:license", licence_of(catalogue.licence)}};
  if (!data.keywords.empty()) json["dcat:keyword"] = data.keywords;
  if (!data.spatial.empty())
    json["dct:spatial"] = {{"@type", "dct:Location"}, {"skos:prefLabel", data.spatial}};
  if (data.covers_from && data.covers_to) {
    json["dct:temporal"] = {{"@type", "dct:PeriodOfTime"},
                            {"dcat:startDate", day(*data.covers_from)},
                            {"dcat:endDate", day(*data.covers_to)}};
  }
  for (const Distribution& file : data.files)
    json["dcat:distribution"].push_back(distribution(file, catalogue));
  return json;
}

}  // namespace

std::string write_dcat(const Catalogue& catalogue) {
  Json json;
  json["@context"] = {{"dcat", "http://www.w3.org/ns/dcat#"},
                      {"dct", "http://purl.org/dc/terms/"},
                      {"foaf", "http://xmlns.com/foaf/0.1/"},
                      {"skos", "http://www.w3.org/2004/02/skos/core#"},
                      {"xsd", "http://www.w3.org/2001/XMLSchema#"}};
  json["@id"] = catalogue.id;
  json["@type"] = "dcat:Catalog";
  json["dct:title"] = catalogue.title;
  json["dct:description"] = catalogue.description;
  json["foaf:homepage"] = link(catalogue.page);
  json["dct:language"] = catalogue.language;
  json["dct:publisher"] = agent(catalogue.publisher);
  json["dct:modified"] = day(catalogue.updated);
  json["dct:license"] = licence_of(catalogue.licence);
  json["dcat:dataset"] = Json::array();
  for (const CataloguedData& data : catalogue.data) json["dcat:dataset"].push_back(dataset(data, catalogue));
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace mandature::interchange
