#include "html/tags.h"

#include <array>

namespace mandature::html {
namespace {

constexpr auto kVoid = std::to_array<std::string_view>(
    {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"});

}  // namespace

std::size_t end_of_tag(std::string_view html, std::size_t open) {
  bool in_value = false;
  for (std::size_t i = open; i < html.size(); ++i) {
    if (html[i] == '"') in_value = !in_value;
    if (html[i] == '>' && !in_value) return i;
  }
  return html.size();
}

Tag parse_tag(std::string_view inside) {
  Tag tag;
  tag.closing = inside.starts_with('/');
  if (tag.closing) inside.remove_prefix(1);
  const std::size_t end = std::min(inside.find_first_of(" \n\t/"), inside.size());
  tag.name = inside.substr(0, end);
  tag.attributes = inside.substr(end);
  tag.alone = inside.ends_with('/') || inside.starts_with('!') || is_one_of(kVoid, tag.name);
  return tag;
}

std::string_view attribute(const Tag& tag, std::string_view beginning) {
  const std::size_t at = tag.attributes.find(beginning);
  if (at == std::string_view::npos) return {};
  const std::size_t start = at + beginning.size();
  return tag.attributes.substr(start, tag.attributes.find('"', start) - start);
}

}  // namespace mandature::html
