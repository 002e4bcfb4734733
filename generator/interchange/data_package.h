#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "interchange/data_table.h"
#include "interchange/licence.h"
#include "support/date.h"

namespace mandature::interchange {

// A CSV file of a package; `schema` outlives it.
struct DataResource {
  std::string name;  // "elus"
  std::string path;  // relative to the package: "elus.csv"
  std::string title;
  std::string description;
  std::string source;
  const TableSchema* schema = nullptr;
  std::string conforms_to;           // the address of a schema it also obeys; may be empty
  std::optional<std::size_t> bytes;  // its weight
};

struct DataPackage {
  std::string name;  // "valbrune"
  std::string id;    // stays when the site moves
  std::string title;
  std::string description;
  std::string homepage;
  std::string version;
  support::Date updated;
  Licence licence;
  std::string publisher;
  std::vector<DataResource> resources;
};

// datapackage.json: https://specs.frictionlessdata.io/tabular-data-package/
std::string write_data_package(const DataPackage& package);

}  // namespace mandature::interchange
