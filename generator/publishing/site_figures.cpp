#include "publishing/site_figures.h"

#include <algorithm>
#include <string_view>

#include "diagnostics/translation.h"
#include "html/page_calls.h"
#include "pdf/deflate.h"
#include "support/file_system.h"

namespace mandature::publishing {
namespace {

using diagnostics::tr;
using editions::kPageBudget;

// "a/b/c.html" and "../x.css" → "a/x.css"; of an address with a query, the file alone.
std::string path_from(const std::string& page, std::string address) {
  address.resize(std::min(address.find_first_of("?#"), address.size()));
  std::string folder = page.substr(0, page.find_last_of('/') + 1);
  while (address.starts_with("../") && !folder.empty()) {
    address.erase(0, 3);
    folder.pop_back();
    folder.resize(folder.find_last_of('/') + 1);
  }
  return folder + address;
}

bool is_film(const std::string& path) {
  constexpr std::string_view kFilms[] = {"mp4", "webm", "mov", "m4a", "mp3", "ogg", "opus"};
  return std::find(std::begin(kFilms), std::end(kFilms), support::file_extension(path)) != std::end(kFilms);
}

template <typename Number>
std::size_t median(std::vector<Number> numbers) {
  if (numbers.empty()) return 0;
  const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
  std::nth_element(numbers.begin(), middle, numbers.end());
  return *middle;
}

}  // namespace

std::size_t sent_size(const std::string& path, const std::string& bytes) {
  constexpr std::string_view kTexts[] = {"html", "css", "js", "svg", "json", "xml"};
  const bool text =
      std::find(std::begin(kTexts), std::end(kTexts), support::file_extension(path)) != std::end(kTexts);
  return text ? pdf::deflated(bytes).size() : bytes.size();
}

void SiteScale::add(const std::string& path, const std::string& html) {
  Weighed page{path, sent_size(path, html), 1};
  for (const std::string& call : html::page_calls(html)) {
    ++page.requests;
    const auto size = sizes_.find(path_from(path, call));
    if (size != sizes_.end()) page.bytes += size->second;
  }
  const std::lock_guard lock(mutex_);
  pages_.push_back(std::move(page));
}

editions::SiteFigures SiteScale::finish(diagnostics::Diagnostics& diagnostics) {
  std::sort(pages_.begin(), pages_.end(), [](const Weighed& a, const Weighed& b) { return a.path < b.path; });
  editions::SiteFigures figures;
  figures.pages = pages_.size();
  std::vector<std::size_t> bytes;
  std::vector<std::size_t> requests;
  for (const Weighed& page : pages_) {
    bytes.push_back(page.bytes);
    requests.push_back(page.requests);
    figures.most_requests = std::max(figures.most_requests, page.requests);
    if (page.bytes > figures.heaviest) {
      figures.heaviest = page.bytes;
      figures.heaviest_path = page.path;
    }
    if (page.bytes > kPageBudget.bytes || page.requests > kPageBudget.requests) {
      diagnostics.warning_in(
          "site/" + page.path,
          tr("this page weighs {} kB and calls for {} files", page.bytes / 1000, page.requests),
          tr("the limit is {} kB and {} files, films and sounds apart", kPageBudget.bytes / 1000,
             kPageBudget.requests));
    }
  }
  figures.median = median(std::move(bytes));
  figures.median_requests = median(std::move(requests));
  for (const auto& [path, size] : sizes_) {
    if (is_film(path)) figures.films += size;
    if (path.starts_with("statique/") && path.ends_with(".js")) figures.scripts += size;
    if (path.starts_with("statique/") && path.ends_with(".css")) figures.styles += size;
  }
  return figures;
}

}  // namespace mandature::publishing
