#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "document/page.h"
#include "model/authority.h"
#include "publishing/press.h"
#include "search/index.h"

namespace mandature::publishing {

// Gathers what the search knows of the pages of a site while they are written, and makes the index of it.
// Only what stands on a written page is ever found. Safe to add to from several threads.
class SearchIndex {
 public:
  explicit SearchIndex(const model::Publication& publication) : publication_(publication) {}

  // Pages without a kind are left out. `html` is the page as it was written.
  void add(const document::Page& page, const std::string& html);
  // The files of the index, under site/recherche/.
  std::vector<MadeFile> finish();

 private:
  const model::Publication& publication_;
  std::mutex mutex_;
  std::vector<search::Entry> entries_;
};

// The folder of the index under output/: nothing of an earlier one may stay in it.
inline constexpr const char* kSearchFolder = "site/recherche";

}  // namespace mandature::publishing
