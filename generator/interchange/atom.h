#pragma once

#include <string>
#include <vector>

#include "support/date.h"

namespace mandature::interchange {

struct AtomEntry {
  std::string id;  // never changes: see stable_id
  std::string title;
  std::string address;
  support::Date published;
  support::Date updated;
  std::vector<std::string> authors;
  std::string summary;
  std::vector<std::string> categories;
};

// A feed of what is new; all addresses are whole.
struct AtomFeed {
  std::string id;
  std::string title;
  std::string subtitle;
  std::string language;  // BCP 47
  std::string address;   // of the feed itself
  std::string page;      // what people read instead
  std::string author;    // of the entries that name none
  std::string rights;
  support::Date updated;
  std::vector<AtomEntry> entries;  // newest first
};

// RFC 4287.
std::string write_atom(const AtomFeed& feed);

}  // namespace mandature::interchange
