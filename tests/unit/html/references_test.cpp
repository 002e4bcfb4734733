#include "html/references.h"

#include <doctest/doctest.h>

namespace html = mandature::html;

TEST_CASE(
    "passages, findings and figures of the main part are anchors that last; headings, forms and drawings "
    "not") {
  const auto anchors = html::lasting_anchors(
      "<div id=\"avant\"></div><main id=\"contenu\"><h2 id=\"titre\">T</h2><div class=\"tour\" "
      "id=\"t-0-05\"><p>a</p></div>"
      "<form><p id=\"aide\"></p></form><figure id=\"parts\"><svg><title "
      "id=\"d-t\"></title></svg></figure></main>");
  CHECK(anchors == std::vector<std::string>{"t-0-05", "parts"});
}

TEST_CASE("every address of a page is named, those of pictures in several sizes too") {
  const auto addresses = html::named_addresses(
      "<a href=\"a.html\">b</a><img src=\"c.svg\" srcset=\"d.avif 1x, e.avif 2x\"><video "
      "poster=\"f.jpg\"></video>");
  CHECK(addresses == std::vector<std::string>{"a.html", "c.svg", "d.avif", "e.avif", "f.jpg"});
}

TEST_CASE("an anchor that moved leads to the element that took its place") {
  CHECK(html::keep_old_anchors("<main><p id=\"b\">x</p></main>", {{"a", "b"}, {"c", "b"}}) ==
        "<main><p id=\"b\"><span id=\"a\"></span><span id=\"c\"></span>x</p></main>");
  CHECK(html::keep_old_anchors("<main><ul id=\"b\"></ul></main>", {{"a", "b"}}) ==
        "<main><ul id=\"b\"></ul></main>");
}
