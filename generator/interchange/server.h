#pragma once

#include <string>
#include <vector>

#include "support/date.h"

namespace mandature::interchange {

struct SecurityContact {
  std::string contact;  // "mailto:…" or a whole address
  support::Date expires;
  std::string languages;  // "fr"
  std::string address;    // of the file itself
  std::string policy;     // of the page that says how weaknesses are received; may be empty
};

// security.txt, RFC 9116.
std::string write_security_txt(const SecurityContact& contact);

enum class Transport { kPlain, kEncrypted };  // of the address of the site: http or https

// The same headers for every page, in the words of each server: a site may load and run only what is its own
// and inline nothing. Data blocks (JSON-LD) are never run, so that the policy lets them stand:
// https://www.w3.org/TR/CSP3/#should-block-inline
// Pages named integrer.html are made to stand in a frame of another site: they alone may, and run no script.
// `players` are the machines whose players a page may show, as "https://host": nothing of theirs is asked for
// before the reader's click.
using Players = std::vector<std::string>;
std::string write_apache_headers(Transport transport, const Players& players = {});  // .htaccess
std::string write_nginx_headers(Transport transport, const Players& players = {});  // to include in server {}
std::string write_caddy_headers(Transport transport, const Players& players = {});  // for the site's block
// _headers, of hosts of static sites.
std::string write_hosts_headers(Transport transport, const Players& players = {});

}  // namespace mandature::interchange
