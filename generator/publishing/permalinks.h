#pragma once

#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "model/authority.h"
#include "publishing/ledger.h"

namespace mandature::publishing {

// Gathers the addresses of a site while it is written. Safe to add to from several threads.
class PublishedAddresses {
 public:
  // A file of the site, by its path below the web root. Of a page that people cite, its anchors too.
  void add(const std::string& path);
  void add_page(const std::string& path, const std::string& html);

  const std::set<std::string>& all() const { return addresses_; }
  // Whether people keep the address of such a file: pages, documents, tables, feeds; not what pages are made
  // of.
  static bool is_kept(const std::string& path);

 private:
  std::mutex mutex_;
  std::set<std::string> addresses_;
};

// The anchors that moved, new by old, by the page on which they are.
std::map<std::string, std::map<std::string, std::string>> moved_anchors(
    const model::Publication& publication);

// What a run may do to the addresses that were published before it.
struct PermalinkRun {
  const model::Publication& publication;
  const std::set<std::string>& published;    // by this run
  const std::vector<std::string>& withheld;  // what may not be shown today; that it is missing is right
  support::Date today;
};

// Holds a run against the ledger: an address that was published and is not any more, and that no redirect
// names, is an error at its line, with the redirect that would mend it. Redirects that lead nowhere or hide a
// page are errors too. What this run publishes for the first time is added to the ledger.
void keep_permalinks(Ledger& ledger, const PermalinkRun& run, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::publishing
