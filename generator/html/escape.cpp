#include "html/escape.h"

#include <algorithm>
#include <array>

#include "support/text.h"

namespace mandature::html {
namespace {

constexpr std::array<std::string_view, 4> kSafeSchemes = {"http", "https", "mailto", "tel"};

// What stands before the first ':' when no '/', '?' or '#' comes earlier; control characters and spaces are
// dropped, as browsers do.
std::string scheme_of(std::string_view target) {
  const std::size_t end = target.find_first_of(":/?#");
  if (end == std::string_view::npos || target[end] != ':') return {};
  std::string scheme;
  for (const char c : target.substr(0, end)) {
    if (static_cast<unsigned char>(c) > 0x20) scheme += c;
  }
  return support::lower_case(scheme);
}

}  // namespace

std::string escape(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size() + text.size() / 16);
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::string write_data_block(std::string_view json) {
  std::string block = "<script type=\"application/ld+json\">";
  for (const char c : json) {
    switch (c) {
      case '<':
        block += "\\u003c";
        break;
      case '>':
        block += "\\u003e";
        break;
      case '&':
        block += "\\u0026";
        break;
      default:
        block += c;
    }
  }
  return block + "</script>";
}

std::string safe_address(std::string_view target) {
  const std::string scheme = scheme_of(target);
  const bool known = std::find(kSafeSchemes.begin(), kSafeSchemes.end(), scheme) != kSafeSchemes.end();
  const bool safe = scheme.empty() ? !target.starts_with("//") : known;
  return safe ? std::string(target) : "#";
}

std::string address(std::string_view target, std::string_view root) {
  const bool of_page =
      target.empty() || target.front() == '#' || target.starts_with("./") || target.starts_with("../");
  if (of_page || !scheme_of(target).empty() || target.starts_with("//")) return safe_address(target);
  if (target.front() == '/') target.remove_prefix(1);
  return std::string(root) + std::string(target);
}

}  // namespace mandature::html
