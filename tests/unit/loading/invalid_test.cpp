// Content with mistakes, and the messages it must give: each folder of invalid/ is a content folder that says
// in its own comments what is wrong with it (see invalid/README.md).

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <regex>
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

// "# error: 15-21 unknown key" stands for its own line, or for the next one when nothing stands before it.
void read_comments(const std::string& path, const std::string& text, std::vector<Message>& messages) {
  static const std::regex comment(R"(^(.*?)# (error|warning): (\d+-\d+) (.*)$)");
  static const std::regex hint(R"(^\s*# hint: (.*)$)");
  std::vector<std::size_t> waiting;
  std::size_t number = 0;
  for (const std::string_view view : support::split(text, '\n')) {
    const std::string line(view);
    ++number;
    std::smatch match;
    if (std::regex_match(line, match, hint)) {
      REQUIRE_FALSE(messages.empty());
      messages.back().hint = match[1];
    } else if (std::regex_match(line, match, comment)) {
      const bool own_line = support::trim(match[1].str()).empty();
      messages.push_back({place(path, number, match[3]), match[2].str() + ": " + match[4].str(), {}});
      if (own_line) waiting.push_back(messages.size() - 1);
      if (!own_line) waiting.clear();
    } else {
      for (const std::size_t i : waiting) {
        std::string& where = messages[i].place;
        where = place(path, number, where.substr(where.rfind(':') + 1));
      }
      waiting.clear();
    }
  }
}

// "error: 3:5-9 unknown member" stands for a place of the file beside; without place, for the file itself.
void read_expected_file(const std::string& path, const std::string& text, std::vector<Message>& messages) {
  static const std::regex located(R"(^(error|warning): (\d+):(\d+-\d+) (.*)$)");
  static const std::regex whole(R"(^(error|warning): (.*)$)");
  static const std::regex hint(R"(^hint: (.*)$)");
  for (const std::string_view view : support::split(text, '\n')) {
    const std::string line(view);
    std::smatch match;
    if (std::regex_match(line, match, hint)) {
      REQUIRE_FALSE(messages.empty());
      messages.back().hint = match[1];
    } else if (std::regex_match(line, match, located)) {
      messages.push_back(
          {place(path, std::stoul(match[2]), match[3]), match[1].str() + ": " + match[4].str(), {}});
    } else if (std::regex_match(line, match, whole)) {
      messages.push_back({path, match[1].str() + ": " + match[2].str(), {}});
    }
  }
}

Message message_of(const diagnostics::Diagnostic& diagnostic) {
  const std::string severity = diagnostic.severity == diagnostics::Severity::kError ? "error: " : "warning: ";
  Message message{diagnostic.path, severity + diagnostic.message, diagnostic.hint};
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
