#include "interchange/redirects.h"

#include <doctest/doctest.h>

#include <vector>

namespace interchange = mandature::interchange;

TEST_CASE("every server is told what moved, what is gone and the page for errors, in its own words") {
  const std::vector<interchange::ServerRedirect> redirects = {{"/a/b.html", "/a/c.html"}, {"/d.html", ""}};
  const std::string apache = interchange::write_apache_redirects(redirects, "/404.html");
  CHECK(apache.find("ErrorDocument 404 /404.html\n") == 0);
  CHECK(apache.find("RedirectMatch 301 \"^/a/b\\.html$\" \"/a/c.html\"") != std::string::npos);
  CHECK(apache.find("RedirectMatch 410 \"^/d\\.html$\"") != std::string::npos);
  const std::string nginx = interchange::write_nginx_redirects(redirects, "/404.html");
  CHECK(nginx ==
        "error_page 404 410 /404.html;\nlocation = /a/b.html { return 301 \"/a/c.html\"; }\n"
        "location = /d.html { return 410; }\n");
  const std::string caddy = interchange::write_caddy_redirects(redirects, "/404.html");
  CHECK(caddy.find("redir /a/b.html /a/c.html 301\nerror /d.html 410\nhandle_errors {") == 0);
  CHECK(interchange::write_hosts_redirects(redirects) == "/a/b.html /a/c.html 301\n");
}
