#include "interchange/redirects.h"

#include <fmt/format.h>

namespace mandature::interchange {
namespace {

// Of all the signs an address may have, only the full stop and the question mark mean something to PCRE.
std::string pattern(const std::string& address) {
  std::string escaped;
  for (const char c : address) {
    if (c == '.' || c == '?') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

}  // namespace

std::string write_apache_redirects(std::span<const ServerRedirect> redirects, const std::string& error_page) {
  std::string text = fmt::format("ErrorDocument 404 {0}\nErrorDocument 410 {0}\n", error_page);
  if (redirects.empty()) return text;
  text += "<IfModule mod_alias.c>\n";
  for (const ServerRedirect& redirect : redirects) {
    if (redirect.to.empty()) {
      text += fmt::format("  RedirectMatch 410 \"^{}$\"\n", pattern(redirect.from));
    } else {
      text += fmt::format("  RedirectMatch 301 \"^{}$\" \"{}\"\n", pattern(redirect.from), redirect.to);
    }
  }
  return text + "</IfModule>\n";
}

std::string write_nginx_redirects(std::span<const ServerRedirect> redirects, const std::string& error_page) {
  std::string text = fmt::format("error_page 404 410 {};\n", error_page);
  for (const ServerRedirect& redirect : redirects) {
    text += redirect.to.empty()
                ? fmt::format("location = {} {{ return 410; }}\n", redirect.from)
                : fmt::format("location = {} {{ return 301 \"{}\"; }}\n", redirect.from, redirect.to);
  }
  return text;
}

std::string write_caddy_redirects(std::span<const ServerRedirect> redirects, const std::string& error_page) {
  std::string text;
  for (const ServerRedirect& redirect : redirects) {
    text += redirect.to.empty() ? fmt::format("error {} 410\n", redirect.from)
                                : fmt::format("redir {} {} 301\n", redirect.from, redirect.to);
  }
  return text + fmt::format("handle_errors {{\n\trewrite * {}\n\tfile_server\n}}\n", error_page);
}

std::string write_hosts_redirects(std::span<const ServerRedirect> redirects) {
  std::string text;
  for (const ServerRedirect& redirect : redirects) {
    if (!redirect.to.empty()) text += fmt::format("{} {} 301\n", redirect.from, redirect.to);
  }
  return text;
}

}  // namespace mandature::interchange
