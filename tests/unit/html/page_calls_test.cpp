#include "html/page_calls.h"

#include <doctest/doctest.h>

using namespace mandature;

TEST_CASE("a page calls for its styles, scripts, icon and pictures, each once, and for no film") {
  const std::vector<std::string> calls = html::page_calls(
      "<!DOCTYPE html><link rel=\"icon\" href=\"i.svg\"><link rel=\"stylesheet\" href=\"a.css\">"
      "<link rel=\"alternate\" href=\"flux.xml\"><script src=\"b.js\" defer></script>"
      "<img class=\"x\" src=\"c.svg\" alt=\"\"><img src=\"c.svg\" alt=\"\"><a href=\"d.html\">d</a>"
      "<video poster=\"e.jpg\"><source src=\"f.mp4\"></video>");
  CHECK(calls == std::vector<std::string>{"i.svg", "a.css", "b.js", "c.svg", "e.jpg"});
}
