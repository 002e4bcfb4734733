#include "interchange/figure_description.h"

#include <nlohmann/json.hpp>

#include "interchange/media_type.h"
#include "interchange/naming.h"

namespace mandature::interchange {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& json, const char* name, const std::string& value) {
  if (!value.empty()) json[name] = value;
}

}  // namespace

std::string write_figure_description(const FigureDescription& figure) {
  Json json{{"@context", "https://schema.org"}, {"@type", "Dataset"}, {"@id", figure.page}};
  json["identifier"] = figure.id;
  json["position"] = figure.number;
  json["name"] = figure.title;
  put(json, "description", figure.reading);
  put(json, "disambiguatingDescription", figure.note);
  put(json, "unitText", figure.unit);
  put(json, "isBasedOn", figure.source);
  json["isPartOf"] = Json{{"@type", "Report"}, {"name", figure.report}, {"url", figure.report_page}};
  for (const std::string& author : figure.authors)
    json["creator"].push_back(Json{{"@type", "Person"}, {"name", author}});
  json["publisher"] = Json{{"@type", "GovernmentOrganization"}, {"name", figure.publisher}};
  json["datePublished"] = day_start(figure.published).substr(0, 10);
  put(json, "license", figure.licence);
  json["creditText"] = figure.credit;
  for (const std::string& file : figure.files) {
    json["distribution"].push_back(
        Json{{"@type", "DataDownload"}, {"encodingFormat", media_type(file)}, {"contentUrl", file}});
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace mandature::interchange
