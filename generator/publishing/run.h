#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "model/authority.h"
#include "publishing/cache.h"
#include "publishing/permalinks.h"
#include "publishing/press.h"
#include "publishing/publish.h"
#include "publishing/web_pictures.h"
#include "support/file_system.h"
#include "theme/theme.h"

namespace mandature::publishing {

// Takes each file of the run as soon as it is made; false stops the run: the machine refuses.
using Sink = std::function<bool(const MadeFile&, std::vector<std::string> made_from)>;

// What all the stages of one run share.
struct Run {
  const Request& request;
  const support::FileSystem& disk;
  diagnostics::SourceFiles& files;
  diagnostics::Diagnostics& diagnostics;
  Sink sink;
  // What an earlier run wrote of this file and may not stay: its path from the web root and in the content.
  std::function<void(const std::string& path)> forbid;
  std::function<void(const std::string& folder)> renew;  // of which nothing of an earlier run may stay
  std::function<void(const std::string& path)> settle;   // a document of which nothing is left over
  Cache& cache;
  Purpose purpose;
  Report report;
  bool printed = false;  // every document was laid out
  PublishedAddresses addresses = {};
  std::optional<std::string> ledger = {};  // with the addresses of this run; nothing when it is not kept
};

// What a path under output/ was made from, without the places of this machine: the folder of its authority,
// or all of the content, and the theme.
std::vector<std::string> made_from(const theme::Theme& theme, const std::string& authority);

// The authority to which a path under output/ belongs; empty when it serves all.
std::string authority_of(const model::Publication& publication, const std::string& path);

}  // namespace mandature::publishing
