#include "interchange/data_package.h"

#include <nlohmann/json.hpp>

#include "interchange/naming.h"

namespace mandature::interchange {
namespace {

using Json = nlohmann::ordered_json;

const char* type_name(CellType type) {
  switch (type) {
    case CellType::kText:
    case CellType::kPeriod:
    case CellType::kAddress:
    case CellType::kList:
      return "string";
    case CellType::kInteger:
      return "integer";
    case CellType::kNumber:
    case CellType::kAmount:
      return "number";
    case CellType::kYear:
      return "year";
    case CellType::kDate:
      return "date";
  }
  return "string";
}

Json field(const Column& column) {
  Json json = {{"name", column.name},
               {"title", column.title()},
               {"description", column.description},
               {"type", type_name(column.type)}};
  if (column.type == CellType::kAddress) json["format"] = "uri";
  Json constraints = Json::object();
  if (column.need == Need::kRequired) constraints["required"] = true;
  if (column.type == CellType::kPeriod) constraints["pattern"] = "^\\d{4}(-\\d{2}){0,2}$";
  if (!column.choices.empty()) constraints["enum"] = column.choices;
  if (!constraints.empty()) json["constraints"] = std::move(constraints);
  return json;
}

Json schema_json(const TableSchema& schema) {
  Json json;
  for (const Column& column : schema.columns) json["fields"].push_back(field(column));
  json["missingValues"] = {""};
  if (!schema.key.empty()) json["primaryKey"] = schema.key;
  for (const Reference& reference : schema.references) {
    json["foreignKeys"].push_back(
        {{"fields", reference.column},
         {"reference", {{"resource", reference.table}, {"fields", reference.key}}}});
  }
  return json;
}

Json licence_json(const Licence& licence) {
  Json json;
  if (!licence.name.empty()) json["name"] = licence.name;
  if (!licence.address.empty()) json["path"] = licence.address;
  json["title"] = licence.title;
  return json;
}

Json resource_json(const DataResource& resource, const DataPackage& package) {
  Json json = {{"name", resource.name},
               {"path", resource.path},
               {"profile", "tabular-data-resource"},
               {"title", resource.title},
               {"description", resource.description},
               {"format", "csv"},
               {"mediatype", "text/csv"},
               {"encoding", "utf-8"}};
  if (resource.bytes) json["bytes"] = *resource.bytes;
  if (!resource.conforms_to.empty()) json["conformsTo"] = resource.conforms_to;
  json["dialect"] = {{"delimiter", ","}, {"lineTerminator", "\r\n"}, {"quoteChar", "\""}};
  json["licenses"] = Json::array({licence_json(package.licence)});
  json["sources"] = Json::array({{{"title", resource.source}}});
  json["lastModified"] = package.updated.iso();
  json["schema"] = schema_json(*resource.schema);
  return json;
}

}  // namespace

std::string write_data_package(const DataPackage& package) {
  Json json = {{"profile", "tabular-data-package"},
               {"name", package.name},
               {"id", package.id},
               {"title", package.title},
               {"description", package.description},
               {"homepage", package.homepage},
               {"version", package.version},
               {"created", day_start(package.updated)},
               {"licenses", Json::array({licence_json(package.licence)})},
               {"sources", Json::array({{{"title", package.publisher}, {"path", package.homepage}}})},
               {"contributors", Json::array({{{"title", package.publisher}, {"role", "publisher"}}})}};
  json["resources"] = Json::array();
  for (const DataResource& resource : package.resources)
    json["resources"].push_back(resource_json(resource, package));
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace mandature::interchange
