#include "diagnostics/diagnostic.h"

#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <vector>

#include "diagnostics/result.h"
#include "diagnostics/translation.h"

using namespace mandature::diagnostics;

TEST_CASE("messages come sorted by file and place, each once, in whatever order they were found") {
  SourceFiles files;
  const SourceFile& b = files.add("b.yaml", "one\ntwo\n");
  const SourceFile& a = files.add("a.yaml", "one\ntwo\n");
  Diagnostics diagnostics;
  diagnostics.error({&b, 0, 3}, "first of b");
  diagnostics.warning({&a, 4, 7}, "second of a");
  diagnostics.error({&a, 0, 3}, "first of a");
  diagnostics.error({&a, 0, 3}, "first of a");
  diagnostics.error_in("aa", "a missing folder");

  std::vector<std::string> messages;
  for (const Diagnostic& d : diagnostics.sorted()) messages.push_back(d.message);
  CHECK(messages == std::vector<std::string>{"first of a", "second of a", "a missing folder", "first of b"});
  CHECK(diagnostics.count(Severity::kError) == 3);
  CHECK(diagnostics.count(Severity::kWarning) == 1);
}

TEST_CASE("warnings alone are no errors") {
  Diagnostics diagnostics;
  CHECK_FALSE(diagnostics.has_errors());
  diagnostics.warning_in("content", "something odd");
  CHECK_FALSE(diagnostics.has_errors());
  diagnostics.error_in("content", "something wrong");
  CHECK(diagnostics.has_errors());
}

TEST_CASE("several threads may report at once, and the order does not depend on them") {
  SourceFiles files;
  Diagnostics diagnostics;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 50; ++i) {
        const SourceFile& file = files.add(std::to_string(i) + ".yaml", "text");
        diagnostics.error({&file, 0, 4}, "thread " + std::to_string(t));
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  const auto sorted = diagnostics.sorted();
  REQUIRE(sorted.size() == 200);
  CHECK(sorted[0].message == "thread 0");
  CHECK(sorted[3].message == "thread 3");
  CHECK(sorted[3].span.file->path() == "0.yaml");
}

TEST_CASE("a position counts lines from 1 and columns in characters") {
  const SourceFile file("a.md", "été\nœuf: x\r\n\nfin");
  CHECK(file.position(0).line == 1);
  CHECK(file.position(0).column == 1);
  CHECK(file.position(5).column == 4);  // after "été"
  CHECK(file.position(6).line == 2);
  CHECK(file.position(12).column == 6);  // "x": œ holds two bytes
  CHECK(file.position(10'000).line == 4);
  CHECK(file.position(10'000).column == 4);
  CHECK(file.line_at(7) == "œuf: x");
  CHECK(file.line_at(15).empty());
  CHECK(file.line_at(10'000) == "fin");
}

TEST_CASE("an empty file has one empty line") {
  const SourceFile file("empty.csv", "");
  CHECK(file.position(0).line == 1);
  CHECK(file.line_at(0).empty());
  CHECK(file.cell_at(0).empty());
}

TEST_CASE("a cell is found by any offset inside its text") {
  const SourceFile file("a.xlsx", "nom;rang\nX;2\n", {{0, "F!A1"}, {4, "F!B1"}, {9, "F!A2"}, {11, "F!B2"}});
  CHECK(file.cell_at(0) == "F!A1");
  CHECK(file.cell_at(6) == "F!B1");
  CHECK(file.cell_at(9) == "F!A2");
  CHECK(file.cell_at(11) == "F!B2");
}

TEST_CASE("the part of a span never leaves it") {
  const SourceFile file("a.md", "0123456789");
  const Span span{&file, 2, 8};
  CHECK(subspan(span, 1, 2).begin == 3);
  CHECK(subspan(span, 1, 2).end == 5);
  CHECK(subspan(span, 4, 100).end == 8);
  CHECK(subspan(span, 100, 1).begin == 8);
  CHECK(subspan(span, 0, 0).file == &file);
}

TEST_CASE("a message speaks the chosen language and keeps its values") {
  CHECK(tr("error") == "error");
  set_message_language(MessageLanguage::kFrench);
  CHECK(tr("error") == "erreur");
  CHECK(tr("no such message {}", 12) == "no such message 12");
  set_message_language(MessageLanguage::kEnglish);
  CHECK(tr("error") == "error");
}

TEST_CASE("a result holds a value or the reason why there is none") {
  const Result<std::string> good(std::string("text"));
  const Result<std::string> bad(Failure{"no such font"});
  CHECK(good);
  CHECK(*good == "text");
  CHECK(good->size() == 4);
  CHECK_FALSE(bad);
  CHECK(bad.failure().message == "no such font");
  std::string taken = *Result<std::string>(std::string("moved"));
  CHECK(taken == "moved");
}
