#include "sources/entities.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "support/text.h"

namespace mandature::sources {
namespace {

constexpr std::size_t kLongestReference = 12;

std::optional<char32_t> named(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, char32_t>, 17> kNames{{{"amp", U'&'},
                                                                                 {"lt", U'<'},
                                                                                 {"gt", U'>'},
                                                                                 {"quot", U'"'},
                                                                                 {"apos", U'\''},
                                                                                 {"nbsp", U'\u00A0'},
                                                                                 {"lrm", U'\u200E'},
                                                                                 {"rlm", U'\u200F'},
                                                                                 {"colon", U':'},
                                                                                 {"Tab", U'\t'},
                                                                                 {"NewLine", U'\n'},
                                                                                 {"sol", U'/'},
                                                                                 {"bsol", U'\\'},
                                                                                 {"num", U'#'},
                                                                                 {"quest", U'?'},
                                                                                 {"lpar", U'('},
                                                                                 {"rpar", U')'}}};
  const auto found =
      std::find_if(kNames.begin(), kNames.end(), [&](const auto& pair) { return pair.first == name; });
  if (found == kNames.end()) return {};
  return found->second;
}

std::optional<char32_t> numbered(std::string_view digits) {
  const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
  if (hexadecimal) digits.remove_prefix(1);
  std::uint32_t value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
  if (error != std::errc() || end != digits.data() + digits.size()) return {};
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value == 0 || value > 0x10FFFF || surrogate) return {};
  return value;
}

}  // namespace

std::string undo_entities(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end =
        text[0] == '&' ? text.substr(0, kLongestReference).find(';') : std::string_view::npos;
    std::optional<char32_t> character;
    if (end != std::string_view::npos) {
      const std::string_view name = text.substr(1, end - 1);
      character = name.starts_with('#') ? numbered(name.substr(1)) : named(name);
    }
    if (character) {
      support::append_utf8(result, *character);
      text.remove_prefix(end + 1);
    } else {
      result += text[0];
      text.remove_prefix(1);
    }
  }
  return result;
}

}  // namespace mandature::sources
