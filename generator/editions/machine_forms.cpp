#include <algorithm>
#include <memory>
#include <span>

#include "editions/address.h"
#include "editions/site.h"
#include "interchange/sitemap.h"

namespace mandature::editions {
namespace {

using Addresses = std::vector<std::string>;

Addresses public_addresses(const Context& context, const std::vector<std::string>& pages) {
  Addresses addresses;
  for (const std::string& page : pages) {
    if (page != not_found_path()) addresses.push_back(public_address(context.publication, page));
  }
  std::sort(addresses.begin(), addresses.end());
  return addresses;
}

void add_sitemap(const Context& context, const std::vector<std::string>& pages, Outputs& outputs) {
  const auto addresses = std::make_shared<const Addresses>(public_addresses(context, pages));
  if (addresses->size() <= interchange::kSitemapSize) {
    outputs.files.push_back(
        {sitemap_path(), [addresses](const FileSizes&) { return interchange::write_sitemap(*addresses); }});
    return;
  }
  Addresses parts;
  for (std::size_t begin = 0; begin < addresses->size(); begin += interchange::kSitemapSize) {
    const std::string path = sitemap_path(parts.size() + 1);
    parts.push_back(public_address(context.publication, path));
    const std::size_t count = std::min(interchange::kSitemapSize, addresses->size() - begin);
    outputs.files.push_back({path, [addresses, begin, count](const FileSizes&) {
                               return interchange::write_sitemap(std::span(*addresses).subspan(begin, count));
                             }});
  }
  outputs.files.push_back({sitemap_path(), [parts = std::move(parts)](const FileSizes&) {
                             return interchange::write_sitemap_index(parts);
                           }});
}

}  // namespace

void add_machine_forms(const Context& context, const std::vector<std::string>& pages, Outputs& outputs) {
  add_sitemap(context, pages, outputs);
  outputs.files.push_back({robots_path(), [&context](const FileSizes&) {
                             return interchange::write_robots(
                                 public_address(context.publication, sitemap_path()));
                           }});
}

}  // namespace mandature::editions
