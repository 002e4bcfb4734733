#pragma once

#include <string>
#include <string_view>

namespace mandature::test {

// The root of the source tree, and a path below it.
std::string source_path(std::string_view path);

// Compares a text with the file tests/golden/<name>. Fails the running test with the first line that differs
// and its number. With UPDATE_GOLDEN=1 in the environment the file is rewritten instead.
void check_golden(const std::string& name, const std::string& actual);

}  // namespace mandature::test
