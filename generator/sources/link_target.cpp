#include "sources/link_target.h"

#include <algorithm>
#include <initializer_list>

#include "sources/entities.h"
#include "support/text.h"

namespace mandature::sources {
namespace {

// Nobody but somebody in disguise writes references to references.
constexpr int kMostDisguises = 4;

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

std::string undisguised(std::string_view url) {
  std::string text(url);
  for (int i = 0; i < kMostDisguises; ++i) text = undo_entities(text);
  std::erase_if(text, [](char c) { return is_control(c) || c == ' '; });
  std::replace(text.begin(), text.end(), '\\', '/');  // as browsers do
  return support::lower_case(text);
}

LinkTarget check(std::string_view url, std::initializer_list<std::string_view> schemes) {
  const std::string plain = undisguised(url);
  if (plain.starts_with("//")) return {{}, "//"};
  const std::size_t end = plain.find_first_of(":/?#");
  if (end != std::string::npos && plain[end] == ':') {
    const std::string_view scheme = std::string_view(plain).substr(0, end);
    if (std::find(schemes.begin(), schemes.end(), scheme) == schemes.end())
      return {{}, plain.substr(0, end + 1)};
  }
  std::string target(support::trim(url));
  std::erase_if(target, is_control);
  return {target, {}};
}

}  // namespace

LinkTarget check_link(std::string_view url) { return check(url, {"http", "https", "mailto", "tel"}); }

LinkTarget check_image(std::string_view url) { return check(url, {"graphique", "materiau", "parole"}); }

}  // namespace mandature::sources
