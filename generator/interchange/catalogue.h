#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "interchange/licence.h"
#include "support/date.h"

namespace mandature::interchange {

// A file through which a set of data is given.
struct Distribution {
  std::string title;
  std::string address;
  std::string type;  // "text/csv"
  std::optional<std::size_t> bytes;
};

// A set of data that can be found by itself.
struct CataloguedData {
  std::string id;  // stays when the site moves
  std::string title;
  std::string description;
  std::string page;  // where people read about it
  std::vector<std::string> keywords;
  std::string publisher;
  support::Date updated;
  std::optional<support::Date> covers_from;
  std::optional<support::Date> covers_to;
  std::string spatial;  // "Valbrune"
  std::vector<Distribution> files;
};

struct Catalogue {
  std::string id;
  std::string title;
  std::string description;
  std::string page;
  std::string language;
  std::string publisher;
  support::Date updated;
  Licence licence;
  std::vector<CataloguedData> data;
};

// The catalogue in the words of DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/), as JSON-LD.
std::string write_dcat(const Catalogue& catalogue);

}  // namespace mandature::interchange
