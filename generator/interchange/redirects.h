#pragma once

#include <span>
#include <string>

namespace mandature::interchange {

// An address of the site and where servers send those who ask for it. Both are as a browser asks for them,
// from the root of the machine: "/site/a.html"; `to` may be a whole address, and has no anchor: Apache would
// escape it, and browsers keep the one they had. Without `to`, the page is gone.
struct ServerRedirect {
  std::string from;
  std::string to;
};

// The same rules in the words of each server: 301 for what moved, 410 for what is gone (RFC 9110), and the
// page for errors, at `error_page`, for whatever else is missing. Addresses hold nothing that one of these
// languages reads as a pattern, a quotation mark or the end of a word.
std::string write_apache_redirects(std::span<const ServerRedirect> redirects, const std::string& error_page);
std::string write_nginx_redirects(std::span<const ServerRedirect> redirects, const std::string& error_page);
std::string write_caddy_redirects(std::span<const ServerRedirect> redirects, const std::string& error_page);
// _redirects, of hosts of static sites: they know no 410, so that what is gone is only missing there.
std::string write_hosts_redirects(std::span<const ServerRedirect> redirects);

}  // namespace mandature::interchange
