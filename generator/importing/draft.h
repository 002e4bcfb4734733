#pragma once

#include <map>
#include <string>
#include <vector>

#include "importing/import.h"
#include "model/authority.h"

namespace mandature::importing {

// One file to be taken in, as it was met.
struct Incoming {
  std::string path;
  std::string format;
  std::string fingerprint;
  std::size_t rows = 0;
};

// What an import is about to write, file by file, until all is known to be sound.
struct Draft {
  const Request& request;
  const model::Authority& authority;
  const support::FileSystem& disk;
  diagnostics::SourceFiles& sources;
  diagnostics::Diagnostics& diagnostics;
  std::map<std::string, std::string> files = {};          // below the authority: text
  std::map<std::string, model::DataSource> origins = {};  // of these files
  // The last date the data tell, where the request gives none.
  std::optional<support::Period> latest = {};

  // The path of a file of the authority on the disk.
  std::string on_disk(const std::string& name) const;
  // Adds a file and where it comes from; an error when another file of this import made one of this name.
  void add(const std::string& name, std::string text, const Incoming& incoming);
  // The same, over what an earlier file of this import gave.
  void put(const std::string& name, std::string text, const Incoming& incoming);
};

// Rows of a table in our own format: semicolons, quotation marks where they must be, lines ended by "\n".
std::string table_text(const std::vector<std::string>& header,
                       const std::vector<std::vector<std::string>>& rows);

// Each format into files of ours; the summary of what was understood.
Summary take_members(Draft& draft, const Incoming& incoming);
Summary take_figures(Draft& draft, const Incoming& incoming);
Summary take_towns(Draft& draft, const Incoming& incoming);
Summary take_adjacency(Draft& draft, const Incoming& incoming);
Summary take_decisions(Draft& draft, const Incoming& incoming);
Summary take_grants(Draft& draft, const Incoming& incoming);
Summary take_plan(Draft& draft, const Incoming& incoming);
// Budgets are kept as they were published: checked by reading the content with them.
Summary take_budget(Draft& draft, const Incoming& incoming);

}  // namespace mandature::importing
