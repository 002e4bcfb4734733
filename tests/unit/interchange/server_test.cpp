#include "interchange/server.h"

#include <doctest/doctest.h>

using namespace mandature;

namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("every server is told the same strict policy in its own words") {
  using interchange::Transport;
  for (auto* write : {&interchange::write_apache_headers, &interchange::write_nginx_headers,
                      &interchange::write_caddy_headers, &interchange::write_hosts_headers}) {
    const std::string secure = write(Transport::kEncrypted, {});
    CHECK(contains(secure, "default-src 'self'; script-src 'self'; style-src 'self'"));
    CHECK(contains(secure, "frame-ancestors 'none'"));
    CHECK(contains(secure, "nosniff"));
    CHECK_FALSE(contains(secure, "unsafe"));
    CHECK(contains(secure, "Strict-Transport-Security"));
    CHECK_FALSE(contains(write(Transport::kPlain, {}), "Strict-Transport-Security"));
  }
  CHECK(contains(interchange::write_hosts_headers(Transport::kPlain), "/*\n  Content-Security-Policy: "));
  CHECK(contains(interchange::write_nginx_headers(Transport::kPlain),
                 "add_header X-Content-Type-Options \"nosniff\" always;\n"));
}

TEST_CASE("security.txt says whom to tell, and until when") {
  CHECK(interchange::write_security_txt(
            {"mailto:a@exemple.fr", {2026, 8, 31}, "fr", "https://exemple.fr/.well-known/security.txt"}) ==
        "Contact: mailto:a@exemple.fr\nExpires: 2026-08-31T00:00:00Z\nPreferred-Languages: fr\n"
        "Canonical: https://exemple.fr/.well-known/security.txt\n");
}
