#include "interchange/sitemap.h"

#include "interchange/xml.h"
#include "support/require.h"

namespace mandature::interchange {
namespace {

std::string write_list(std::string_view list, std::string_view entry,
                       std::span<const std::string> addresses) {
  support::require(addresses.size() <= kSitemapSize, "a list of pages is parted before it is written");
  XmlWriter xml;
  xml.open(list, {{"xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"}});
  for (const std::string& address : addresses) xml.open(entry).element("loc", address).close();
  return xml.finish();
}

}  // namespace

std::string write_sitemap(std::span<const std::string> addresses) {
  return write_list("urlset", "url", addresses);
}

std::string write_sitemap_index(std::span<const std::string> addresses) {
  return write_list("sitemapindex", "sitemap", addresses);
}

std::string write_robots(const std::string& sitemap_address) {
  return "User-agent: *\nDisallow:\n\nSitemap: " + sitemap_address + "\n";
}

}  // namespace mandature::interchange
