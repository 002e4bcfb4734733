#include "interchange/xml.h"

#include <doctest/doctest.h>

using namespace mandature;

TEST_CASE("text in XML is escaped, and what XML forbids is replaced") {
  CHECK(interchange::escape_xml("a < b && c > \"d\" 'é'") ==
        "a &lt; b &amp;&amp; c &gt; &quot;d&quot; &#39;é&#39;");
  CHECK(interchange::escape_xml("un\x01\x1B\xEF\xBF\xBE mot\tet\nun") == "un\uFFFD\uFFFD\uFFFD mot\tet\nun");
  CHECK(interchange::escape_xml("mal\xC3 formé") == "mal\uFFFD formé");
}

TEST_CASE("elements are closed in order, whatever their values") {
  interchange::XmlWriter xml;
  xml.open("a", {{"nom", "\"&\""}}).open("b").element("c", "<x>").element("d", "").close();
  CHECK(xml.finish() ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<a nom=\"&quot;&amp;&quot;\">\n  <b>\n    <c>&lt;x&gt;</c>\n    <d/>\n  </b>\n</a>\n");
}
