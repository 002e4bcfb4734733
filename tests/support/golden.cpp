#include "support/golden.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace mandature::test {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

// Line number, expected and actual text of the first difference.
std::string first_difference(const std::string& expected, const std::string& actual) {
  const std::vector<std::string> left = lines_of(expected);
  const std::vector<std::string> right = lines_of(actual);
  const auto [a, b] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
  const std::string end = "(end of text)";
  std::ostringstream message;
  message << "line " << (a - left.begin() + 1) << " differs\n  expected: " << (a == left.end() ? end : *a)
          << "\n  actual:   " << (b == right.end() ? end : *b);
  return message.str();
}

bool updating() {
  const char* value = std::getenv("UPDATE_GOLDEN");
  return value != nullptr && std::string_view(value) == "1";
}

}  // namespace

std::string source_path(std::string_view path) {
  return std::string(MANDATURE_SOURCE_DIR) + "/" + std::string(path);
}

void check_golden(const std::string& name, const std::string& actual) {
  const std::string path = source_path("tests/golden/" + name);
  if (updating()) {
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << actual;
    return;
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) FAIL_CHECK("golden file is missing: tests/golden/", name, " (UPDATE_GOLDEN=1 writes it)");
  const std::string expected{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (expected != actual) FAIL_CHECK("tests/golden/", name, ": ", first_difference(expected, actual));
}

}  // namespace mandature::test
