#include "sources/text_file.h"

#include <doctest/doctest.h>

using namespace mandature;
using sources::Encoding;

TEST_CASE("bytes that are UTF-8 are read as UTF-8") {
  CHECK(sources::decode_text("été").encoding == Encoding::kUtf8);
  CHECK(sources::decode_text("été").text == "été");
}

TEST_CASE("a byte order mark is taken off") {
  const sources::DecodedText decoded = sources::decode_text("\xEF\xBB\xBFnom");
  CHECK(decoded.encoding == Encoding::kUtf8WithMark);
  CHECK(decoded.text == "nom");
}

TEST_CASE("a stray byte after a byte order mark does not spoil the accents of the others") {
  CHECK(sources::decode_text("\xEF\xBB\xBFété\xE9").text == "été\uFFFD");
}

TEST_CASE("bytes that are not UTF-8 are read as Windows-1252, with its quotes and œ") {
  const sources::DecodedText decoded = sources::decode_text("l\x92\xE9t\xE9, \x9Cuvre \x80");
  CHECK(decoded.encoding == Encoding::kWindows1252);
  CHECK(decoded.text == "l’été, œuvre €");
}

TEST_CASE("an overlong or truncated sequence is not UTF-8") {
  CHECK(sources::decode_text("\xC0\xAF").encoding == Encoding::kWindows1252);
  CHECK(sources::decode_text("a\xC3").encoding == Encoding::kWindows1252);
}

TEST_CASE("a binary file under a text name is refused and left empty") {
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  const auto& file = sources::add_text_file(files, "a.csv", std::string_view("a\0b", 3), diagnostics);
  CHECK(file.text().empty());
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted()[0].message == "this is not a text file");
  CHECK(diagnostics.sorted()[0].span.file == &file);
}

TEST_CASE("UTF-16, which spreadsheets call Unicode, is named in the message") {
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  sources::add_text_file(files, "a.txt", std::string_view("\xFF\xFEn\0o\0m\0", 8), diagnostics);
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted()[0].message == "this file is encoded in UTF-16");
}

TEST_CASE("control characters become spaces and lone carriage returns end lines") {
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  const auto& file = sources::add_text_file(files, "a.txt",
                                            "a\rb\r\nc\x04\x0B"
                                            "d\te",
                                            diagnostics);
  CHECK(file.text() == "a\nb\r\nc  d\te");
  CHECK_FALSE(diagnostics.has_errors());
}
