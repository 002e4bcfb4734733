#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "editions/edition.h"

namespace mandature::publishing {

// What a file weighs on its way to a reader: servers pack texts, with the same method as PDF files.
std::size_t sent_size(const std::string& path, const std::string& bytes);

// What the pages of a run weigh, gathered from several threads while they are written.
class SiteScale {
 public:
  // `sizes`: what is sent of every file of the site that is no page, by its path under the web root.
  explicit SiteScale(editions::FileSizes sizes) : sizes_(std::move(sizes)) {}

  void add(const std::string& path, const std::string& html);
  // The same whatever the order in which pages were added. Pages over the budget are told as warnings.
  editions::SiteFigures finish(diagnostics::Diagnostics& diagnostics);

 private:
  struct Weighed {
    std::string path;
    std::size_t bytes = 0;
    std::size_t requests = 0;
  };

  editions::FileSizes sizes_;
  std::mutex mutex_;
  std::vector<Weighed> pages_;
};

}  // namespace mandature::publishing
