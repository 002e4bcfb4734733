#pragma once

#include <span>
#include <string>

namespace mandature::interchange {

// How many addresses one file may list: https://www.sitemaps.org/protocol.html
inline constexpr std::size_t kSitemapSize = 50000;

// The list of the pages of a site for search engines, at most kSitemapSize of them, as whole addresses.
std::string write_sitemap(std::span<const std::string> addresses);
// The list of such lists.
std::string write_sitemap_index(std::span<const std::string> addresses);
// robots.txt of a site that is open to all programs: where its list of pages is.
std::string write_robots(const std::string& sitemap_address);

}  // namespace mandature::interchange
