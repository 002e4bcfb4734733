#include <doctest/doctest.h>

#include <string>

#include "diagnostics/diagnostic.h"
#include "graphics/svg_clean.h"

using namespace mandature;

namespace {

std::string cleaned(const std::string& text) {
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  const auto drawing = graphics::clean_svg(files.add("a.svg", text), diagnostics);
  CHECK(diagnostics.has_errors() == !drawing.has_value());
  return drawing ? drawing->text : "refused";
}

}  // namespace

TEST_CASE("a drawing is written anew with what it draws, without the notes of its editor") {
  CHECK(cleaned(R"(<!-- x --><svg viewBox="0 0 4 2" data-note="x"><metadata>moi</metadata>)"
                R"(<path d="M0 0H4" stroke-opacity=".5" inkscape:label="x"/></svg>)") ==
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 2\">"
        "<path d=\"M0 0H4\" stroke-opacity=\".5\"/></svg>\n");
}

TEST_CASE("what can act or fetch is refused, in all its disguises") {
  for (const char* inside :
       {"<script>alert(1)</script>", R"s(<g onload="alert(1)"/>)s", R"s(<use href="b.svg#x"/>)s",
        R"s(<use xlink:href="data:image/svg+xml,x"/>)s", R"s(<image href="a.png"/>)s", "<foreignObject/>",
        R"s(<path d="M0 0" fill="url( 'https://a.example/x')"/>)s", "<style>@import 'a.css';</style>",
        R"s(<style>g{fill:u\72l(x)}</style>)s", R"s(<a href="javascript:alert(1)"/>)s", "<animate/>",
        "<style>g{fill:u<![CDATA[rl(https://a.example/x)]]></style>",
        R"s(<style>g{fill:image-set("https://a.example/x" 1x)}</style>)s"}) {
    CAPTURE(inside);
    CHECK(cleaned(std::string("<svg viewBox=\"0 0 4 2\">") + inside + "</svg>") == "refused");
  }
}
