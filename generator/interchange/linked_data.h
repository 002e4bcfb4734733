#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "support/date.h"

namespace mandature::interchange {

// What pages tell search engines, in the words of https://schema.org; all addresses are whole, and what is
// empty is not said.

struct Crumb {
  std::string name;
  std::string address;
};

// The way from the first page of the site to this one.
struct Trail {
  std::vector<Crumb> crumbs;
};

// A local authority.
struct PublicBody {
  std::string name;
  std::string short_name;
  std::string address;
  std::string description;
  std::string siren;
};

// An elected member, with what they do in an authority.
struct Officeholder {
  std::string name;
  std::string address;
  std::vector<std::string> offices;
  std::optional<support::Date> since;
  std::string group;
  PublicBody body;
};

struct Clip {
  std::string name;
  std::string address;
  long start = 0;  // milliseconds
  long end = 0;
};

// A filmed interview.
struct Film {
  std::string name;
  std::string description;
  std::string page;
  std::string content;    // the file, when it is on the site
  std::string elsewhere;  // the page of another site that plays it
  std::string type;       // "video/mp4"
  std::string thumbnail;
  std::string language;  // BCP 47
  std::string transcript;
  support::Date recorded;
  support::Date uploaded;
  long duration = 0;  // milliseconds
  std::string person;
  std::string role;
  std::vector<Clip> clips;
};

// A file of a set of data.
struct DataFile {
  std::string name;
  std::string address;
  std::string type;  // "text/csv"
};

// Sets of data that one page offers.
struct OfferedData {
  std::string name;
  std::string description;
  std::string page;
  std::string licence;  // its address, or its name
  std::string publisher;
  std::string language;
  support::Date updated;
  std::vector<DataFile> files;
};

using Thing = std::variant<Trail, PublicBody, Officeholder, Film, OfferedData>;

// All that one page tells, as JSON-LD.
std::string write_linked_data(const std::vector<Thing>& things);

}  // namespace mandature::interchange
