// Content with mistakes, and the messages it must give: each folder of invalid/ is a content folder that says
// in its own comments what is wrong with it (see invalid/README.md).

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "loading/load.h"
#include "support/file_system.h"
#include "support/golden.h"
#include "support/text.h"

namespace {

using namespace mandature;

constexpr std::string_view kExpected = ".expected";

// A message in the notation of the comments: "groupes.yaml:7:5-13 error: missing …".
struct Message {
  std::string place;
  std::string text;
  std::string hint;

  std::string written() const { return place + " " + text + (hint.empty() ? "" : "\n    hint: " + hint); }
};

std::string place(const std::string& path, std::size_t line, const std::string& columns) {
  return path + ":" + std::to_string(line) + ":" + columns;
}

// What stands after a word of the notation; nothing when the text does not begin with it.
std::optional<std::string> after(const std::string& text, std::string_view word) {
  if (!text.starts_with(word)) return {};
  return text.substr(word.size());
}

void add_hint(std::vector<Message>& messages, const std::string& hint) {
  REQUIRE_FALSE(messages.empty());
  messages.back().hint = hint;
}

// "# error: 15-21 unknown key" stands for its own line, or for the next one when nothing stands before it.
void read_comments(const std::string& path, const std::string& text, std::vector<Message>& messages) {
  std::vector<std::size_t> waiting;
  std::size_t number = 0;
  for (const std::string_view view : support::split(text, '\n')) {
    const std::string line(view);
    ++number;
    if (const auto hint = after(std::string(support::trim(line)), "# hint: ")) {
      add_hint(messages, *hint);
      continue;
    }
    const std::size_t at = std::min(line.find("# error: "), line.find("# warning: "));
    const bool own_line = at != std::string::npos && support::trim(line.substr(0, at)).empty();
    if (!own_line) {
      for (const std::size_t i : waiting) {
        const std::string columns = messages[i].place.substr(messages[i].place.rfind(':') + 1);
        messages[i].place = place(path, number, columns);
      }
      waiting.clear();
    }
    if (at == std::string::npos) continue;
    const std::size_t severity_end = line.find(": ", at) + 2;
    const std::size_t columns_end = line.find(' ', severity_end);
    const std::string columns = line.substr(severity_end, columns_end - severity_end);
    const std::string severity = line.substr(at + 2, severity_end - at - 2);
    messages.push_back({place(path, number, columns), severity + line.substr(columns_end + 1), {}});
    if (own_line) waiting.push_back(messages.size() - 1);
  }
}

// "error: 3:5-9 unknown member" stands for a place of the file beside; without place, for the file itself.
void read_expected_file(const std::string& path, const std::string& text, std::vector<Message>& messages) {
  for (const std::string_view view : support::split(text, '\n')) {
    const std::string line(view);
    if (const auto hint = after(line, "hint: ")) {
      add_hint(messages, *hint);
      continue;
    }
    const std::size_t severity_end = line.find(": ");
    if (severity_end == std::string::npos) continue;
    const std::string severity = line.substr(0, severity_end + 2);
    const std::string rest = line.substr(severity_end + 2);
    const std::string first_word = rest.substr(0, rest.find(' '));
    const bool located = first_word.find_first_not_of("0123456789:-") == std::string::npos;
    messages.push_back({located ? path + ":" + first_word : path,
                        severity + (located ? rest.substr(first_word.size() + 1) : rest),
                        {}});
  }
}

Message message_of(const diagnostics::Diagnostic& diagnostic) {
  const std::string severity = diagnostic.severity == diagnostics::Severity::kError ? "error: " : "warning: ";
  // A hint of several lines is written on one.
  Message message{diagnostic.path, severity + diagnostic.message,
                  support::replace_all(diagnostic.hint, "\n", "\\n")};
  if (const diagnostics::SourceFile* file = diagnostic.span.file) {
    const auto begin = file->position(diagnostic.span.begin);
    const auto end = file->position(diagnostic.span.end);
    const std::size_t last = end.line == begin.line ? end.column : begin.column;
    message.place =
        place(file->path(), begin.line, std::to_string(begin.column) + "-" + std::to_string(last));
  }
  return message;
}

std::set<std::string> written(const std::vector<Message>& messages) {
  std::set<std::string> result;
  for (const Message& message : messages) result.insert(message.written());
  return result;
}

void check_case(const std::string& folder) {
  const support::DiskFileSystem disk;
  support::MemoryFileSystem content;
  std::vector<Message> expected;
  for (const std::string& path : disk.list(folder)) {
    const std::string bytes = disk.read(support::join_path(folder, path)).value_or("");
    if (path.ends_with(kExpected)) {
      read_expected_file(path.substr(0, path.size() - kExpected.size()), bytes, expected);
      continue;
    }
    if (path.ends_with(".yaml") || path.ends_with(".md")) read_comments(path, bytes, expected);
    content.write(path, bytes);
  }
  diagnostics::SourceFiles sources;
  diagnostics::Diagnostics diagnostics;
  loading::load_publication(content, "", sources, diagnostics);
  std::vector<Message> told;
  for (const diagnostics::Diagnostic& diagnostic : diagnostics.sorted())
    told.push_back(message_of(diagnostic));
  const std::set<std::string> wanted = written(expected);
  const std::set<std::string> given = written(told);
  for (const std::string& message : wanted) {
    CHECK_MESSAGE(given.contains(message), "not told: ", message);
  }
  for (const std::string& message : given) {
    CHECK_MESSAGE(wanted.contains(message), "told without being expected: ", message);
  }
  CHECK_MESSAGE(told.size() == expected.size(), "each message is told once");
}

std::vector<std::string> case_names() {
  std::set<std::string> names;
  for (const std::string& path :
       support::DiskFileSystem().list(test::source_path("tests/unit/loading/invalid"))) {
    if (const std::size_t slash = path.find('/'); slash != std::string::npos)
      names.insert(path.substr(0, slash));
  }
  return {names.begin(), names.end()};
}

TEST_CASE("content with mistakes gives its messages at their places, and no other") {
  const std::vector<std::string> names = case_names();
  CHECK(names.size() >= 15);
  for (const std::string& name : names) {
    SUBCASE(name.c_str()) {
      INFO("case ", name);
      check_case(test::source_path("tests/unit/loading/invalid/" + name));
    }
  }
}

TEST_CASE("messages are the same whatever the number of threads") {
  const support::DiskFileSystem disk;
  for (const std::string& name : case_names()) {
    std::vector<std::set<std::string>> told;
    for (const unsigned jobs : {1U, 4U}) {
      diagnostics::SourceFiles sources;
      diagnostics::Diagnostics diagnostics;
      loading::load_publication(disk, test::source_path("tests/unit/loading/invalid/" + name), sources,
                                diagnostics, {jobs});
      std::vector<Message> messages;
      for (const diagnostics::Diagnostic& diagnostic : diagnostics.sorted())
        messages.push_back(message_of(diagnostic));
      told.push_back(written(messages));
    }
    CHECK(told[0] == told[1]);
  }
}

}  // namespace
