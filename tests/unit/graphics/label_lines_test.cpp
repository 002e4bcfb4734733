#include "graphics/label_lines.h"

#include <doctest/doctest.h>

using namespace mandature::graphics;

TEST_CASE("a label is parted at spaces, and inside a word longer than a line") {
  CHECK(label_lines("", 10).empty());
  CHECK(label_lines("Solidarités et santé", 40) == std::vector<std::string>{"Solidarités et santé"});
  CHECK(label_lines("Solidarités et santé", 14) == std::vector<std::string>{"Solidarités et", "santé"});
  CHECK(label_lines("intercommunalité", 8) == std::vector<std::string>{"intercom", "munalité"});
  CHECK(label_lines("ab", 0) == std::vector<std::string>{"a", "b"});
}

TEST_CASE("labels that do not meet stay where they want to be") {
  CHECK(spread({{0, 4}, {10, 4}, {20, 4}}, 0, 100) == std::vector<double>{0, 10, 20});
}

TEST_CASE("labels that meet move apart as little as they can, in their order") {
  CHECK(spread({{10, 4}, {10, 4}}, 0, 100) == std::vector<double>{8, 12});
  CHECK(spread({{11, 4}, {10, 4}}, 0, 100) == std::vector<double>{12.5, 8.5});
}

TEST_CASE("labels stay within the room, and follow each other when it is too small") {
  CHECK(spread({{-5, 4}, {99, 4}}, 0, 100) == std::vector<double>{0, 96});
  CHECK(spread({{50, 60}, {50, 60}}, 0, 100) == std::vector<double>{0, 60});
  const auto many = spread({{98, 4}, {99, 4}, {99, 4}, {1, 4}}, 0, 100);
  CHECK(many == std::vector<double>{88, 92, 96, 1});
}
