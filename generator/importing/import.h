#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "diagnostics/source_file.h"
#include "opendata/member_register.h"
#include "support/date.h"
#include "support/file_system.h"

namespace mandature::importing {

enum class Effect { kWrite, kOnlySay };
// What becomes of files that somebody changed since they were imported.
enum class HandMade { kKeep, kReplace };

// What is to be taken into which authority.
struct Request {
  std::string format;  // as opendata::formats() names it, or "auto"
  std::vector<std::string> files;
  std::string content;    // the content folder
  std::string authority;  // a folder of it
  std::set<opendata::PersonalDetail> kept = {};
  std::optional<support::Period> date = {};  // of the data, where they do not tell it
  std::string source = {};                   // in place of the usual publisher
  std::string link = {};
  std::string evaluation = {};  // of a plan: whose plan it becomes…
  std::string commission = {};  // …or whose projects
  Effect effect = Effect::kWrite;
  HandMade hand_made = HandMade::kKeep;
};

// What was understood of one file.
struct Summary {
  std::string file;
  std::string format;
  std::size_t rows_read = 0;
  std::size_t rows_kept = 0;
  std::vector<std::pair<std::string, std::size_t>> ignored = {};       // why, and how many rows
  std::vector<std::pair<std::string, std::string>> totals = {};        // what it is called, and how much
  std::vector<std::pair<std::string, std::string>> to_read_over = {};  // "DE LA FICTION" and "de La Fiction"
  std::vector<std::string> written = {};  // from the content folder; with kOnlySay, what would be
  std::vector<std::string> replaced =
      {};                  // the same of what an earlier import had written, or --force gave up
  bool unchanged = false;  // all of it stood there already
};

// Takes official files into the content: writes files of our own format and their rows in sources.csv.
// Whoever corrected such a file by hand is not overwritten unless asked: an error names the file and says how
// many lines would change. What a register does not know of members (group, portfolio, portrait) is carried
// over. Nothing is written when there are errors. One summary per file that could be read.
std::vector<Summary> import_files(const Request& request, support::FileSystem& disk,
                                  diagnostics::SourceFiles& sources, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::importing
