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
       {"<script>alert(1)</script>", R"(<g onload="alert(1)"/>)", R"(<use href="b.svg#x"/>)",
        R"(<use xlink:href="data:image/svg+xml,x"/>)", R"(<image href="a.png"/>)", "<foreignObject/>",
        R"(<path d="M0 0" fill="url( 'https://a.example/x')"/>)", "<style>@import 'a.css';</style>",
        R"(<style>g{fill:u\72l(x)}</style>)", R"(<a href="javascript:alert(1)"/>)", "<animate/>"}) {
    CAPTURE(inside);
    CHECK(cleaned(std::string("<svg viewBox=\"0 0 4 2\">") + inside + "</svg>") == "refused");
  }
}
