#include <doctest/doctest.h>

#include <fmt/format.h>

#include <map>

#include "editions/site.h"
#include "village.h"

using namespace mandature;

namespace {

std::map<std::string, std::string> files_of(const editions::Outputs& outputs) {
  std::map<std::string, std::string> files;
  for (const editions::FileJob& job : outputs.files) files.emplace(job.path, job.compose({}));
  return files;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("a site of more pages than one list holds has a list of lists") {
  std::vector<std::string> pages = {"404.html", "index.html"};
  for (int i = 0; i < 50001; ++i) pages.push_back(fmt::format("village/page-{}.html", i));
  const editions::Context context = test::context();
  editions::Outputs outputs;
  editions::add_machine_forms(context, pages, outputs);
  const auto files = files_of(outputs);
  CHECK(count(files.at("sitemap-1.xml"), "<loc>") == 50000);
  CHECK(count(files.at("sitemap-2.xml"), "<loc>") == 2);
  CHECK(files.at("sitemap-1.xml").find("/404.html") == std::string::npos);
  CHECK(count(files.at("sitemap.xml"), "<loc>https://exemple.fr/sitemap-2.xml</loc>") == 1);
  CHECK(files.at("robots.txt").ends_with("Sitemap: https://exemple.fr/sitemap.xml\n"));
}
