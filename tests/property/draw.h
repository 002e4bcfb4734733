#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace mandature::test {

// A source of cases that is the same on every machine and in every run.
class Draw {
 public:
  explicit Draw(std::uint32_t seed) : engine_(seed) {}

  // From 0 to `bound` - 1. Not a standard distribution: those differ between libraries.
  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(engine_()) % bound; }
  int between(int least, int most) {
    return least + static_cast<int>(below(static_cast<std::uint32_t>(most - least + 1)));
  }

  std::string bytes(std::size_t longest) {
    std::string result(below(static_cast<std::uint32_t>(longest + 1)), '\0');
    for (char& c : result) c = static_cast<char>(below(256));
    return result;
  }
  // Bytes from a few that matter: letters, digits, signs, pieces of multibyte characters.
  std::string text(std::size_t longest) {
    constexpr std::string_view kPieces[] = {"a",      "É",       "œ", "’", "-", "_",    " ",
                                            "\u00A0", "e\u0301", "7", "€", "Z", "\xE9", "😀"};
    std::string result;
    for (std::size_t i = below(static_cast<std::uint32_t>(longest + 1)); i > 0; --i)
      result += kPieces[below(std::size(kPieces))];
    return result;
  }

 private:
  std::mt19937 engine_;
};

}  // namespace mandature::test
